import type { DayReader } from './outcome.ts';
import type { DayPart } from './reading.ts';
import type { WrittenTime } from './time-of-day.ts';
import type { Token } from './vocabulary.ts';

/** What one or several words of a text say together. */
export type Piece =
  | { readonly kind: 'date'; readonly read: DayReader; readonly lunar?: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly read: DayReader }
  | { readonly kind: 'time'; readonly time: WrittenTime; readonly part?: DayPart | undefined }
  /** `following`: the night meant is the one after the day («امشب»), its small hours included. */
  | { readonly kind: 'part'; readonly part: DayPart; readonly following?: boolean }
  | { readonly kind: 'number'; readonly number: Token }
  | { readonly kind: 'between' }
  | { readonly kind: 'about' }
  | { readonly kind: 'age' }
  | { readonly kind: 'unknown'; readonly word: string };

/** Words of these kinds, in this order, say these things; an empty list means that they say nothing. */
export interface Pattern {
  readonly kinds: RegExp;
  readonly read: (words: readonly Token[]) => readonly Piece[] | undefined;
}

/** A pattern over the letters of `Kind`, at the place where the reader stands. */
export function pattern(kinds: string, read: Pattern['read']): Pattern {
  return { kinds: new RegExp(kinds, 'y'), read };
}
