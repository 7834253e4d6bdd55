import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type EpochDay, fromHijri, fromJalali, instant } from '../../../src/calendar/index.ts';
import { afterQuiet } from '../../../src/delivery/index.ts';
import { type Planned, planReminders } from '../../../src/features/booking/reminders/plan.ts';
import { reminderKeys } from '../../../src/features/booking/reminders/stages.ts';
import { required } from '../../../src/lib/assert.ts';

const thursday = required(fromJalali(1405, 9, 12), 'the day of the drive');
const fasting = required(fromHijri(1448, 9, 19), 'a day of Ramadan');
const usual = { from: 22 * 60, to: 8 * 60 };
const point = { lat: 33.6379, lon: 46.4203 };

/** A booking at `minutes` of a drive's day, made from the account 7. */
const at = (minutes: number, driveDay: EpochDay = thursday): Planned => ({
  id: 12,
  personId: 3,
  accountId: 7,
  startsAt: instant(driveDay, minutes),
  driveDay,
  point,
});
const [halfPastSix, early, afterMidnight] = [18 * 60 + 30, 8 * 60 + 45, 25 * 60];
/** The evening so many days before, in the minute of account 7. */
const evening = (days: number, day = thursday) => instant(addDays(day, -days), 18 * 60 + 7);
const weekBefore = instant(addDays(thursday, -7), 600);

const plan = (booking: Planned, now = weekBefore, quiet = usual, isAnswer = true) =>
  planReminders(booking, { now, quiet, isAnswer });
const stages = (...about: Parameters<typeof plan>) => plan(...about).map(({ ids }) => ids.stage);

describe('The reminders of a booking', () => {
  it('come three days before, the evening before and two hours before', () => {
    const booking = at(halfPastSix);
    expect(plan(booking).map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['booking:12:reminder:3d', evening(3)],
      ['booking:12:reminder:1d', evening(1)],
      ['booking:12:reminder:2h', instant(thursday, 16 * 60 + 30)],
    ]);
    expect(plan(booking)[0]).toEqual({
      key: 'booking:12:reminder:3d',
      kind: 'booking.reminder',
      to: { personId: 3 },
      ids: { bookingId: 12, stage: 3, late: 0 },
      lane: 'booking',
      dueAt: evening(3),
      uselessAt: evening(1),
    });
  });

  it('are of no use when the next one comes, or shortly before the hour', () => {
    const { startsAt } = at(halfPastSix);
    const ends = plan(at(halfPastSix)).map(({ uselessAt }) => uselessAt);
    expect(ends).toEqual([evening(1), startsAt - 30 * 60_000, startsAt - 15 * 60_000]);
  });

  it('of one phone come in the same minute, of many within half an hour', () => {
    const minutes = Array.from({ length: 60 }, (_, accountId) => {
      const [first] = plan({ ...at(halfPastSix), accountId });
      return ((first?.dueAt ?? 0) - instant(addDays(thursday, -3), 18 * 60)) / 60_000;
    });
    expect(new Set(minutes)).toEqual(new Set(Array.from({ length: 30 }, (_, minute) => minute)));
  });

  it('that lie in the past are left out', () => {
    const booking = at(halfPastSix);
    expect(stages(booking, evening(3) - 1)).toEqual([3, 1, 0]);
    expect(stages(booking, evening(3))).toEqual([1, 0]);
    expect(stages(booking, evening(1) - 1)).toEqual([1, 0]);
    expect(stages(booking, instant(thursday, 16 * 60 + 30))).toEqual([1]);
  });

  it('ask who books after the evening before a minute later, even in quiet hours', () => {
    const now = instant(addDays(thursday, -1), 23 * 60);
    const [question, lastHours] = plan(at(halfPastSix), now);
    expect(question).toMatchObject({
      key: 'booking:12:reminder:1d',
      ids: { bookingId: 12, stage: 1, late: 1 },
      lane: 'answer',
      dueAt: now + 60_000,
      uselessAt: at(halfPastSix).startsAt,
    });
    expect(lastHours?.ids).toEqual({ bookingId: 12, stage: 0, late: 0 });
  });

  it('ask who did nothing at that moment when the night is over, and not as an answer', () => {
    const now = instant(addDays(thursday, -1), 23 * 60 + 30);
    const [question] = plan(at(halfPastSix), now, usual, false);
    expect(question).toMatchObject({
      ids: { stage: 1, late: 1 },
      lane: 'booking',
      dueAt: instant(thursday, 8 * 60),
    });
    expect(plan(at(7 * 60), now, usual, false)).toEqual([]);
  });

  it('never ask after the hour itself', () => {
    expect(plan(at(halfPastSix), at(halfPastSix).startsAt - 30_000)).toEqual([]);
  });
});

