import { required } from '../../lib/assert.ts';
import { addDays, type EpochDay, weekday } from '../epoch-day.ts';
import { addMonths, addYears, fromJalali, jalali, monthLength } from '../jalali.ts';
import { type DayReader, eitherDay, type Outcome, oneDay, range, reject } from './outcome.ts';
import type { DateMode, Partial } from './reading.ts';

export type Unit = 'D' | 'K' | 'M' | 'Y';

/** «فردا»: so many days from today. */
export function daysAway(n: number): DayReader {
  return ({ today }) => oneDay(addDays(today, n));
}

/**
 * «۳ روز دیگر», «۲ ماه پیش». Days are exact; months, years and past weeks are estimates,
 * and an estimate must not set the interval between donations, so it is confirmed.
 */
export function unitsAway(n: number, unit: Unit): DayReader {
  return ({ today }) => {
    if (Math.abs(n) > 1000) return reject('no_date');
    if (unit === 'D') return oneDay(addDays(today, n));
    if (unit === 'K') return oneDay(addDays(today, 7 * n), n < 0 ? 'approximate' : undefined);
    const isFar = Math.abs(n) > (unit === 'M' ? 12 * 80 : 80);
    if (isFar) return reject('year_out_of_range');
    return oneDay(unit === 'M' ? addMonths(today, n) : addYears(today, n), 'approximate');
  };
}

/** «هفته آینده», «این ماه», «سال پیش»: the whole of it, `n` weeks, months or years from the present one. */
export function wholeUnit(n: number, unit: Exclude<Unit, 'D'>): DayReader {
  return ({ today }) => span(today, n, unit);
}

/**
 * «اول ماه», «آخر هفته بعد»: near an end or the middle of it; -1 is the end, otherwise a day of the month.
 * Without «این» or «بعد» (`n` undefined) it is the nearest one on the mode's side of today.
 */
export function edgeOf(at: number, n: number | undefined, unit: 'K' | 'M'): DayReader {
  return ({ mode, today }) => {
    if (n !== undefined) return edgeIn(span(today, n, unit), at);
    const here = edgeIn(span(today, 0, unit), at);
    const isBehind = here.status === 'choice' && here.days.every(({ day }) => day < today);
    const isAhead = here.status === 'choice' && here.days.every(({ day }) => day > today);
    if (mode === 'future' && isBehind) return edgeIn(span(today, 1, unit), at);
    return mode === 'past' && isAhead ? edgeIn(span(today, -1, unit), at) : here;
  };
}

function edgeIn({ granularity, from, to }: Partial, at: number): Outcome {
  // A week ends with its two days of rest, Thursday and Friday.
  if (granularity === 'week')
    return at === -1 ? range('week', addDays(to, -1), to) : oneDay(from, 'approximate');
  return oneDay(at === -1 ? to : addDays(from, at - 1), 'approximate');
}

/** «پنجشنبه»: the next one, or the last one when the past is asked for; asked about on that very weekday. */
export function bareWeekday(wanted: number): DayReader {
  return ({ mode, today }): Outcome => {
    const back = mode === 'past' || mode === 'birth';
    const ahead = daysUntil(wanted, today);
    if (ahead === 0) return eitherDay([today, addDays(today, back ? -7 : 7)], 'weekday_is_today');
    return oneDay(addDays(today, back ? ahead - 7 : ahead));
  };
}

/** «این پنجشنبه»: the next one, today included. */
export function thisWeekday(wanted: number): DayReader {
  return ({ today }) => oneDay(addDays(today, daysUntil(wanted, today)));
}

/** «پنجشنبه آینده»: to some the next one, to others the one after it. */
export function nextWeekday(wanted: number): DayReader {
  return ({ today }) => {
    const next = addDays(today, daysUntil(wanted, today) || 7);
    return { ...eitherDay([next, addDays(next, 7)], 'next_weekday_sense'), preferred: true };
  };
}

/** «پنجشنبه گذشته»: the last one before today. */
export function lastWeekday(wanted: number): DayReader {
  return ({ today }) => oneDay(addDays(today, daysUntil(wanted, today) - 7));
}

/** «پنجشنبه هفته بعد»: that day of the week, Saturday to Friday, `n` weeks from this one. */
export function weekdayOfWeek(wanted: number, n: number): DayReader {
  return ({ today }) => oneDay(addDays(today, wanted - weekday(today) + 7 * n));
}

/** «بیست و پنجم» without a month: of this month, or of the neighbour the mode looks to. */
export function dayOfMonth(day: number): DayReader {
  return ({ mode, today }) => {
    if (mode === 'birth') return reject('year_missing');
    if (day > 31) return reject('no_date');
    const { year, month } = jalali(addMonths(today, monthsAway(day - jalali(today).day, mode)));
    const found = fromJalali(year, month, day);
    return found === undefined ? reject('day_out_of_range') : oneDay(found, 'month_missing');
  };
}

function monthsAway(ahead: number, mode: DateMode): number {
  if (mode === 'past' && ahead > 0) return -1;
  return mode === 'future' && ahead < 0 ? 1 : 0;
}

function daysUntil(wanted: number, today: EpochDay): number {
  return (wanted - weekday(today) + 7) % 7;
}

function span(today: EpochDay, n: number, unit: Exclude<Unit, 'D'>): Partial {
  if (unit === 'K') {
    const saturday = addDays(today, 7 * n - weekday(today));
    return range('week', saturday, addDays(saturday, 6));
  }
  const { year, month } = jalali(unit === 'M' ? addMonths(today, n) : addYears(today, n));
  return unit === 'M' ? months('month', year, month, month) : months('year', year, 1, 12);
}

function months(granularity: 'month' | 'year', year: number, first: number, last: number): Partial {
  const from = required(fromJalali(year, first, 1), 'the first day');
  return range(granularity, from, required(fromJalali(year, last, monthLength(year, last)), 'the last day'));
}
