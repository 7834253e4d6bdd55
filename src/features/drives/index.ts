/**
 * Drives: a team's visits to places, and their slots. A slot never holds more than its capacity (the table
 * says so too), its places change under its lock alone, and nobody is called over azan or before iftar. A
 * draft may still be wrong; what is published was judged under its team's lock.
 */
export {
  type Announcement,
  announceDrive,
  changeDriveState,
  discardDraft,
  draftDrive,
  type Publishing,
  planDrive,
  publishDrive,
  type Shifting,
  shiftDrive,
} from './actions.ts';
export { audienceWords, onlyForWords } from './audience.fa.ts';
export type { FindCenters } from './center.ts';
export type { Audience, Drive, DrivePlan, DriveState, Slot, Venue } from './drive.ts';
export { type DriveForms, driveForms } from './form/new-drive.ts';
export { type DeskParts, drives } from './handlers.ts';
export { type DriveImport, importDrives } from './importing/import-drives.ts';
export { DRIVE_COLUMNS, type DriveRows, readDrives } from './importing/read-drives.ts';
export { showNearest } from './nearest.ts';
export { driveById, type OpenDrive, openDrives, upcomingDrives, whereaboutsOf } from './queries/drives.ts';
export { freePlaces, slotById, slotsOf, takePlaces } from './queries/slots.ts';
export {
  bookableSlots,
  freeOf,
  isFor,
  isSurelyFor,
  LAST_CALL_MS,
  type Near,
  nearestDrives,
  type Viewpoint,
} from './rules/finding.ts';
export { faultsOf, type PlanFault } from './rules/plan.ts';
export { customs, type DayCustoms, type PlannedSlot, planSlots } from './rules/slots.ts';
export { driveLine, driveTitle, eveningNote, hourWords } from './screens.ts';
