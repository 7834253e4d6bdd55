import type { Sex } from '../../donors/index.ts';
import { freeOf, isSurelyFor, type Slot } from '../../drives/index.ts';

/** Where a companion sits as seen from the first person's hour, the best first. Travel in buttons by position. */
export const seatings = ['same', 'after', 'before'] as const;
export type Seating = (typeof seatings)[number];

/** Somebody who comes along. */
export interface Companion {
  readonly personId: number;
  readonly sex: Sex | null;
}

/** Where a companion comes to. */
export interface Seat {
  readonly personId: number;
  readonly seating: Seating;
  readonly slot: Slot;
}

/** A party before it sits down. */
export interface Party {
  /** The slot of the first person. */
  readonly anchor: Slot;
  /** They have no place in it yet. */
  readonly needsPlace: boolean;
  readonly companions: readonly Companion[];
  /** The slots of the drive that can still be booked, full ones too. */
  readonly slots: readonly Slot[];
}

/** More would be a tour. */
export const MOST_COMPANIONS = 3;

/**
 * Seats everybody, as close to the first person as all of them together can be: in the same slot, else in the
 * one after, else in the one before. Undefined when there is no room for all: then nobody comes.
 */
export function arrange({ anchor, needsPlace, companions, slots }: Party): readonly Seat[] | undefined {
  const free = new Map(slots.map((slot) => [slot.id, freeOf(slot)]));
  const here = (free.get(anchor.id) ?? 0) - (needsPlace ? 1 : 0);
  return here < 0 ? undefined : closest(companions, { anchor, slots }, free.set(anchor.id, here))?.seats;
}

/**
 * The seats beside somebody: their own slot, and its neighbours after and before among the hours that are for
 * this sex. A full neighbour is no reason to sit further away. Who is of no known sex sits in hours for all.
 */
export function seatsBeside(
  { anchor, slots }: Pick<Party, 'anchor' | 'slots'>,
  { personId, sex }: Companion,
): Seat[] {
  const theirs = slots
    .filter(({ audience }) => isSurelyFor(audience, sex))
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const places: Record<Seating, Slot | undefined> = {
    same: theirs.find(({ id }) => id === anchor.id),
    after: theirs.find(({ startsAt }) => startsAt > anchor.startsAt),
    before: theirs.findLast(({ startsAt }) => startsAt < anchor.startsAt),
  };
  return seatings.flatMap((seating) => {
    const slot = places[seating];
    return slot ? [{ personId, seating, slot }] : [];
  });
}

interface Seated {
  readonly seats: readonly Seat[];
  /** How far they sit from the first person, taken together. */
  readonly away: number;
}

// At most three companions with three seats each: all ways are tried.
function closest(
  companions: readonly Companion[],
  around: Pick<Party, 'anchor' | 'slots'>,
  free: ReadonlyMap<number, number>,
): Seated | undefined {
  const [first, ...others] = companions;
  if (!first) return { seats: [], away: 0 };
  return seatsBeside(around, first)
    .flatMap((seat) => {
      const left = (free.get(seat.slot.id) ?? 0) - 1;
      const rest = left < 0 ? undefined : closest(others, around, new Map(free).set(seat.slot.id, left));
      const away = seatings.indexOf(seat.seating) + (rest?.away ?? 0);
      return rest ? [{ seats: [seat, ...rest.seats], away }] : [];
    })
    .reduce<Seated | undefined>((best, way) => (best && best.away <= way.away ? best : way), undefined);
}
