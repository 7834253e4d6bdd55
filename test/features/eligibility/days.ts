import { addDays, type EpochDay, fromJalali, parseIsoDay } from '../../../src/calendar/index.ts';

/** The day of an ISO date that is known to exist. */
export function iso(text: string): EpochDay {
  const day = parseIsoDay(text);
  if (day === undefined) throw new Error(`No such day: ${text}`);
  return day;
}

/** The day of a Jalali date that is known to exist. */
export function jalaliDay(year: number, month: number, day: number): EpochDay {
  const found = fromJalali(year, month, day);
  if (found === undefined) throw new Error(`No such day: ${year}/${month}/${day}`);
  return found;
}

/** Monday 2 Azar 1405. */
export const today = iso('2026-11-23');

export const daysAgo = (n: number): EpochDay => addDays(today, -n);
