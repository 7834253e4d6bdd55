import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import { decide, type Facts, mayTouch, nearestTo } from '../../../src/features/booking/rules.ts';
import { day, now } from './evening.ts';

const HOUR = 3_600_000;

const allWell: Facts = {
  now,
  slot: { id: 7, startsAt: now + 48 * HOUR, capacity: 4, taken: 3, audience: 'all', closed: false },
  drive: { state: 'open', opensAt: now - HOUR, endsAt: now + 50 * HOUR },
  person: { sex: 'male', isSpokenForHere: true },
  held: null,
  standing: { kind: 'clear', seePhysician: false },
};

const slot = (change: Partial<Facts['slot']>): Partial<Facts> => ({ slot: { ...allWell.slot, ...change } });
const drive = (change: Partial<Facts['drive']>): Partial<Facts> => ({
  drive: { ...allWell.drive, ...change },
});
const someone = (sex: 'male' | 'female' | null) => ({ person: { sex, isSpokenForHere: true } });

describe('A booking', () => {
  it('is made where nothing stands against it', () => {
    expect(decide(allWell)).toEqual({ name: 'book' });
  });

  it.each<[string, Partial<Facts>, object]>([
    ['somebody else', { person: { sex: null, isSpokenForHere: false } }, { name: 'not-yours' }],
    [
      'somebody with another booking',
      { held: { id: 3, code: 'A', slotId: 8 } },
      { name: 'has-active-booking', bookingId: 3 },
    ],
    ['a draft', drive({ state: 'draft' }), { name: 'drive-not-open', state: 'draft' }],
    ['a closed drive', drive({ state: 'closed' }), { name: 'drive-not-open', state: 'closed' }],
    ['a moved drive', drive({ state: 'moved' }), { name: 'drive-not-open', state: 'moved' }],
    ['a cancelled drive', drive({ state: 'cancelled' }), { name: 'drive-not-open', state: 'cancelled' }],
    ['a drive that is over', drive({ endsAt: now }), { name: 'drive-not-open', state: 'done' }],
    ['a drive that opens later', drive({ opensAt: now + 1 }), { name: 'opens-later', opensAt: now + 1 }],
    ['a slot in 29 minutes', slot({ startsAt: now + 29 * 60_000 }), { name: 'too-late' }],
    ['a slot over azan', slot({ closed: true }), { name: 'slot-closed' }],
    [
      'a man in the hours of women',
      slot({ audience: 'women' }),
      { name: 'wrong-audience', audience: 'women' },
    ],
    [
      'a woman in the hours of men',
      { ...slot({ audience: 'men' }), ...someone('female') },
      { name: 'wrong-audience', audience: 'men' },
    ],
    [
      'somebody unknown in the hours of women',
      { ...slot({ audience: 'women' }), ...someone(null) },
      { name: 'sex-unknown', audience: 'women' },
    ],
    ['somebody who was not asked', { standing: { kind: 'unscreened' } }, { name: 'unscreened' }],
    [
      'somebody who must wait',
      { standing: { kind: 'not-before', day: addDays(day, 9) } },
      { name: 'not-before', day: addDays(day, 9) },
    ],
    ['somebody in the middle of something', { standing: { kind: 'not-yet' } }, { name: 'not-yet' }],
    ['somebody who never may', { standing: { kind: 'never' } }, { name: 'never' }],
    ['a full slot', slot({ taken: 4 }), { name: 'slot-full' }],
  ])('is refused for %s', (_, change, refusal) => {
    expect(decide({ ...allWell, ...change })).toEqual(refusal);
  });

  it('is taken until thirty minutes before the slot', () => {
    expect(decide({ ...allWell, ...slot({ startsAt: now + 30 * 60_000 }) })).toEqual({ name: 'book' });
  });

  it('is found again by who presses twice, even when the slot is full by now', () => {
    const held = { id: 3, code: 'A', slotId: 7 };
    expect(decide({ ...allWell, ...slot({ taken: 4 }), held })).toEqual({
      name: 'booked-already',
      booking: held,
    });
  });

  it('may be touched by the account that made it and by the person themselves', () => {
    expect(mayTouch({ accountId: 1, relation: null }, 1)).toBe(true);
    expect(mayTouch({ accountId: 1, relation: 'self' }, 2)).toBe(true);
    expect(mayTouch({ accountId: 1, relation: 'spouse' }, 2)).toBe(false);
  });
});

describe('Nearest slots', () => {
  it('are at most four, in order of time', () => {
    const slots = [10, 20, 30, 40, 50, 60].map((startsAt) => ({ startsAt }));
    expect(nearestTo(41, slots).map((near) => near.startsAt)).toEqual([30, 40, 50, 60]);
    expect(nearestTo(31, slots).map((near) => near.startsAt)).toEqual([20, 30, 40, 50]);
  });
});
