/**
 * Booking: a person's promise to come to a slot. Always true here: a slot never holds more active bookings
 * than its capacity, a person has at most one active booking, both decided under the locks of the persons and
 * the slots, in this order, each kind in rising order of id; a move is one update and a refusal leaves the old
 * place; a party has all its places or none; a place that is given back goes to the first in line. Whoever is
 * erased, or becomes one with another, is so under the locks of all that they hold and wait for. A booking
 * belongs to the account that made it and to the person's own, and nobody else sees its ticket, moves or
 * cancels it. What is confirmed has a ticket, with or without its picture.
 */
export { accept } from './actions/accept.ts';
export { adopt } from './actions/adopt.ts';
export { endUnmissed, remindAgain, remindNoMore } from './actions/at-the-drive.ts';
export { book, type Outcome } from './actions/book.ts';
export { cancel } from './actions/cancel.ts';
export { endBarred } from './actions/end-barred.ts';
export { fits } from './actions/fitting.ts';
export { type Followed, followDrive, lockExpected } from './actions/follow.ts';
export { forget } from './actions/forget.ts';
export { type Moving, move } from './actions/move.ts';
export { bookParty, type PartyOutcome } from './actions/party.ts';
export { lockPlaces } from './actions/places.ts';
export { newCode, readCode, spacedCode } from './codes.ts';
export { exportOf } from './export.ts';
export { type BookingRoom, booking } from './handlers.ts';
export { heldAt, heldPlace } from './held-place.ts';
export {
  bookEntry,
  bookingWay,
  bringParentWay,
  cancelWay,
  comingWay,
  mineEntry,
  moveWay,
  otherDrivesWay,
  partyPeopleWay,
  partyWay,
  questionsWay,
  slotWay,
  ticketWay,
} from './links.ts';
export { holdsBooking, isHeld, vowable } from './queries/active.ts';
export { type Booking, bookingById } from './queries/bookings.ts';
export { standAs } from './queries/changes.ts';
export { type Expected, expectedAt } from './queries/expected.ts';
export { refusalWords } from './refusals.fa.ts';
export { reminders } from './reminders/composing.ts';
export { isTheirs, mayTouch } from './rules.ts';
export { staleBookingScreen } from './screens/refused.ts';
export { clockWords, momentWords } from './texts/moment.fa.ts';
