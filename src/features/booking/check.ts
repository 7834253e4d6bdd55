import { addDays, instant, today } from '../../calendar/index.ts';
import type { Compose, OutboxMessage } from '../../delivery/index.ts';
import { sharesAPhone } from '../donors/index.ts';
import { bookingById } from './queries/bookings.ts';
import { checkScreen } from './screens/check.ts';

/** The evening before, minutes after midnight; spread over half an hour so that not all go out at once. */
const CHECK_AT = 18 * 60;
const SPREAD_MINUTES = 30;

export const checkKey = (bookingId: number): string => `booking:${bookingId}:check`;

/**
 * The question of the day before, whether anything changed; undefined when that evening is past.
 * Whoever books after it has just answered.
 */
export function checkMessage(
  booking: { readonly id: number; readonly personId: number; readonly startsAt: number },
  now: number,
): OutboxMessage | undefined {
  const { id, personId, startsAt } = booking;
  const dueAt = instant(addDays(today(startsAt), -1), CHECK_AT + (id % SPREAD_MINUTES));
  if (dueAt <= now) return undefined;
  const key = checkKey(id);
  const ids = { bookingId: id };
  return { key, kind: 'booking.check', to: { personId }, ids, lane: 'booking', dueAt, uselessAt: startsAt };
}

/** Makes that question when it is sent. */
export const composeCheck: Compose = async (q, { bookingId = 0 }, now) => {
  const booking = await bookingById(q, bookingId, 0);
  if (booking?.state !== 'active') return 'obsolete';
  const name = (await sharesAPhone(q, booking.personId)) ? booking.firstName : undefined;
  return checkScreen(booking, now, name);
};
