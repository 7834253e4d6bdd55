import { addDays, instant, today } from '../../calendar/index.ts';
import type { Compose, OutboxMessage } from '../../delivery/index.ts';
import { sharesAPhone } from '../donors/index.ts';
import { screenedOn } from '../eligibility/index.ts';
import { bookingById } from './queries/bookings.ts';
import { checkScreen } from './screens/check.ts';

/** The evening before, minutes after midnight; spread over half an hour so that not all go out at once. */
const CHECK_AT = 18 * 60;
const SPREAD_MINUTES = 30;
const MINUTE_MS = 60_000;

export const checkKey = (bookingId: number): string => `booking:${bookingId}:check`;

/**
 * The question of the day before, whether anything changed. Who books after that evening is asked a minute
 * later, unless they answered the questions today.
 */
export function checkMessage(
  booking: { readonly id: number; readonly personId: number; readonly startsAt: number },
  now: number,
): OutboxMessage {
  const { id, personId, startsAt } = booking;
  const evening = instant(addDays(today(startsAt), -1), CHECK_AT + (id % SPREAD_MINUTES));
  const message = { key: checkKey(id), kind: 'booking.check', to: { personId }, uselessAt: startsAt };
  if (evening > now) return { ...message, ids: { bookingId: id, late: 0 }, lane: 'booking', dueAt: evening };
  return { ...message, ids: { bookingId: id, late: 1 }, lane: 'answer', dueAt: now + MINUTE_MS };
}

/** Makes that question when it is sent. */
export const composeCheck: Compose = async (q, { bookingId = 0, late }, now) => {
  const booking = await bookingById(q, bookingId, 0);
  if (booking?.state !== 'active') return 'obsolete';
  if (late && (await screenedOn(q, booking.personId)) === today(now)) return 'obsolete';
  const name = (await sharesAPhone(q, booking.personId)) ? booking.firstName : undefined;
  return checkScreen(booking, now, name);
};
