import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EpochDay, epochDay, instant } from '../../../src/calendar/index.ts';
import { planning } from '../../../src/features/publishing/buttons.ts';
import {
  aimedAt,
  choiceOf,
  isOut,
  MOST_PACKS,
  MOST_TOGGLED,
  planIn,
  printOf,
  timeOf,
  toggled,
  type When,
  whenCode,
  whenIn,
} from '../../../src/features/publishing/planning/plan.ts';

const day: EpochDay = epochDay(20_790);
const days = fc.integer({ min: 20_000, max: 30_000 }).map(epochDay);
const whens: fc.Arbitrary<When> = fc.oneof(
  fc.constant<When>({ kind: 'now' }),
  fc.record({ kind: fc.constant('at' as const), day: days, minutes: fc.integer({ min: 0, max: 1439 }) }),
  fc.record({ kind: fc.constant('daily' as const), day: days }),
);

describe('A plan', () => {
  it('says the same after it stood in a button, which is never too long', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 36 ** 4 - 1 }), {
      minLength: 1,
      maxLength: MOST_PACKS,
    });
    const aims = fc.record({
      county: fc.integer({ min: 0, max: 99 }),
      out: fc.integer({ min: 0, max: 2 ** MOST_TOGGLED - 1 }),
      print: fc.integer({ min: 0, max: 36 ** 4 - 1 }),
    });
    fc.assert(
      fc.property(ids, aims, whens, (versions, aim, when) => {
        const plan = { versions, aim, when };
        const agreed = { ...choiceOf(plan), when: whenCode(when), seen: 36 ** 4 - 1, sure: 1 };
        const read = planning.publish.parse(planning.publish.data(agreed));
        expect(read && planIn(read, read.when)).toEqual(plan);
      }),
    );
    expect(whenIn(0)).toEqual({ kind: 'now' });
  });

  it('leaves out what was toggled, and means nothing in another list', () => {
    const chats = [{ id: 4 }, { id: 7 }, { id: 9 }];
    const all = { county: 0, out: 0, print: printOf(chats) };
    const some = toggled(all, 1);
    expect(aimedAt(some, chats)).toEqual([{ id: 4 }, { id: 9 }]);
    expect(isOut(toggled(some, 1), 1)).toBe(false);
    expect(aimedAt(some, [{ id: 4 }, { id: 8 }, { id: 9 }])).toBeUndefined();
    expect(aimedAt(all, [...chats, { id: 10 }])).toBeUndefined();
  });

  it('has each pack of a series a day after the one before, at the usual hour of the chat or at 18:00', () => {
    const when = { kind: 'daily', day } as const;
    expect(timeOf(when, 2, { usualMinutes: 600 }, 0)).toBe(instant(epochDay(day + 2), 600));
    expect(timeOf(when, 0, { usualMinutes: null }, 0)).toBe(instant(day, 18 * 60));
    expect(timeOf({ kind: 'now' }, 0, { usualMinutes: 600 }, 77)).toBe(77);
  });
});
