/**
 * Who came to a drive, and what became of it. Always true here: a booking has at most one visit, and a person
 * without one at most one in a drive; a step that is told twice counts once, and of two that disagree the first
 * holds; steps come in any order, also days late. A donation is on record as long as a visit with its person
 * says «given»; undoing takes back what the step did, and nothing else. All of it is decided under the
 * person's lock, or the visit's where nobody knows the person. Who gave their booking back and comes all the
 * same is a walk-in with a name: the place may be another's by now.
 */
export { type Arriving, arrive } from './actions/arrive.ts';
export { type Concerning, conclude } from './actions/conclude.ts';
export { numberBag } from './actions/number-bag.ts';
export { undo } from './actions/undo.ts';
export { type NewWalkIn, walkIn } from './actions/walk-in.ts';
export { composeBoard } from './board/showing.ts';
export { forgetBoard as forgetAccount } from './board/standing.ts';
export { admissionEntry, attendance, boardWay } from './chat/attendance.ts';
export type { AttendanceParts, AttendanceRoom } from './chat/parts.ts';
export { closeDrives } from './closing/close-drives.ts';
export { freeBarred } from './closing/free-barred.ts';
export { adopt, exportOf, forget, type VisitRecord } from './persons.ts';
export { type Attendee, expected, isAwaited } from './queries/attendees.ts';
export { type Board, boardOf } from './queries/board.ts';
export { driveToday, type OnDrive } from './queries/drives.ts';
export { showRate } from './queries/show-rate.ts';
export { visitById } from './queries/visits.ts';
export { whereaboutsOfBooking, whereaboutsOfVisit } from './queries/whereabouts.ts';
export { openScanner, type Scanner } from './reading/scanner.ts';
export { waitingMs } from './rules.ts';
export { composeBarred } from './telling/barred.ts';
export { composeMissed } from './telling/missed.ts';
export { type CrewLinks, composeUnfinished } from './telling/unfinished.ts';
export type {
  Concluded,
  Entered,
  Outcome,
  OutcomeKind,
  Refusal,
  Step,
  Undone,
  Visit,
} from './visit.ts';
