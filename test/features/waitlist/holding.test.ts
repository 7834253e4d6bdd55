import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJalali, instant, wallClock } from '../../../src/calendar/index.ts';
import { afterQuiet } from '../../../src/delivery/index.ts';
import { holdFor, isHeldAt } from '../../../src/features/waitlist/rules/holding.ts';
import { required } from '../../../src/lib/assert.ts';

const quiet = { from: 22 * 60, to: 8 * 60 };
const azar = required(fromJalali(1405, 9, 12), 'a day');
/** 1 Ramadan 1448 is 20 Bahman 1405; a day well inside the month. */
const ramadan = required(fromJalali(1405, 11, 28), 'a day');

const MINUTE = 60_000;
const clock = (hours: number, minutes = 0) => hours * 60 + minutes;

/** Instants as minutes of a day, for reading. */
function hold(day: typeof azar, now: number, startsAt: number, own?: { from: number; to: number }) {
  const found = holdFor(instant(day, startsAt), { now: instant(day, now), quiet, own: own ?? null });
  const minutesOf = (at: number) => (at - instant(day, 0)) / MINUTE;
  return found && [minutesOf(found.opensAt), minutesOf(found.expiresAt)];
}

describe('A freed place', () => {
  const DAY = 1440;
  it.each([
    ['is held two hours', clock(10), clock(18) + DAY, [clock(10), clock(12)]],
    [
      'is held two hours a minute before the last day',
      clock(17, 59),
      clock(18) + DAY,
      [clock(17, 59), clock(19, 59)],
    ],
    ['is held 45 minutes when 24 hours are left', clock(18), clock(18) + DAY, [clock(18), clock(18, 45)]],
    ['is held 45 minutes on its day', clock(10), clock(18), [clock(10), clock(10, 45)]],
    ['is held until 22:00 and goes on at 8:00', clock(21), clock(18) + 2 * DAY, [clock(21), clock(9) + DAY]],
    [
      'is held a last minute before 22:00',
      clock(21, 59),
      clock(18) + 2 * DAY,
      [clock(21, 59), clock(9, 59) + DAY],
    ],
    ['is held up to 22:00 exactly', clock(20), clock(18) + 2 * DAY, [clock(20), clock(22)]],
    [
      'is offered at 8:00 when it was freed in the night',
      clock(23),
      clock(18) + 2 * DAY,
      [clock(8) + DAY, clock(10) + DAY],
    ],
    [
      'counts what is left from when it is told',
      clock(23),
      clock(9) + 2 * DAY,
      [clock(8) + DAY, clock(10) + DAY],
    ],
    [
      'is held shortly when its night ends within the last day',
      clock(23),
      clock(18) + DAY,
      [clock(8) + DAY, clock(8, 45) + DAY],
    ],
    ['is offered 90 minutes before', clock(16, 30), clock(18), [clock(16, 30), clock(17, 15)]],
    ['is not offered 89 minutes before', clock(16, 31), clock(18), undefined],
    ['is not offered when the night leaves 89 minutes', clock(23), clock(9, 29) + DAY, undefined],
    [
      'is offered when the night leaves 90 minutes',
      clock(23),
      clock(9, 30) + DAY,
      [clock(8) + DAY, clock(8, 45) + DAY],
    ],
    [
      'is never held into the last half hour',
      clock(21, 40),
      clock(8, 40) + DAY,
      [clock(21, 40), clock(8, 10) + DAY],
    ],
  ])('%s', (_, freed, startsAt, expected) => {
    expect(hold(azar, freed, startsAt)).toEqual(expected);
  });

  it.each([
    ['is held through the evening', clock(23), clock(21) + 2 * DAY, [clock(23), clock(25)]],
    ['is held until 2:00 and goes on at 10:00', clock(25), clock(21) + 2 * DAY, [clock(25), clock(11) + DAY]],
    ['is offered at 10:00 when it was freed at 3:00', clock(3), clock(21), [clock(10), clock(10, 45)]],
    ['is not told at 8:30', clock(8, 30), clock(21), [clock(10), clock(10, 45)]],
  ])('in Ramadan %s', (_, freed, startsAt, expected) => {
    expect(hold(ramadan, freed, startsAt)).toEqual(expected);
  });

  it('keeps to the quiet hours that a person chose', () => {
    const own = { from: clock(13), to: clock(16) };
    expect(hold(azar, clock(12), clock(18) + 2 * DAY, own)).toEqual([clock(12), clock(17)]);
    expect(hold(azar, clock(14), clock(17, 29), own)).toBeUndefined();
  });

  it('is held to the last minute, and not in the one after', () => {
    expect([isHeldAt({ expiresAt: 100 }, 99), isHeldAt({ expiresAt: 100 }, 100)]).toEqual([true, false]);
  });

  it('whenever it is freed, is told in waking hours and held for as long as promised, unless the drive comes first', () => {
    const minutes = fc.integer({ min: 0, max: 400 * DAY });
    const property = fc.property(minutes, fc.integer({ min: 0, max: 12 * DAY }), (freed, ahead) => {
      const now = instant(azar, freed);
      const startsAt = now + ahead * MINUTE;
      const found = holdFor(startsAt, { now, quiet });
      if (!found) expect(startsAt - afterQuiet(now, quiet)).toBeLessThan(90 * MINUTE);
      if (!found) return;
      const { opensAt, expiresAt } = found;
      expect(afterQuiet(opensAt, quiet)).toBe(opensAt);
      expect(opensAt).toBeGreaterThanOrEqual(now);
      expect(expiresAt).toBeLessThanOrEqual(startsAt - 30 * MINUTE);
      const promised = startsAt - opensAt <= DAY * MINUTE ? 45 : 120;
      const isCut = expiresAt === startsAt - 30 * MINUTE;
      if (!isCut) expect(awakeMinutes(opensAt, expiresAt)).toBe(promised);
    });
    fc.assert(property, { numRuns: 300 });
  });

  const awakeMinutes = (from: number, to: number): number => {
    let counted = 0;
    for (let at = from; at < to; at += MINUTE) if (afterQuiet(at, quiet) === at) counted++;
    return counted;
  };

  it('in the day of these examples, Ramadan is Ramadan', () => {
    expect(wallClock(afterQuiet(instant(ramadan, clock(3)), quiet)).minutes).toBe(clock(10));
  });
});
