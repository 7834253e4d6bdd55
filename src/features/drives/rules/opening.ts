import { addDays, type EpochDay, instant } from '../../../calendar/index.ts';

/** Booking opens at the beginning of the day this many days before the drive. */
const OPENS_DAYS_BEFORE = 10;

/** The instant (ms) from which a drive of that day can be booked. */
export const opening = (day: EpochDay): number => instant(addDays(day, -OPENS_DAYS_BEFORE), 0);
