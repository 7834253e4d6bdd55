import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packParty,
  packSeatings,
  unpackParty,
  unpackSeatings,
} from '../../../src/features/booking/rules/carried-party.ts';
import { arrange, seatings } from '../../../src/features/booking/rules/party.ts';
import type { Audience, Slot } from '../../../src/features/drives/index.ts';

/** Slots of a quarter of an hour: free places, and for whom. */
const evening = (...hours: readonly [free: number, audience?: Audience][]): Slot[] =>
  hours.map(([free, audience = 'all'], i) => ({
    id: i + 1,
    driveId: 1,
    startsAt: i * 900_000,
    minutes: 15,
    capacity: 4,
    taken: 4 - free,
    audience,
    closed: false,
    dropped: false,
  }));

/** Where companions of these sexes sit around the second slot. */
function seatsOf(
  slots: readonly Slot[],
  sexes: readonly ('male' | 'female' | null)[],
  more: { at?: number; isSeated?: boolean } = {},
) {
  const anchor = slots[more.at ?? 1];
  if (!anchor) throw new Error('No such slot');
  const companions = sexes.map((sex, i) => ({ personId: i + 1, sex }));
  return arrange({ anchor, slots, companions, needsPlace: more.isSeated !== true })?.map(
    ({ slot }) => slot.id,
  );
}

describe('A party', () => {
  it('sits in one slot while there is room, else in the one after, else in the one before', () => {
    expect(seatsOf(evening([4], [4], [4]), ['male', 'male', 'male'])).toEqual([2, 2, 2]);
    expect(seatsOf(evening([4], [2], [4]), ['male', 'male', 'male'])).toEqual([2, 3, 3]);
    expect(seatsOf(evening([4], [1], [1]), ['male', 'male'])).toEqual([3, 1]);
  });

  it('leaves the place of its first person, unless they sit already', () => {
    expect(seatsOf(evening([0], [1], [0]), ['male'])).toBeUndefined();
    expect(seatsOf(evening([0], [1], [0]), ['male'], { isSeated: true })).toEqual([2]);
    expect(seatsOf(evening([0], [0], [4]), ['male'])).toBeUndefined();
    expect(seatsOf(evening([0], [0], [4]), ['male'], { isSeated: true })).toEqual([3]);
  });

  it('sits together or not at all: four for three places are nobody', () => {
    expect(seatsOf(evening([0], [2], [1]), ['male', 'male', 'male'])).toBeUndefined();
  });

  it('a man beside a woman’s hour takes the first for him after it, else before it', () => {
    const hours = evening([4], [4, 'women'], [4, 'women'], [4]);
    expect(seatsOf(hours, ['female', 'male'])).toEqual([2, 4]);
    expect(seatsOf(evening([4], [4, 'women'], [4, 'women'], [0]), ['male'])).toEqual([1]);
    expect(seatsOf(hours, ['male'], { at: 2 })).toEqual([4]);
    expect(seatsOf(hours, [null])).toEqual([4]);
  });

  it('gives the slot to who can sit nowhere else', () => {
    const hours = evening([0], [2], [4, 'women']);
    expect(seatsOf(hours, ['female', 'male'])).toEqual([3, 2]);
  });

  it('does not sit beyond a full neighbour', () => {
    expect(seatsOf(evening([4], [1], [0], [4]), ['male'])).toEqual([1]);
    expect(seatsOf(evening([0], [1], [0], [4]), ['male'])).toBeUndefined();
  });

  it('never takes more places than are free, and sits wherever all could', () => {
    const free = fc.integer({ min: 0, max: 4 });
    const hour = fc.tuple(free, fc.constantFrom<Audience>('all', 'women', 'men'));
    const sexes = fc.array(fc.constantFrom<'male' | 'female'>('male', 'female'), {
      minLength: 1,
      maxLength: 3,
    });
    const property = fc.property(fc.array(hour, { minLength: 2, maxLength: 6 }), sexes, (hours, all) => {
      const slots = evening(...hours);
      const seats = seatsOf(slots, all, { isSeated: true }) ?? [];
      for (const slot of slots)
        expect(seats.filter((id) => id === slot.id).length).toBeLessThanOrEqual(slot.capacity - slot.taken);
      expect([0, all.length]).toContain(seats.length);
    });
    fc.assert(property);
  });
});

describe('A party that is carried through the questions', () => {
  it('comes back as it was', () => {
    const party = fc.record({
      slot: fc.integer({ min: 1, max: 2 ** 23 - 1 }),
      plan: fc.nat({ max: 2 }),
      host: fc.nat({ max: 7 }),
      guests: fc.nat({ max: 255 }),
    });
    fc.assert(
      fc.property(party, (each) => {
        expect(unpackParty(packParty(each))).toEqual(each);
        expect(packParty(each)).toBeLessThan(2 ** 36);
      }),
    );
  });

  it('and so do its seats', () => {
    const seats = fc.array(fc.constantFrom(...seatings), { maxLength: 3 });
    fc.assert(
      fc.property(seats, (all) => {
        expect(unpackSeatings(packSeatings(all), all.length)).toEqual(all);
      }),
    );
  });
});
