import { date } from './date-patterns.ts';
import { type Pattern, type Piece, pattern } from './pieces.ts';
import type { DayPart } from './reading.ts';
import {
  bareWeekday,
  daysAway,
  edgeOf,
  lastWeekday,
  nextWeekday,
  thisWeekday,
  type Unit,
  unitsAway,
  weekdayOfWeek,
  wholeUnit,
} from './relative-date.ts';
import type { Token } from './vocabulary.ts';

/** «فردا», «۳ روز دیگر», «هفته آینده», «پنجشنبه هفته بعد», «آخر ماه». */
export const relativePatterns: readonly Pattern[] = [
  pattern('r', ([word]) => (word ? today(word) : undefined)),
  pattern('w[ib]?K[fb]?|w(?:K[fb]|iK)', ofWeek),
  pattern('(?:n?K[fb]|iK)w|wnK[fb]', ofWeek),
  pattern('i?w[fb]?|wi', weekday),
  pattern('n[DKMY][fb]', ([n, unit, way]) =>
    n && unit && way ? [date(unitsAway(sign(way) * n.value, unit.kind as Unit))] : undefined,
  ),
  pattern('[eN][KM][fbi]?|[eN]i[KM]', edge),
  pattern('[KMY][fb]|i[KMY]', (words) => {
    const unit = words.find(({ kind }) => 'KMY'.includes(kind));
    return unit && [date(wholeUnit(shift(words), unit.kind as 'K' | 'M' | 'Y'))];
  }),
  pattern('nY', () => [{ kind: 'age' }]),
  pattern('D', () => []),
];

function today(word: Token): Piece[] {
  const day = date(daysAway(word.value));
  return word.text ? [day, { kind: 'part', part: word.text as DayPart, following: true }] : [day];
}

function weekday(words: readonly Token[]): Piece[] | undefined {
  const wanted = words.find(({ kind }) => kind === 'w')?.value;
  if (wanted === undefined) return undefined;
  const sense = words.find(({ kind }) => 'ifb'.includes(kind))?.kind;
  const read =
    sense === 'i' ? thisWeekday : sense === 'f' ? nextWeekday : sense === 'b' ? lastWeekday : bareWeekday;
  return [{ kind: 'weekday', weekday: wanted, read: read(wanted) }];
}

function ofWeek(words: readonly Token[]): Piece[] | undefined {
  const wanted = words.find(({ kind }) => kind === 'w')?.value;
  const weeks = shift(words) * (words.find(({ kind }) => kind === 'n')?.value ?? 1);
  return wanted === undefined
    ? undefined
    : [{ kind: 'weekday', weekday: wanted, read: weekdayOfWeek(wanted, weeks) }];
}

function edge(words: readonly Token[]): Piece[] | undefined {
  const [at] = words;
  const unit = words.find(({ kind }) => 'KM'.includes(kind));
  if (!at || !unit || (at.kind === 'N' && unit.kind === 'K' && at.value > 1)) return undefined;
  const isFixed = words.some(({ kind }) => 'fbi'.includes(kind));
  return [date(edgeOf(at.value, isFixed ? shift(words) : undefined, unit.kind as 'K' | 'M'))];
}

/** +1 for «بعد», -1 for «پیش», 0 for «این» or nothing. */
function shift(words: readonly Token[]): number {
  const way = words.find(({ kind }) => kind === 'f' || kind === 'b');
  return way ? sign(way) : 0;
}

function sign(way: Token): number {
  return way.kind === 'f' ? 1 : -1;
}
