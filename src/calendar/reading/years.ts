import type { RejectReason } from './reading.ts';

export type CalendarName = 'jalali' | 'gregorian' | 'lunar';

/** A year as it was written: its value and the number of its digits. */
export interface WrittenYear {
  readonly value: number;
  readonly digits: number;
}

/** A year understood, in its calendar; `guessed` when two digits may as well have been a day. */
export interface ReadYear {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly guessed: boolean;
}

/**
 * The year and its calendar. Four digits: 1300–1430 solar, 1900–2100 Gregorian, 1440–1460 only beside a lunar month.
 * Two digits: up to 15 the present century, above it the last one, which births always belong to; up to 31 it is a guess.
 */
export function readYear(
  written: WrittenYear,
  isBirth: boolean,
  named?: CalendarName,
): ReadYear | RejectReason {
  if (written.digits <= 2) return twoDigits(written.value, isBirth, named ?? 'jalali');
  if (written.digits !== 4) return 'year_out_of_range';
  const year = written.value;
  const calendar = isBetween(year, SOLAR) ? 'jalali' : isBetween(year, GREGORIAN) ? 'gregorian' : undefined;
  if (named === 'lunar')
    return isBetween(year, LUNAR) ? { calendar: named, year, guessed: false } : 'year_out_of_range';
  if (isBetween(year, LOOKS_LUNAR)) return 'year_looks_lunar';
  if (!calendar || (named && named !== calendar)) return 'year_out_of_range';
  return { calendar, year, guessed: false };
}

const SOLAR = [1300, 1430] as const;
const GREGORIAN = [1900, 2100] as const;
const LUNAR = [1423, 1460] as const;
const LOOKS_LUNAR = [1440, 1460] as const;

function isBetween(year: number, [from, to]: readonly [number, number]): boolean {
  return from <= year && year <= to;
}

const LAST_OF_THIS_CENTURY = 15;

function twoDigits(value: number, isBirth: boolean, calendar: CalendarName): ReadYear {
  const guessed = value <= 31;
  if (calendar === 'gregorian')
    return { calendar, year: value <= 50 && !isBirth ? 2000 + value : 1900 + value, guessed };
  if (calendar === 'lunar') return { calendar, year: 1400 + value, guessed };
  return { calendar, year: value <= LAST_OF_THIS_CENTURY && !isBirth ? 1400 + value : 1300 + value, guessed };
}
