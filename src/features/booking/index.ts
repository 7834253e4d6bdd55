/**
 * Booking: a person's promise to come to a slot. Always true here: a slot never holds more active bookings
 * than its capacity, a person has at most one active booking, both decided under the locks of the person and
 * the slot, in this order; a booking belongs to the account that made it and to the person's own, and nobody
 * else sees its ticket or cancels it. What is confirmed has a ticket, with or without its picture.
 */
export { book, type Outcome, type StandingOf, type Wish } from './actions/book.ts';
export { type Cancelling, cancel } from './actions/cancel.ts';
export { type BookingRecord, exportOf, forget } from './actions/forget.ts';
export { composeCheck } from './check.ts';
export { newCode, readCode, type Sign } from './codes.ts';
export { type BookingRoom, booking } from './handlers.ts';
export { type BookingLinks, bookEntry, bookingWay, cancelWay, mineEntry } from './links.ts';
export { type Booking, heldBy } from './queries/bookings.ts';
