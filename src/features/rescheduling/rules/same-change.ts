import type { Change, Drive } from '../../drives/index.ts';
import { isElsewhere } from './known.ts';

/** A drive before its last change. */
type Before = Pick<Drive, 'endMinutes'>;

/** Whether a change is what the last one made of a drive: the very same press, come again. */
export function isSameChange(wanted: Change, before: Before, drive: Drive): boolean {
  switch (wanted.kind) {
    case 'moved':
      return drive.day === wanted.day && drive.startMinutes === wanted.startMinutes;
    case 'delayed':
      // Of a drive that had begun the end alone is later.
      return drive.endMinutes - before.endMinutes === wanted.minutes;
    case 'shortened':
      return drive.startMinutes === wanted.startMinutes && drive.endMinutes === wanted.endMinutes;
    case 'placed':
      return !isElsewhere(drive, wanted.venue);
    case 'cancelled':
      return drive.state === 'cancelled';
  }
}
