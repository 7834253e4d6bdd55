/**
 * Days and times as Iran counts them. A date is an `EpochDay`, an instant is milliseconds UTC, a wall time is
 * minutes since midnight in Tehran; Jalali, lunar and Gregorian dates are only ways to read and print a day.
 * Nothing here asks what time it is or where the machine stands.
 */
export { age, birthday } from './age.ts';
export {
  addDays,
  type CivilDate,
  civil,
  type EpochDay,
  epochDay,
  fromCivil,
  isoDay,
  parseIsoDay,
  weekday,
} from './epoch-day.ts';
export {
  clockTime,
  dayAndMonth,
  longDate,
  monthName,
  nightLabel,
  numericDate,
  relativeDay,
  shortDate,
  slashed,
  weekdayName,
} from './format.ts';
export { fromHijri, type HijriDate, hijri, hijriTableEnd, isRamadan, isRamadanNight } from './hijri.ts';
export {
  type HijriOverride,
  type HijriStatus,
  type HijriTable,
  officialTable,
  withOverrides,
} from './hijri-table.ts';
export {
  addMonths,
  addYears,
  fromJalali,
  type JalaliDate,
  jalali,
  monthGrid,
  monthLength,
} from './jalali.ts';
export type { OccasionKind } from './occasion-rules.ts';
export { type Occasion, type OccasionOptions, occasionsOn, upcomingOccasions } from './occasions.ts';
export { type PrayerTimes, prayerTimes } from './prayer-times.ts';
export { hoursIn, readHour } from './reading/hours.ts';
export { parseDate } from './reading/parse-date.ts';
export type { DateMode, DateReading, DayPart, ReadDay } from './reading/reading.ts';
export { assertTehranOffset, clockText, instant, today, type WallClock, wallClock } from './tehran.ts';
