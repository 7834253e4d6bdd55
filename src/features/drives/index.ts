/**
 * Drives: a team's visits to places, and their slots. A slot never holds more than its capacity (the table
 * says so too), its places change under its lock alone, and nobody is called over azan or before iftar. A
 * draft may still be wrong; what is published was judged under its team's lock.
 */
export {
  type Announcement,
  announceDrive,
  discardDraft,
  draftDrive,
  type Publishing,
  publishDrive,
  redraftDrive,
} from './actions.ts';
export { audienceWords, onlyForWords } from './audience.fa.ts';
export { type FindCenters, placeOf } from './center.ts';
export type { Change, ChangeKind, Reshaping, Shape } from './changing/change.ts';
export { faultWords } from './changing/fault-words.ts';
export { foreseeDrive, reshapeDrive } from './changing/reshape-drive.ts';
export { changeDriveState } from './changing/state.ts';
export { crewOf } from './crew.ts';
export { driveDeskWay, drivesWay } from './desk/buttons.ts';
export type { Audience, Drive, DrivePlan, DriveState, ReservedHours, Slot, Venue } from './drive.ts';
export { centerQuestion } from './form/center-question.ts';
export { dayQuestion } from './form/day-question.ts';
export { endQuestion, startQuestion } from './form/hour-questions.ts';
export { type DriveFormParts, type DriveForms, driveForms } from './form/new-drive.ts';
export { readCount } from './form/reading.ts';
export { type DeskParts, drives } from './handlers.ts';
export { type DriveImport, importDrives } from './importing/import-drives.ts';
export { DRIVE_COLUMNS, type DriveRows, readDrives } from './importing/read-drives.ts';
export type { DeskLinks, HourWaits } from './links.ts';
export { showNearest } from './nearest.ts';
export { centersWithin } from './queries/centers.ts';
export { driveById, type OpenDrive, openDrives, upcomingDrives, whereaboutsOf } from './queries/drives.ts';
export { freePlaces, slotById, slotsOf, takePlaces } from './queries/slots.ts';
export { allTeams } from './queries/teams.ts';
export { venueOf } from './queries/venues.ts';
export { type Factor, factorOf, learnedFactor, type ShowRate, seatsFor } from './rules/factor.ts';
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
export { venuesWay, venueWay } from './venues/buttons.ts';
export { customsAt, type Premises } from './venues/premises.ts';
