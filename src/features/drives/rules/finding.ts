import { distanceKm, type Point } from '../../../lib/distance.ts';
import type { Sex } from '../../donors/index.ts';
import type { Audience, Drive, Slot } from '../drive.ts';

/** Booking closes this long before a slot. */
export const LAST_CALL_MS = 30 * 60_000;

/** Where somebody looks from; `approximate` when only the town is known. */
export interface Viewpoint extends Point {
  readonly approximate: boolean;
}

/** Kilometres to a drive, where both points are exact. */
export interface Near {
  readonly km: number | undefined;
}

/** Whose hours are for somebody of this sex; everybody's where the sex is not known. */
export function audiencesOf(sex: Sex | null | undefined): readonly Audience[] {
  if (!sex) return ['all', 'women', 'men'];
  return ['all', sex === 'female' ? 'women' : 'men'];
}

/** Whether hours for this audience are for somebody of this sex; for everybody where the sex is not known. */
export function isFor(audience: Audience, sex: Sex | null | undefined): boolean {
  return audiencesOf(sex).includes(audience);
}

/** The same where it must be sure: hours for one sex are for nobody whose sex is not known. */
export function isSurelyFor(audience: Audience, sex: Sex | null): boolean {
  return audience === 'all' || (sex !== null && isFor(audience, sex));
}

/** Places that nobody took; none in a closed slot. */
export function freeOf({ closed, capacity, taken }: Pick<Slot, 'closed' | 'capacity' | 'taken'>): number {
  return closed ? 0 : Math.max(0, capacity - taken);
}

/** The slots that can still be booked at an instant, the full ones among them. */
export function bookableSlots(slots: readonly Slot[], now: number): Slot[] {
  return slots.filter((slot) => !slot.closed && slot.startsAt - now >= LAST_CALL_MS);
}

/**
 * Drives by distance from a point, then by time; by time alone where no point is known. An approximate point
 * still puts its town in order, but has no distance to show.
 */
export function nearestDrives<D extends Drive>(
  drives: readonly D[],
  from: Viewpoint | undefined,
): (D & Near)[] {
  return drives
    .map((drive) => ({ drive, away: from ? distanceKm(from, drive.point) : 0 }))
    .sort((a, b) => a.away - b.away || startOf(a.drive) - startOf(b.drive))
    .map(({ drive, away }) => ({ ...drive, km: from && isExact(from, drive) ? away : undefined }));
}

const startOf = ({ day, startMinutes }: Drive): number => day * 1440 + startMinutes;

const isExact = (from: Viewpoint, drive: Drive): boolean => !from.approximate && !drive.approximate;
