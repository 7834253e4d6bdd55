import { addDays } from '../epoch-day.ts';
import { CALENDARS } from './calendars.ts';
import { asYear, eightDigits, isYear, threeNumbers, twoNumbers } from './numeric-date.ts';
import { type DayReader, oneDay } from './outcome.ts';
import { type Pattern, type Piece, pattern } from './pieces.ts';
import type { Token } from './vocabulary.ts';
import { type WrittenDate, wholeYear, writtenDate } from './written-date.ts';

const MONTH = '[jlg]';
const NUMBER = '[nN]';
/** A number after a month is its year, unless an hour's words follow. */
const YEAR = '/?Y?n(?![pvqok:jlgDKMY])';

/** «پارسال», «سال بعد», «امسال». */
const OTHER_YEAR = '(?:Y[fb]|iY)';

/** Dates with a month, in numbers or by name. */
export const datePatterns: readonly Pattern[] = [
  pattern('n/n/n(?![pvqok])', ([a, , b, , c]) => (a && b && c ? [date(threeNumbers(a, b, c))] : undefined)),
  pattern('nnn', ([a, b, c]) =>
    a && b && c && (isYear(a) || isYear(c)) ? [date(threeNumbers(a, b, c))] : undefined,
  ),
  pattern(`${NUMBER}/?M?${MONTH}M?${YEAR}`, named),
  pattern(`${NUMBER}/?M?${MONTH}M?${OTHER_YEAR}`, named),
  pattern(`${OTHER_YEAR}${NUMBER}/?M?${MONTH}M?`, named),
  pattern(`M?${MONTH}M?${OTHER_YEAR}|${OTHER_YEAR}M?${MONTH}M?`, named),
  pattern(`M?${MONTH}M?/?n${YEAR}`, named),
  pattern(`M?${MONTH}M?${YEAR}`, monthAndNumber),
  pattern(`${NUMBER}/?${MONTH}M?`, named),
  pattern(`M?${MONTH}N`, named),
  pattern(`eM?${MONTH}M?`, edge),
  pattern(`M?${MONTH}M?`, named),
  pattern('n/n(?![pvqok])', ([a, , b]) => (a && b ? [date(twoNumbers(a, b))] : undefined)),
  pattern('nn(?![pvqok/jlgDKMY])', ([a, b]) => (a && b ? [date(twoNumbers(a, b))] : undefined)),
  pattern('Yn', ([, year]) => (year && isYear(year) ? [date(wholeYear(asYear(year)))] : undefined)),
  pattern('n', ([number]) => {
    const read = number && eightDigits(number);
    return read ? [date(read)] : undefined;
  }),
];

export function date(read: DayReader, lunar = false): Piece {
  return { kind: 'date', read, lunar };
}

/** A named month with a day, a year, both or neither: whichever number has four digits is the year. */
function named(words: readonly Token[]): Piece[] | undefined {
  const [first, second] = words.filter(({ kind }) => kind === 'n' || kind === 'N');
  if (second && isYear(second)) return monthDate(words, first, second);
  if (first && isYear(first)) return monthDate(words, second, first);
  return second && second.text.length !== 2 ? undefined : monthDate(words, first, second);
}

/** «آذر ۹», «آذر ۱۴۰۵»; above 31 two digits are a year too. */
function monthAndNumber(words: readonly Token[]): Piece[] | undefined {
  const number = words.at(-1);
  const isYearNumber = number && (isYear(number) || (number.value > 31 && number.text.length === 2));
  return isYearNumber ? monthDate(words, undefined, number) : monthDate(words, number, undefined);
}

function monthDate(
  words: readonly Token[],
  day: Token | undefined,
  year: Token | undefined,
): Piece[] | undefined {
  const month = words.find(({ kind }) => 'jlg'.includes(kind));
  if (!month || (day && day.text.length > 2)) return undefined;
  const calendar = CALENDARS[month.kind as keyof typeof CALENDARS];
  const written: WrittenDate = {
    calendar,
    month: month.value,
    day: day?.value,
    year: year && asYear(year),
    yearsAway: yearsAway(words),
  };
  return [date(writtenDate(written), calendar === 'lunar')];
}

function yearsAway(words: readonly Token[]): number | undefined {
  const way = words.find(({ kind }) => 'ifb'.includes(kind))?.kind;
  return way && { i: 0, f: 1, b: -1 }[way as 'i' | 'f' | 'b'];
}

/** «آخر آذر», «نیمه دی»: about that day of the month. */
function edge(words: readonly Token[]): Piece[] | undefined {
  const at = words[0]?.value ?? 1;
  const [whole] = monthDate(words, undefined, undefined) ?? [];
  if (whole?.kind !== 'date') return undefined;
  return [
    date((asked) => {
      const month = whole.read(asked);
      if (month.status !== 'partial') return month;
      return oneDay(at === -1 ? month.to : addDays(month.from, at - 1), 'approximate');
    }),
  ];
}
