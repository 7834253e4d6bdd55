import { type Seating, seatings } from './party.ts';

/**
 * A party as one number, to be carried through the questions of one of it: the questions' buttons have room for
 * 36 bits. Persons by their position on this phone, so up to eight; slots up to eight million.
 */
export interface CarriedParty {
  readonly slot: number;
  readonly plan: number;
  /** Position of the first person. */
  readonly host: number;
  /** Positions of the companions, a bit each. */
  readonly guests: number;
}

const PLANS = 4;
const PERSONS = 8;
const GUESTS = 2 ** PERSONS;

/** Persons on a phone who can come along. */
export const MOST_ON_A_PHONE = PERSONS;

export function packParty({ slot, plan, host, guests }: CarriedParty): number {
  return ((slot * PLANS + plan) * PERSONS + host) * GUESTS + guests;
}

export function unpackParty(packed: number): CarriedParty {
  const [people, guests] = split(packed, GUESTS);
  const [place, host] = split(people, PERSONS);
  const [slot, plan] = split(place, PLANS);
  return { slot, plan, host, guests };
}

// Beyond 32 bits there are no shifts.
const split = (value: number, by: number): [number, number] => [Math.floor(value / by), value % by];

/** Where companions sit as one number, three ways each; the first in the last place. */
export const packSeatings = (all: readonly Seating[]): number =>
  all.reduceRight((packed, seating) => packed * seatings.length + seatings.indexOf(seating), 0);

export function unpackSeatings(packed: number, count: number): Seating[] {
  const at = (i: number) => Math.floor(packed / seatings.length ** i) % seatings.length;
  return Array.from({ length: count }, (_, i) => seatings[at(i)] ?? 'same');
}
