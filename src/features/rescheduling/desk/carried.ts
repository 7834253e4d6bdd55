import { epochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { type Change, placeOf } from '../../drives/index.ts';
import { centerById } from '../../places/index.ts';

/** Changes as they travel in buttons, by position: append only. */
const kinds = ['moved', 'shortened', 'placed', 'cancelled'] as const;

/** A change in a button: `a` and `b` are its day and hour, its hours, or the id of its center. */
export interface Carried {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
}

export const carriedMove = (day: number, startMinutes: number): Carried => packed('moved', day, startMinutes);
export const carriedHours = (start: number, end: number): Carried => packed('shortened', start, end);
export const carriedPlace = (centerId: number): Carried => packed('placed', centerId);
export const carriedEnd: Carried = packed('cancelled');

function packed(kind: (typeof kinds)[number], a = 0, b = 0): Carried {
  return { kind: kinds.indexOf(kind), a, b };
}

/** The change that a button carries; undefined for none of ours, or a center that is there no more. */
export async function carried(q: Queries, { kind, a, b }: Carried): Promise<Change | undefined> {
  switch (kinds[kind]) {
    case 'moved':
      return { kind: 'moved', day: epochDay(a), startMinutes: b };
    case 'shortened':
      return { kind: 'shortened', startMinutes: a, endMinutes: b };
    case 'placed': {
      const center = await centerById(q, a);
      return center && { kind: 'placed', venue: placeOf(center) };
    }
    case 'cancelled':
      return { kind: 'cancelled' };
    case undefined:
      return undefined;
  }
}
