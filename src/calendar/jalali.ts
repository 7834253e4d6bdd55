import { isLeapJalaaliYear, toGregorian, toJalaali } from 'jalaali-js';
import { addDays, civil, type EpochDay, fromCivil, weekday } from './epoch-day.ts';

/** A day in Iran's solar calendar; months and days count from 1, Farvardin is month 1. */
export interface JalaliDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The years for which the official leap table exists and the converter was checked against it. */
export const FIRST_YEAR = 1300;
export const LAST_YEAR = 1498;

/** The solar date of this day. Throws RangeError outside 1300–1498. */
export function jalali(day: EpochDay): JalaliDate {
  const { year, month, day: ofMonth } = civil(day);
  const { jy, jm, jd } = toJalaali(year, month, ofMonth);
  if (!isYear(jy)) throw new RangeError(`Outside ${FIRST_YEAR}–${LAST_YEAR}: ${year}-${month}-${ofMonth}`);
  return { year: jy, month: jm, day: jd };
}

/** The day of this solar date, or undefined when there is no such date or its year is outside 1300–1498. */
export function fromJalali(year: number, month: number, day: number): EpochDay | undefined {
  if (!isYear(year) || !isMonth(month) || !Number.isInteger(day)) return undefined;
  return day >= 1 && day <= monthLength(year, month) ? convert(year, month, day) : undefined;
}

/** 29, 30 or 31 days. Throws RangeError for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  if (!isYear(year) || !isMonth(month)) throw new RangeError(`No such month: ${year}/${month}`);
  if (month <= 6) return 31;
  return month < 12 || isLeapYear(year) ? 30 : 29;
}

/** Whether Esfand of this year has 30 days. */
export function isLeapYear(year: number): boolean {
  return isLeapJalaaliYear(year);
}

/** The same day `n` months later, or that month's last day when it is shorter: 31 Shahrivar + 1 → 30 Mehr. */
export function addMonths(day: EpochDay, n: number): EpochDay {
  const from = jalali(day);
  const months = from.year * 12 + from.month - 1 + n;
  return clamped(Math.floor(months / 12), (months % 12) + 1, from.day);
}

/** The same day `n` years later; 30 Esfand becomes 29 Esfand in a common year. */
export function addYears(day: EpochDay, n: number): EpochDay {
  return addMonths(day, 12 * n);
}

/** A month as weeks, Saturday first; undefined stands for the days of its neighbours. */
export function monthGrid(year: number, month: number): (EpochDay | undefined)[][] {
  const length = monthLength(year, month);
  const first = convert(year, month, 1);
  const before = weekday(first);
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const offset = week * 7 + column - before;
      return offset >= 0 && offset < length ? addDays(first, offset) : undefined;
    }),
  );
}

function clamped(year: number, month: number, day: number): EpochDay {
  return convert(year, month, Math.min(day, monthLength(year, month)));
}

function convert(year: number, month: number, day: number): EpochDay {
  const { gy, gm, gd } = toGregorian(year, month, day);
  return fromCivil(gy, gm, gd) as EpochDay;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}
