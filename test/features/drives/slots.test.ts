import { describe, expect, it } from 'vitest';
import { clockText, instant, wallClock } from '../../../src/calendar/index.ts';
import { customs, type DrivePlan, planSlots } from '../../../src/features/drives/index.ts';
import { jalaliDay, plan } from './plans.ts';

const hoursOf = (change: Partial<DrivePlan>, closed: boolean, habits = customs) =>
  planSlots(plan(change), habits)
    .filter((slot) => slot.closed === closed)
    .map((slot) => clockText(wallClock(slot.startsAt).minutes));

const clock = (text: string): number => {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};
const from = (start: string, end: string) => ({ startMinutes: clock(start), endMinutes: clock(end) });

describe('The slots of a drive', () => {
  it('lie between its first and its last minute, with its places', () => {
    const [first, ...others] = planSlots(plan(from('09:00', '11:00')));
    expect(first).toEqual({
      startsAt: instant(plan().day, clock('09:00')),
      minutes: 15,
      capacity: 4,
      audience: 'all',
      closed: false,
    });
    expect(others).toHaveLength(7);
  });

  it('leave what is shorter than a slot at the end', () => {
    expect(hoursOf({ ...from('09:00', '10:00'), slotMinutes: 25 }, false)).toEqual(['09:00', '09:25']);
  });

  it('are none where the drive is shorter than one', () => {
    expect(planSlots(plan({ ...from('09:00', '09:10') }))).toEqual([]);
  });

  it('are closed from 20 minutes before to 20 minutes after maghrib azan', () => {
    expect(hoursOf(from('17:00', '18:30'), true)).toEqual(['17:15', '17:30', '17:45']);
    expect(hoursOf(from('17:00', '18:30'), false)).toEqual(['17:00', '18:00', '18:15']);
  });

  it('are closed when they only reach into that time', () => {
    expect(hoursOf({ ...from('16:50', '19:30'), slotMinutes: 40 }, true)).toEqual(['16:50', '17:30']);
  });

  it('are closed over noon azan', () => {
    expect(hoursOf(from('11:00', '13:00'), true)).toEqual(['11:45', '12:00', '12:15', '12:30']);
  });

  it('follow the setting for azan', () => {
    const none = { ...customs, azan: { before: 0, after: 0 } };
    expect(hoursOf(from('17:00', '18:30'), true, none)).toEqual(['17:30']);
  });

  it('pass midnight, into the day after', () => {
    const night = planSlots(plan({ ...from('23:00', '25:00'), slotMinutes: 30 }));
    expect(night.map(({ startsAt }) => wallClock(startsAt))).toEqual([
      { day: plan().day, minutes: clock('23:00') },
      { day: plan().day, minutes: clock('23:30') },
      { day: plan().day + 1, minutes: 0 },
      { day: plan().day + 1, minutes: 30 },
    ]);
  });

  it('are closed over the azan of the day after as well', () => {
    expect(hoursOf({ ...from('18:00', '36:00'), slotMinutes: 60 }, true)).toEqual(['11:00']);
  });

  it('begin an hour after iftar in Ramadan and go on until fajr', () => {
    const ramadan = { day: jalaliDay(1405, 11, 25), ...from('18:00', '30:00'), slotMinutes: 60 };
    expect(hoursOf(ramadan, true)).toEqual(['18:00', '19:00', '05:00']);
    expect(hoursOf(ramadan, false)[0]).toBe('20:00');
  });

  it('are for women in the hours that are theirs', () => {
    const hours = { ...from('09:00', '11:00'), slotMinutes: 30 };
    const reserved = [{ ...from('09:00', '10:00'), audience: 'women' as const }];
    const slots = planSlots(plan({ ...hours, audience: 'men', reserved }));
    expect(slots.map(({ audience }) => audience)).toEqual(['women', 'women', 'men', 'men']);
  });
});
