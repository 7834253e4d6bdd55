import { distanceKm, type Point } from '../../lib/distance.ts';
import type { NearCenter, Spot } from './center.ts';

/** Kilometres between two spots; undefined unless both are exact: a distance is told only where it is true. */
export function knownDistance(from: Spot, to: Spot): number | undefined {
  return from.approximate || to.approximate ? undefined : distanceKm(from.point, to.point);
}

/** Farther than this nobody goes to give blood: the province is smaller. */
const FAR_KM = 150;

/** Whether even the nearest center, exact or not, is too far from a point to be anybody's mosque. */
export function isFarFrom(point: Point, [nearest]: readonly NearCenter[]): boolean {
  return nearest !== undefined && distanceKm(point, nearest.center.point) > FAR_KM;
}

/** One page of a list, and whether there is one before and after it. A page beyond the end is the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

export function pageOf<T>(all: readonly T[], wanted: number, size: number): Page<T> {
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const number = Math.min(Math.max(0, wanted), last);
  const items = all.slice(number * size, (number + 1) * size);
  return { items, number, hasEarlier: number > 0, hasLater: number < last };
}
