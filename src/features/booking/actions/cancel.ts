import type { Writes } from '../../../database/index.ts';
import { withdraw } from '../../../delivery/index.ts';
import { freePlaces } from '../../drives/index.ts';
import { checkKey } from '../check.ts';
import { bookingById } from '../queries/bookings.ts';
import { endBooking } from '../queries/changes.ts';
import { mayTouch } from '../rules.ts';

export type Cancelling = 'cancelled' | 'cancelled-already' | 'over' | 'not-yours';

/**
 * Gives a place back and takes the booking's messages with it. For the account that made it and the
 * person's own; who cancels twice is told so.
 */
export async function cancel(
  tx: Writes,
  bookingId: number,
  accountId: number,
  now: number,
): Promise<Cancelling> {
  const booking = await bookingById(tx, bookingId, accountId);
  if (!booking || !mayTouch(booking, accountId)) return 'not-yours';
  const { state, endsAt } = booking;
  if (endsAt <= now || state === 'done' || state === 'missed') return 'over';
  await tx.lock('person', booking.personId);
  const slot = await tx.lock('slot', booking.slotId);
  if (!(await endBooking(tx, bookingId, 'cancelled', now))) return 'cancelled-already';
  await freePlaces(tx, slot, 1);
  await withdraw(tx, [checkKey(bookingId)]);
  return 'cancelled';
}