describe('What would come two hours before', () => {
  it('joins the evening before when it is due in quiet hours', () => {
    expect(stages(at(early))).toEqual([3, 1]);
    expect(stages(at(10 * 60))).toEqual([3, 1, 0]);
    expect(stages(at(10 * 60 - 1))).toEqual([3, 1]);
  });

  it('follows the quiet hours that are set', () => {
    const siesta = { from: 13 * 60, to: 17 * 60 };
    expect(stages(at(early), weekBefore, siesta)).toEqual([3, 1, 0]);
    expect(stages(at(halfPastSix), weekBefore, siesta)).toEqual([3, 1]);
  });

  it('an evening in quiet hours comes when they end', () => {
    const longNight = { from: 17 * 60, to: 9 * 60 };
    const [first, second] = plan(at(halfPastSix), weekBefore, longNight);
    expect(first?.dueAt).toBe(instant(addDays(thursday, -2), 9 * 60));
    expect(second?.dueAt).toBe(instant(thursday, 9 * 60));
  });

  it('of a slot after midnight joins the evening before the night', () => {
    expect(plan(at(afterMidnight)).map(({ dueAt }) => dueAt)).toEqual([evening(3), evening(1)]);
  });
});

describe('In Ramadan', () => {
  /** As the calendars of Ilam print it, within some minutes. */
  const iftar = 18 * 60 + 36;
  const now = instant(addDays(fasting, -7), 600);

  it('the last one comes half an hour after iftar', () => {
    const last = plan(at(21 * 60, fasting), now).at(-1);
    expect(last?.ids.stage).toBe(0);
    const minutes = ((last?.dueAt ?? 0) - instant(fasting, 0)) / 60_000;
    expect(Math.abs(minutes - (iftar + 30))).toBeLessThan(5);
  });

  it('also for a slot after midnight, since nobody sleeps yet', () => {
    const dues = (minutes: number) => plan(at(minutes, fasting), now).map(({ dueAt }) => dueAt);
    expect(dues(afterMidnight)).toEqual(dues(21 * 60));
    expect(dues(afterMidnight)).toHaveLength(3);
  });

  it('a slot before or about iftar is told two hours before', () => {
    expect(plan(at(17 * 60, fasting), now).at(-1)?.dueAt).toBe(instant(fasting, 15 * 60));
    expect(plan(at(19 * 60, fasting), now).at(-1)?.dueAt).toBe(instant(fasting, 17 * 60));
  });

  it('the morning is quiet until ten', () => {
    expect(stages(at(11 * 60 + 30, fasting), now)).toEqual([3, 1]);
    expect(stages(at(12 * 60, fasting), now)).toEqual([3, 1, 0]);
  });
});

describe('Whatever is booked whenever', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const cases = fc.record({
    booking: fc
      .record({
        driveDay: fc.integer({ min: 0, max: 800 }),
        minutes: fc.integer({ min: 0, max: 28 * 60 }),
        accountId: fc.nat(1000),
      })
      .map(({ driveDay, minutes, accountId }) => ({
        ...at(minutes, addDays(thursday, driveDay)),
        accountId,
      })),
    ahead: fc.integer({ min: 1, max: 10 * 1440 }),
    quiet: fc.record({ from: minute, to: minute }),
    isAnswer: fc.boolean(),
  });
  const always = (check: (planned: ReturnType<typeof plan>, moment: { now: number; case: Case }) => void) =>
    fc.assert(
      fc.property(cases, (each) => {
        const now = each.booking.startsAt - each.ahead * 60_000;
        check(planReminders(each.booking, { now, quiet: each.quiet, isAnswer: each.isAnswer }), {
          now,
          case: each,
        });
      }),
      { numRuns: 300 },
    );
  type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

  it('nothing comes before now, after its use, or after the hour', () => {
    always((planned, { now, case: { booking } }) => {
      for (const { dueAt, uselessAt = Number.NaN } of planned) {
        expect(dueAt).toBeGreaterThan(now);
        expect(dueAt).toBeLessThan(uselessAt);
        expect(uselessAt).toBeLessThanOrEqual(booking.startsAt);
      }
    });
  });

  it('each comes once, in order', () => {
    always((planned, { case: { booking } }) => {
      const keys = planned.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(reminderKeys(booking.id)).toEqual(expect.arrayContaining(keys));
      const dues = planned.map(({ dueAt }) => dueAt);
      expect(dues).toEqual([...dues].sort((a, b) => a - b));
    });
  });

  it('quiet hours are kept, but by the answer to a late booking', () => {
    always((planned, { case: { quiet, isAnswer } }) => {
      for (const { dueAt, lane, ids } of planned) {
        expect(lane === 'answer').toBe(ids.late === 1 && isAnswer);
        if (lane !== 'answer') expect(afterQuiet(dueAt, quiet)).toBe(dueAt);
      }
    });
  });

  it('the stages are told from the furthest to the nearest', () => {
    always((planned) => {
      const told = planned.filter(({ ids }) => ids.late === 0).map(({ ids }) => ids.stage ?? -1);
      expect(told).toEqual([...told].sort((a, b) => b - a));
    });
  });
});
