import { int } from '../../../bot/index.ts';
import { type StaffWay, staffButton } from '../../staff/index.ts';
import { texts } from './texts.fa.ts';

/** The desk: buttons of `/drives` and of a drive. */
export const desk = {
  list: staffButton('drives.see', 'dnl', { shelf: int, page: int }),
  drive: staffButton('drives.see', 'dnd', { drive: int }),
  ways: staffButton('drives.see', 'dnm', { drive: int, page: int }),
  publish: staffButton('drives.publish', 'dnp', { drive: int }),
  edit: staffButton('drives.plan', 'dne', { drive: int }),
  editGroup: staffButton('drives.plan', 'dng', { drive: int, group: int }),
  discard: staffButton('drives.plan', 'dnx', { drive: int }),
  hours: staffButton('drives.see', 'dnh', { drive: int, page: int }),
  /** Says what the hour becomes: pressed twice it is the same. */
  setHour: staffButton('drives.hours', 'dnk', { drive: int, slot: int, open: int }),
  repeat: staffButton('drives.plan', 'dnr', { drive: int }),
  copy: staffButton('drives.plan', 'dnc', { drive: int }),
  weekly: staffButton('drives.plan', 'dnw', { drive: int }),
  publishAll: staffButton('drives.publish', 'dna', { drive: int }),
  waits: staffButton('waits.see', 'dnv', { drive: int }),
} as const;

/** The way back to a drive, for later rooms: their «بازگشت». */
export const driveDeskWay = (driveId: number): string => desk.drive.data({ drive: driveId });

/** The way into the list of drives. */
export const drivesWay: StaffWay = {
  text: texts.drives,
  data: desk.list.data({ shelf: 0, page: 0 }),
  permission: desk.list.permission,
};
