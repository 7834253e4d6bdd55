import type { DriveState } from '../drive.ts';

const NEXT: Readonly<Record<DriveState, readonly DriveState[]>> = {
  draft: ['open', 'cancelled'],
  open: ['closed', 'moved', 'cancelled', 'done'],
  closed: ['open', 'moved', 'cancelled', 'done'],
  moved: [],
  cancelled: [],
  done: [],
};

/** Whether a drive in one state may go over to another. */
export function canBecome(from: DriveState, to: DriveState): boolean {
  return NEXT[from].includes(to);
}

/** Whether a drive in this state has yet to take place. */
export function isToCome(state: DriveState): boolean {
  return NEXT[state].length > 0;
}
