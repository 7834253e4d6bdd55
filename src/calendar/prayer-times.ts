import { PrayerTimes as Adhan, CalculationMethod, Coordinates } from 'adhan';
import type { Point } from '../lib/distance.ts';
import { addDays, civil, type EpochDay } from './epoch-day.ts';
import { instant } from './tehran.ts';

/** Times of a day in minutes since its midnight in Tehran; `midnight` (of the night after it) may pass 1440. */
export interface PrayerTimes {
  readonly fajr: number;
  readonly sunrise: number;
  readonly noon: number;
  readonly sunset: number;
  readonly maghrib: number;
  readonly isha: number;
  readonly midnight: number;
}

/** The azan of a place, by the method of the Institute of Geophysics, Tehran (fajr 17.7°, maghrib 4.5°, isha 14°). */
export function prayerTimes(day: EpochDay, place: Point): PrayerTimes {
  const times = timesAt(day, place);
  const wall = (at: Date) => Math.round((at.getTime() - instant(day, 0)) / 60_000);
  const nextFajr = wall(timesAt(addDays(day, 1), place).fajr);
  return {
    fajr: wall(times.fajr),
    sunrise: wall(times.sunrise),
    noon: wall(times.dhuhr),
    sunset: wall(times.sunset),
    maghrib: wall(times.maghrib),
    isha: wall(times.isha),
    // Halfway from sunset to fajr, as Iran's calendars print it.
    midnight: Math.round((wall(times.sunset) + nextFajr) / 2),
  };
}

function timesAt(day: EpochDay, place: Point): Adhan {
  const { year, month, day: ofMonth } = civil(day);
  // adhan reads the date with the host's getters, so the host's noon is right in every zone; its answers are UTC.
  const noon = new Date(year, month - 1, ofMonth, 12);
  return new Adhan(new Coordinates(place.lat, place.lon), noon, CalculationMethod.Tehran());
}
