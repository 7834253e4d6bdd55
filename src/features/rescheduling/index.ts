/**
 * Rescheduling: a published drive moves, runs late, is cut short, goes elsewhere or is called off. Always true
 * here: the change, what becomes of bookings, vows, waits and offers, whom it concerns, their notices and the
 * audit are one write, under the locks of the drive, the persons and the slots, in this order; everybody
 * concerned is told on every account, of what is true when the notice goes out, or stands on the call list;
 * nobody is moved to another hour of a drive that takes place but with their yes.
 */
export { type Changing, change } from './actions/change.ts';
export { adopt, type ConcernRecord, exportOf, forget, forgetAccount } from './actions/persons.ts';
export { concernedWays } from './desk/ways.ts';
export { type ReschedulingRoom, rescheduling } from './handlers.ts';
export type { ReschedulingParts } from './links.ts';
export { composeNotice, composeWait } from './notice/compose.ts';
export { type Callee, callees } from './queries/calls.ts';
export { isHomeless } from './queries/homeless.ts';
