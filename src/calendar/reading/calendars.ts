import { toPersian } from '../../lib/digits.ts';
import { addDays, civil, type EpochDay, fromCivil } from '../epoch-day.ts';
import { monthName } from '../format.ts';
import { fromHijri, hijri } from '../hijri.ts';
import type { HijriTable } from '../hijri-table.ts';
import { fromJalali, isLeapYear, jalali } from '../jalali.ts';
import type { CalendarName } from './years.ts';

/** Which calendar a month's kind of word belongs to. */
export const CALENDARS = { j: 'jalali', l: 'lunar', g: 'gregorian' } as const;

/** The day of a date in any of the three calendars, or undefined when there is none. */
export function dayIn(
  calendar: CalendarName,
  year: number,
  month: number,
  day: number,
  table: HijriTable,
): EpochDay | undefined {
  if (calendar === 'jalali') return fromJalali(year, month, day);
  return calendar === 'gregorian' ? fromCivil(year, month, day) : fromHijri(year, month, day, table);
}

/** The year of this day in a calendar; undefined where the lunar table ends. */
export function yearOf(calendar: CalendarName, day: EpochDay, table: HijriTable): number | undefined {
  if (calendar === 'jalali') return jalali(day).year;
  return calendar === 'gregorian' ? civil(day).year : hijri(day, table)?.year;
}

/** The last day of a month in any of the three calendars. */
export function lastDayIn(
  calendar: CalendarName,
  year: number,
  month: number,
  table: HijriTable,
): EpochDay | undefined {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  if (calendar === 'lunar') return fromHijri(year, month, 'last', table);
  const next = dayIn(calendar, nextYear, nextMonth, 1, table);
  return next === undefined ? undefined : addDays(next, -1);
}

/** «آذر ۳۰ روز دارد», or «۱۴۰۴ کبیسه نیست» for the 30th of a short Esfand; undefined for a day below 1. */
export function monthLengthHint(
  calendar: CalendarName,
  year: number,
  month: number,
  day: number,
  table: HijriTable,
): string | undefined {
  const first = dayIn(calendar, year, month, 1, table);
  const last = lastDayIn(calendar, year, month, table);
  if (first === undefined || last === undefined || day < 1) return undefined;
  if (calendar === 'jalali' && month === 12 && day === 30 && !isLeapYear(year))
    return `${toPersian(year)} کبیسه نیست`;
  return `${monthNameIn(calendar, month)} ${toPersian(last - first + 1)} روز دارد`;
}

/** «آذر», «رمضان», «فوریه». */
export function monthNameIn(calendar: CalendarName, month: number): string {
  if (calendar === 'jalali') return monthName(month);
  return (calendar === 'lunar' ? LUNAR : GREGORIAN)[month - 1] ?? 'این ماه';
}

const LUNAR = [
  'محرم',
  'صفر',
  'ربیع‌الاول',
  'ربیع‌الثانی',
  'جمادی‌الاول',
  'جمادی‌الثانی',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذی‌قعده',
  'ذی‌حجه',
];

const GREGORIAN = [
  'ژانویه',
  'فوریه',
  'مارس',
  'آوریل',
  'مه',
  'ژوئن',
  'ژوئیه',
  'اوت',
  'سپتامبر',
  'اکتبر',
  'نوامبر',
  'دسامبر',
];
