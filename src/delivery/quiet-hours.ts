import { addDays, instant, isRamadan, wallClock } from '../calendar/index.ts';

/** Minutes after midnight between which nothing unasked is sent; `from` after `to` passes midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

const ramadan: QuietHours = { from: 2 * 60, to: 10 * 60 };

/** The first instant from `at` on that is not in the quiet hours of its day (Ramadan has its own). */
export function afterQuiet(at: number, usual: QuietHours): number {
  const { day, minutes } = wallClock(at);
  const { from, to } = isRamadan(day) ? ramadan : usual;
  if (from === to) return at;
  const overnight = from > to;
  const quiet = overnight ? minutes >= from || minutes < to : minutes >= from && minutes < to;
  if (!quiet) return at;
  return instant(overnight && minutes >= from ? addDays(day, 1) : day, to);
}
