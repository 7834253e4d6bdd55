import type { Shape } from '../../drives/index.ts';
import { isElsewhere } from './known.ts';

/** Whether something that was told to whoever holds a place in a slot is true no more. */
export function isConcerned(before: Shape, after: Shape, slotId: number): boolean {
  const [was, is] = [before, after].map(({ slots }) => slots.find(({ id }) => id === slotId));
  const isOtherHour = was?.startsAt !== is?.startsAt || was?.dropped !== is?.dropped;
  return after.drive.state === 'cancelled' || isElsewhere(before.drive, after.drive) || isOtherHour;
}

/** The same of who still waits for a slot; 0: for any of the drive. */
export const isConcernedInLine = (before: Shape, after: Shape, slotId: number): boolean =>
  after.slots.some(
    ({ id, dropped }) => !dropped && (slotId === 0 || slotId === id) && isConcerned(before, after, id),
  );
