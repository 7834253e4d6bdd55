import { clockTime, isRamadan, jalali, nightLabel, wallClock } from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';

// How an instant (ms UTC) is said. The small hours belong to the night before: «بامداد جمعه ۱۳ آذر».

/** «پنجشنبه ۱۲ آذر». */
export function dayOf(instantMs: number): string {
  const { day, minutes } = wallClock(instantMs);
  return nightLabel(day, minutes);
}

/** «پنجشنبه ۱۲ آذر ۱۴۰۵». */
export function fullDayOf(instantMs: number): string {
  return `${dayOf(instantMs)} ${toPersian(jalali(wallClock(instantMs).day).year)}`;
}

/** «۱۸:۳۰». */
export const clockOf = (instantMs: number): string => clockTime(wallClock(instantMs).minutes);

/** Whether people fast on the day of this instant. */
export const isInRamadan = (instantMs: number): boolean => isRamadan(wallClock(instantMs).day);
