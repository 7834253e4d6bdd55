import { asYear } from './numeric-date.ts';
import type { DayReader } from './outcome.ts';
import type { Piece } from './pieces.ts';
import { dayOfMonth } from './relative-date.ts';
import { wholeYear } from './written-date.ts';

/** What a number without a month or «ساعت» stands for: the hour of a day, a day of the month, a year. */
export type LoneNumber =
  | { readonly as: 'hour'; readonly hour: number }
  | { readonly as: 'date'; readonly read: DayReader };

/** «فردا ۵» is an hour, «پنجشنبه پنجم» and «۲۵» are days, «۱۴۰۵» is a year. */
export function loneNumber(pieces: readonly Piece[]): LoneNumber | undefined {
  const piece = pieces.find((each) => each.kind === 'number');
  if (!piece) return undefined;
  const { kind, text, value } = piece.number;
  if (text.length === 4) return { as: 'date', read: wholeYear(asYear(piece.number)) };
  const hasDay = pieces.some((each) => each.kind === 'date' || each.kind === 'weekday');
  const hasTime = pieces.some((each) => each.kind === 'time');
  return kind === 'n' && hasDay && !hasTime
    ? { as: 'hour', hour: value }
    : { as: 'date', read: dayOfMonth(value) };
}
