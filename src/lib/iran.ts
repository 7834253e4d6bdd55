import { toLatin } from './digits.ts';
import type { Point } from './distance.ts';

/** Everything in Iran, its islands and borders included, in degrees. */
const IRAN = { lat: [24.5, 40], lon: [43.8, 63.6] } as const;

/** The point, null where both are missing, or what is wrong with it. A swapped pair is named. */
export function pointInIran({ lat, lon }: { lat: number | null; lon: number | null }): Point | null | string {
  if (lat === null && lon === null) return null;
  if (lat === null || lon === null) return `${lat === null ? 'lat' : 'lon'} is missing beside the other`;
  if (isInIran(lat, lon)) return { lat, lon };
  const hint = isInIran(lon, lat) ? '; lat and lon seem to be swapped' : '';
  return `lat ${lat}, lon ${lon} lies outside Iran${hint}`;
}

/** Degrees as people write them, any digits, any decimal mark: null for nothing, undefined for no number. */
export function readDegrees(text: string): number | null | undefined {
  if (text === '') return null;
  const degrees = Number(toLatin(text).replace(/[٫,]/, '.'));
  return Number.isNaN(degrees) ? undefined : degrees;
}

const isInIran = (lat: number, lon: number): boolean =>
  lat >= IRAN.lat[0] && lat <= IRAN.lat[1] && lon >= IRAN.lon[0] && lon <= IRAN.lon[1];
