/**
 * Booking: a person's promise to come to a slot. Always true here: a slot never holds more active bookings
 * than its capacity, a person has at most one active booking, both decided under the locks of the persons and
 * the slots, in this order, each kind in rising order of id; a move is one update and a refusal leaves the old
 * place; a party has all its places or none; a place that is given back goes to the first in line. A booking
 * belongs to the account that made it and to the person's own, and nobody else sees its ticket, moves or
 * cancels it. What is confirmed has a ticket, with or without its picture.
 */
export { type Accepting, accept } from './actions/accept.ts';
export { adopt } from './actions/adopt.ts';
export { book, type Outcome, type Wish } from './actions/book.ts';
export { type Cancelling, cancel } from './actions/cancel.ts';
export { followDrive } from './actions/follow.ts';
export { forget } from './actions/forget.ts';
export { type Moving, move } from './actions/move.ts';
export { bookParty, type PartyOutcome, type PartyWish } from './actions/party.ts';
export { newCode, readCode, type Sign } from './codes.ts';
export { type BookingRecord, exportOf } from './export.ts';
export { type BookingRoom, booking } from './handlers.ts';
export {
  type BookingLinks,
  bookEntry,
  bookingWay,
  bringParentWay,
  cancelWay,
  mineEntry,
  partyWay,
  questionsWay,
  slotWay,
} from './links.ts';
export { type Active, heldIn, holdsBooking, isHeld, vowable } from './queries/active.ts';
export { type Booking, heldBy } from './queries/bookings.ts';
export { reminders } from './reminders/composing.ts';
