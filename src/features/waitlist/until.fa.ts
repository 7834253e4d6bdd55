import { clockTime, shortDate, today, wallClock } from '../../calendar/index.ts';

/** Before dawn people still speak of the night before. */
const DAWN = 5 * 60;
const EVENING = 18 * 60;
const MINUTE_MS = 60_000;

/** The end (ms) of a hold as it is said at another instant: «۲۰:۳۰ امشب», «۰۹:۳۰ فردا», «۱۰:۳۰ شنبه ۱۴ آذر». */
export function untilWords(at: number, now: number): string {
  const { day, minutes } = wallClock(at);
  const isNight = minutes >= EVENING || minutes < DAWN;
  const ahead = eveningOf(at) - eveningOf(now);
  if (ahead === 0) return `${clockTime(minutes)} ${isNight ? 'امشب' : 'امروز'}`;
  // In the small hours «tomorrow» is one day for some and another for others.
  const isClear = ahead === 1 && wallClock(now).minutes >= DAWN;
  return `${clockTime(minutes)} ${isClear ? (isNight ? 'فردا شب' : 'فردا') : shortDate(day)}`;
}

const eveningOf = (at: number): number => today(at - DAWN * MINUTE_MS);
