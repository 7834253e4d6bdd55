import { toPersian } from '../../lib/digits.ts';
import { addDays, type EpochDay, weekday } from '../epoch-day.ts';
import { dayAndMonth, weekdayName } from '../format.ts';
import { jalali } from '../jalali.ts';
import { loneNumber } from './lone-number.ts';
import { type Asked, type DayReader, type Outcome, oneDay, reject } from './outcome.ts';
import type { Piece } from './pieces.ts';

/** Which day the pieces speak of: all dates in them must be one day, and a weekday beside a date must agree with it. */
export function dayOutcome(pieces: readonly Piece[], asked: Asked): Outcome {
  const named = pieces.find((piece) => piece.kind === 'weekday');
  const [first, ...others] = readers(pieces).map((read) => read(asked));
  // An hour alone is today's, or tomorrow's once it has passed.
  if (!first) return named ? eve(pieces, named.read(asked)) : oneDay(asked.today, 'day_missing');
  if (others.some((other) => !isSameDay(first, other))) return reject('two_dates');
  const agreed = named ? agreeing(first, named.weekday, asked) : first;
  return isLunar(pieces) ? eve(pieces, agreed) : agreed;
}

function readers(pieces: readonly Piece[]): DayReader[] {
  const written = pieces.filter((piece) => piece.kind === 'date').map((piece) => piece.read);
  const number = loneNumber(pieces);
  return number?.as === 'date' ? [...written, number.read] : written;
}

function isSameDay(a: Outcome, b: Outcome): boolean {
  if (a.status !== 'choice' || b.status !== 'choice') return false;
  return a.days.some(({ day }) => b.days.some((other) => other.day === day));
}

function agreeing(found: Outcome, wanted: number, { today }: Asked): Outcome {
  if (found.status !== 'choice') return found;
  const days = found.days.filter(({ day }) => weekday(day) === wanted);
  const [first] = found.days;
  if (days.length === 0 && first) return reject('weekday_mismatch', mismatchHint(first.day, today));
  return days.length === 1 && !found.preferred
    ? { status: 'choice', days, preferred: true }
    : { ...found, days };
}

/** «۵ آذر پنجشنبه است»; with the year where it is not this one. */
function mismatchHint(day: EpochDay, today: EpochDay): string {
  const { year } = jalali(day);
  const written = year === jalali(today).year ? dayAndMonth(day) : `${dayAndMonth(day)} ${toPersian(year)}`;
  return `${written} ${weekdayName(weekday(day))} است`;
}

function isLunar(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'date' && piece.lunar);
}

/** «شب جمعه» is the evening before Friday; some mean Friday's own, so it is asked. */
function eve(pieces: readonly Piece[], found: Outcome): Outcome {
  const night = pieces.findIndex((piece) => piece.kind === 'part' && piece.part === 'night');
  const day = pieces.findIndex((piece) => piece.kind === 'weekday' || piece.kind === 'date');
  if (night === -1 || night > day || found.status !== 'choice') return found;
  const days = found.days.flatMap((each) => [{ day: addDays(each.day, -1) }, each]);
  return { status: 'choice', days, reason: 'eve_sense', preferred: true };
}
