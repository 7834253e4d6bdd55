declare const brand: unique symbol;

/** A civil day, counted from 1970-01-01 (day 0). The one form in which dates are kept, compared and added to. */
export type EpochDay = number & { readonly [brand]: 'EpochDay' };

/** A day in the Gregorian calendar; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number as a day. Throws RangeError when it is not a whole number. */
export function epochDay(n: number): EpochDay {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a day: ${n}`);
  return n as EpochDay;
}

/** The day `n` days later (earlier when negative). */
export function addDays(day: EpochDay, n: number): EpochDay {
  return epochDay(day + n);
}

/** Saturday = 0 … Friday = 6, as Iran's week runs. */
export function weekday(day: EpochDay): number {
  // 1970-01-01 was a Thursday.
  return (((day + 5) % 7) + 7) % 7;
}

/** The day of this Gregorian date, or undefined when there is no such date. */
export function fromCivil(year: number, month: number, day: number): EpochDay | undefined {
  if (![year, month, day].every(Number.isInteger) || month < 1 || month > 12 || day < 1) return undefined;
  const counted = daysTo(year, month, day);
  return civil(counted).month === month ? counted : undefined;
}

/** The Gregorian date of this day. */
export function civil(day: EpochDay): CivilDate {
  const shifted = day + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** `2026-11-23`. */
export function isoDay(day: EpochDay): string {
  const { year, month, day: ofMonth } = civil(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(ofMonth, 2)}`;
}

/** The day written `2026-11-23`, or undefined when the text is anything else or no such day exists. */
export function parseIsoDay(text: string): EpochDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? fromCivil(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

// Years are counted from March in eras of 400, so that the leap day is the last of its year.
// https://howardhinnant.github.io/date_algorithms.html
const DAYS_IN_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

function daysTo(year: number, month: number, day: number): EpochDay {
  const fromMarchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarchYear / 400);
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfEra =
    daysBeforeYear(fromMarchYear - era * 400) + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  return epochDay(era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970);
}

function daysBeforeYear(yearOfEra: number): number {
  return 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}
