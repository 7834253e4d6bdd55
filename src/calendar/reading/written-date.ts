import type { EpochDay } from '../epoch-day.ts';
import { hijri } from '../hijri.ts';
import { dayIn, lastDayIn, monthLengthHint, yearOf } from './calendars.ts';
import { type Asked, type Choice, type DayReader, type Outcome, oneDay, range, reject } from './outcome.ts';
import type { AskReason, Partial, Reject } from './reading.ts';
import { type CalendarName, type ReadYear, readYear, type WrittenYear } from './years.ts';

/** A date with a month, as it was written; the calendar is known where the month was named. */
export interface WrittenDate {
  readonly calendar?: CalendarName;
  readonly year?: WrittenYear | undefined;
  /** «پارسال» is -1: so many years from this one. */
  readonly yearsAway?: number | undefined;
  readonly month: number;
  readonly day?: number | undefined;
}

/** Reads a date with a month: a day of it, or the whole month where no day was written. */
export function writtenDate(written: WrittenDate): DayReader {
  return (asked) => {
    const year = yearFor(written, asked);
    if (typeof year === 'string') return reject(year);
    if (written.month < 1 || written.month > 12) return reject('month_out_of_range');
    if (written.day === undefined) return wholeMonth(written, year, asked);
    return inYear(written.month, written.day, year, asked);
  };
}

interface ChosenYear extends ReadYear {
  /** The year was not written, and this year's date has passed. */
  readonly passed?: boolean;
}

function yearFor(written: WrittenDate, asked: Asked) {
  const isBirth = asked.mode === 'birth';
  if (written.year) return readYear(written.year, isBirth, written.calendar);
  if (written.yearsAway !== undefined) return yearAway(written, written.yearsAway, asked);
  return isBirth ? 'year_missing' : nearestYear(written, asked);
}

function yearAway(written: WrittenDate, n: number, { today, table }: Asked): ChosenYear {
  const calendar = written.calendar ?? 'jalali';
  return { calendar, year: (yearOf(calendar, today, table) ?? 0) + n, guessed: false };
}

/** This year, unless the mode looks the other way. A day that this year lacks is refused, never sought elsewhere. */
function nearestYear(written: WrittenDate, { mode, today, table }: Asked): ChosenYear {
  const calendar = written.calendar ?? 'jalali';
  const year = yearOf(calendar, today, table) ?? 0;
  const chosen = (each: number) => ({ calendar, year: each, guessed: false });
  const first = dayIn(calendar, year, written.month, written.day ?? 1, table);
  const last = written.day ? first : lastDayIn(calendar, year, written.month, table);
  if (mode === 'past')
    return chosen(isMonthAhead(written, year, calendar, { today, table }) ? year - 1 : year);
  if (mode === 'future' && last !== undefined && last < today)
    return { ...chosen(year + 1), passed: written.day !== undefined };
  return chosen(year);
}

function isMonthAhead(
  { month, day }: WrittenDate,
  year: number,
  calendar: CalendarName,
  { today, table }: Pick<Asked, 'today' | 'table'>,
): boolean {
  const date = dayIn(calendar, year, month, day ?? 1, table) ?? dayIn(calendar, year, month, 1, table);
  return date !== undefined && date > today;
}

function inYear(month: number, day: number, year: ChosenYear, asked: Asked): Choice | Reject {
  const { calendar } = year;
  const found = dayIn(calendar, year.year, month, day, asked.table);
  if (found === undefined) {
    const isKnown = dayIn(calendar, year.year, month, 1, asked.table) !== undefined;
    if (!isKnown) return reject('year_out_of_range');
    return reject('day_out_of_range', monthLengthHint(calendar, year.year, month, day, asked.table));
  }
  return calendar === 'lunar' ? lunarDay(found, asked) : oneDay(found, doubtOf(year));
}

function doubtOf(year: ChosenYear): AskReason | undefined {
  if (year.guessed) return 'two_digit_year';
  return year.passed ? 'passed_this_year' : undefined;
}

const RAMADAN = 9;
const SHAWWAL = 10;

/** A lunar date shows its lunar reading; it is asked about where the table is computed or an announcement may move it. */
function lunarDay(day: EpochDay, { table }: Asked): Choice {
  const date = hijri(day, table);
  return {
    status: 'choice',
    days: [date ? { day, hijri: date } : { day }],
    reason: lunarDoubt(),
    preferred: true,
  };

  function lunarDoubt(): AskReason | undefined {
    if (!date || date.status === 'announced') return undefined;
    if (date.status === 'provisional' || day > table.officialUntil) return 'lunar_provisional';
    return date.month === RAMADAN || date.month === SHAWWAL ? 'lunar_ramadan_shawwal' : undefined;
  }
}

function wholeMonth(
  { month }: WrittenDate,
  { calendar, year }: ReadYear,
  { table }: Asked,
): Partial | Reject {
  const first = dayIn(calendar, year, month, 1, table);
  const last = lastDayIn(calendar, year, month, table);
  return first === undefined || last === undefined
    ? reject('year_out_of_range')
    : range('month', first, last);
}

/** Reads a year standing alone: the whole of it. */
export function wholeYear(written: WrittenYear): DayReader {
  return (asked): Outcome => {
    const year = readYear(written, asked.mode === 'birth');
    if (typeof year === 'string') return reject(year);
    const first = dayIn(year.calendar, year.year, 1, 1, asked.table);
    const last = lastDayIn(year.calendar, year.year, 12, asked.table);
    return first === undefined || last === undefined
      ? reject('year_out_of_range')
      : range('year', first, last);
  };
}
