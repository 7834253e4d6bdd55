import { describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import { afterQuiet } from '../../../src/delivery/index.ts';
import type { Drive } from '../../../src/features/drives/index.ts';
import { telling } from '../../../src/features/rescheduling/rules/telling.ts';
import { day } from '../booking/evening.ts';

const HOUR_MS = 3_600_000;
const usual = { from: 22 * 60, to: 8 * 60 };

const drive = (startMinutes: number): Drive => ({
  ...{ id: 1, teamId: 1, team: 'تیم', town: null, centerId: null, place: 'مسجد', address: null },
  ...{ point: { lat: 33, lon: 46 }, approximate: false, day, startMinutes, endMinutes: startMinutes + 240 },
  ...{ slotMinutes: 15, capacity: 4, chairs: 0, audience: 'all', opensAt: 0, notes: null, state: 'open' },
  endsAt: instant(day, startMinutes + 240),
});
const told = (startMinutes: number, now: number) =>
  telling(
    drive(startMinutes),
    { ...drive(startMinutes), state: 'cancelled' },
    { now, morning: afterQuiet(now, usual) },
  );

describe('That a drive was called off', () => {
  it('passes quiet hours from three hours before it on, whenever it was told', () => {
    for (const now of [instant(addDays(day, -2), 600), instant(addDays(day, -1), 21 * 60)])
      expect(told(11 * 60 + 30, now)).toMatchObject({
        lane: 'booking',
        passesQuietAt: instant(day, 11 * 60 + 30) - 3 * HOUR_MS,
      });
  });

  it('is told at once on its day, and the night before where the morning is too late', () => {
    expect(told(16 * 60, instant(day, 10)).lane).toBe('answer');
    expect(told(9 * 60, instant(addDays(day, -1), 23 * 60)).lane).toBe('answer');
    expect(told(16 * 60, instant(addDays(day, -1), 23 * 60)).lane).toBe('booking');
  });
});
