import { addDays, instant, isRamadan, wallClock } from '../calendar/index.ts';

/** Minutes after midnight between which nothing unasked is sent; `from` after `to` passes midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const ramadan: QuietHours = { from: 2 * 60, to: 10 * 60 };

/**
 * The first instant from `at` on that is not in the quiet hours of its day (Ramadan has its own). Hours that
 * a person chose for themselves hold all year.
 */
export function afterQuiet(at: number, usual: QuietHours, own?: QuietHours | null): number {
  const { day, minutes } = wallClock(at);
  const { from, to } = own ?? (isRamadan(day) ? ramadan : usual);
  if (from === to || !isBetween(minutes, from, to)) return at;
  const end = instant(from > to && minutes >= from ? addDays(day, 1) : day, to);
  // The night before Ramadan ends in its first morning, which has quiet hours of its own.
  return afterQuiet(end, usual, own);
}

const isBetween = (minutes: number, from: number, to: number): boolean =>
  from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
