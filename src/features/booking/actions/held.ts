import type { Writes } from '../../../database/index.ts';
import { type Booking, bookingById } from '../queries/bookings.ts';
import { mayTouch } from '../rules.ts';

/**
 * A booking under its person's lock: nobody moves or cancels it from now on but its drive. Undefined when this
 * account may not touch it.
 */
export async function touchable(
  tx: Writes,
  bookingId: number,
  accountId: number,
): Promise<Booking | undefined> {
  const seen = await bookingById(tx, bookingId, accountId);
  if (!seen) return undefined;
  await tx.lock('person', seen.personId);
  // It may have moved, or be another's by now.
  const booking = await bookingById(tx, bookingId, accountId);
  return booking?.personId === seen.personId && mayTouch(booking, accountId) ? booking : undefined;
}
