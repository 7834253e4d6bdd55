import type { Sex } from '../../donors/index.ts';
import { bookableSlots, freeOf, isFor, type OpenDrive, type Slot } from '../../drives/index.ts';
import { NOTICE_MS } from '../../waitlist/index.ts';

/** The hours of a drive for somebody: free ones that can be booked, and full ones that can be waited for. */
export function hoursFor(slots: readonly Slot[], sex: Sex | null, now: number): Slot[] {
  return bookableSlots(slots, now).filter(
    (slot) => isFor(slot.audience, sex) && (freeOf(slot) > 0 || canWait(slot.startsAt, now)),
  );
}

/** Of them those with a free place. */
export const withPlaces = (slots: readonly Slot[]): Slot[] => slots.filter((slot) => freeOf(slot) > 0);

/** Whether a drive has a place for somebody, or a line that is worth waiting in. */
export const isOffered = ({ free, lastAt }: OpenDrive, now: number): boolean =>
  free > 0 || (lastAt !== null && canWait(lastAt, now));

/** Whether a place that is freed now could still be offered. */
export const canWait = (startsAt: number, now: number): boolean => startsAt - now >= NOTICE_MS;
