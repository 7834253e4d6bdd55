import { toPersian } from '../../lib/digits.ts';
import { fromJalali } from '../jalali.ts';
import { type Choice, type DayReader, eitherDay, type Outcome, reject } from './outcome.ts';
import type { Token } from './vocabulary.ts';
import { writtenDate } from './written-date.ts';
import { readYear, type WrittenYear } from './years.ts';

/** Three numbers: year first, or last where the last has four digits. */
export function threeNumbers(first: Token, second: Token, third: Token): DayReader {
  const [year, day] = isYear(third) && !isYear(first) ? [third, first] : [first, third];
  if ([second, day].some((each) => each.text.length > 2)) return () => reject('no_date');
  const whole = wholeYearLast(first, second, third);
  if (whole) return () => reject('day_out_of_range', `سال را کامل بنویسید، مثل ${toPersian(whole)}`);
  return writtenDate({ year: asYear(year), month: second.value, day: day.value });
}

/** «۱۵/۳/۸۷» as `1387/3/15`: two digits that can only be a year, behind a day. Last, a year is read in full alone. */
function wholeYearLast(first: Token, second: Token, third: Token): string | undefined {
  if (isYear(first) || isYear(third) || third.value <= 31) return undefined;
  const read = readYear(asYear(third), true);
  if (typeof read === 'string' || fromJalali(read.year, second.value, first.value) === undefined)
    return undefined;
  return [read.year, second.value, first.value].join('/');
}

/** Eight digits, `14050909`; undefined when they begin with no year. */
export function eightDigits(number: Token): DayReader | undefined {
  const [, year, month, day] = /^((?:13|14|19|20)\d\d)(\d\d)(\d\d)$/.exec(number.text) ?? [];
  return year === undefined
    ? undefined
    : writtenDate({ year: { value: Number(year), digits: 4 }, month: Number(month), day: Number(day) });
}

/** Two numbers: a year and a month, or a day and a month in whichever order gives a date; asked where both do. */
export function twoNumbers(first: Token, second: Token): DayReader {
  if (isYear(first)) return writtenDate({ year: asYear(first), month: second.value });
  if (isYear(second)) return writtenDate({ year: asYear(second), month: first.value });
  if ([first, second].some((each) => each.text.length > 2)) return () => reject('no_date');
  const monthFirst = writtenDate({ month: first.value, day: second.value });
  const dayFirst = writtenDate({ month: second.value, day: first.value });
  if (first.value === second.value || !isMonth(second)) return monthFirst;
  return isMonth(first) ? (asked) => either(monthFirst(asked), dayFirst(asked)) : dayFirst;
}

/** A number that can only be a year, or looks like one. */
export function isYear(number: Token): boolean {
  return number.text.length === 4;
}

export function asYear(number: Token): WrittenYear {
  return { value: number.value, digits: number.text.length };
}

function isMonth(number: Token): boolean {
  return number.value >= 1 && number.value <= 12;
}

function either(a: Outcome, b: Outcome): Outcome {
  const days = [a, b].filter((each): each is Choice => each.status === 'choice').flatMap((each) => each.days);
  if (days.length < 2) return a.status === 'choice' ? a : b;
  return eitherDay(
    days.map(({ day }) => day).sort((x, y) => x - y),
    'day_month_order',
  );
}
