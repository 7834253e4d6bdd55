import { toPersian } from '../lib/digits.ts';
import { addDays, type EpochDay, weekday } from './epoch-day.ts';
import { jalali } from './jalali.ts';
import { clockText } from './tehran.ts';

const MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
] as const;

const WEEKDAYS = ['شنبه', 'یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه'] as const;

/** When the night ends for people: what is before it still belongs to the night of the day before. */
const DAWN = 5 * 60;
const DAY = 24 * 60;

/** «فروردین» for 1 … «اسفند» for 12. Throws RangeError for any other number. */
export function monthName(month: number): string {
  return named(MONTHS, month - 1);
}

/** «شنبه» for 0 … «جمعه» for 6. Throws RangeError for any other number. */
export function weekdayName(day: number): string {
  return named(WEEKDAYS, day);
}

/** «پنجشنبه ۵ آذر ۱۴۰۵». */
export function longDate(day: EpochDay): string {
  return `${shortDate(day)} ${toPersian(jalali(day).year)}`;
}

/** «پنجشنبه ۵ آذر». */
export function shortDate(day: EpochDay): string {
  return `${weekdayName(weekday(day))} ${dayAndMonth(day)}`;
}

/** «۵ آذر». */
export function dayAndMonth(day: EpochDay): string {
  const date = jalali(day);
  return `${toPersian(date.day)} ${monthName(date.month)}`;
}

/** «۱۴۰۵/۰۹/۰۵». */
export function numericDate(day: EpochDay): string {
  return toPersian(slashed(day));
}

/** `1405/09/05`, in Latin digits, for machines. */
export function slashed(day: EpochDay): string {
  const date = jalali(day);
  return [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('/');
}

/** «۱۷:۳۰»; minutes since midnight, which wrap: 1500 is «۰۱:۰۰». */
export function clockTime(minutes: number): string {
  return toPersian(clockText(minutes));
}

/** «امروز», «فردا», «پس‌فردا», «۳ روز دیگر»; «دیروز», «پریروز», «۳ روز پیش». */
export function relativeDay(day: EpochDay, today: EpochDay): string {
  const ahead = day - today;
  const word = NEAR.get(ahead);
  if (word) return word;
  return ahead > 0 ? `${toPersian(ahead)} روز دیگر` : `${toPersian(-ahead)} روز پیش`;
}

const NEAR = new Map([
  [-2, 'پریروز'],
  [-1, 'دیروز'],
  [0, 'امروز'],
  [1, 'فردا'],
  [2, 'پس‌فردا'],
]);

/**
 * The day of a wall time on which a night drive may fall: «پنجشنبه ۵ آذر» before midnight,
 * «بامداد جمعه ۶ آذر» for the small hours after it. Minutes count from midnight of `day` and may pass 1440.
 */
export function nightLabel(day: EpochDay, minutes: number): string {
  const actual = addDays(day, Math.floor(minutes / DAY));
  const ofDay = minutes - (actual - day) * DAY;
  return ofDay < DAWN ? `بامداد ${shortDate(actual)}` : shortDate(actual);
}

function named(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`No name for ${index}`);
  return name;
}
