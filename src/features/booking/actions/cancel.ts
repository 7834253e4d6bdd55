import type { Writes } from '../../../database/index.ts';
import { leaveBooking } from '../../vows/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { withdrawMessages } from '../messages.ts';
import { endBooking } from '../queries/changes.ts';
import { touchable } from './held.ts';
import { giveBack } from './taking.ts';

export type Cancelling = 'cancelled' | 'cancelled-already' | 'over' | 'not-yours';

/**
 * Gives a place back, to the first in line where somebody waits, and takes the booking's messages with it. For
 * the account that made it and the person's own; who cancels twice is told so.
 */
export async function cancel(
  tx: Writes,
  bookingId: number,
  accountId: number,
  terms: Terms,
): Promise<Cancelling> {
  const booking = await touchable(tx, bookingId, accountId);
  if (!booking) return 'not-yours';
  const { state, endsAt, slotId } = booking;
  if (endsAt <= terms.now || state === 'done' || state === 'missed') return 'over';
  const slot = await tx.lock('slot', slotId);
  if (!(await endBooking(tx, bookingId, 'cancelled', terms.now))) return 'cancelled-already';
  await withdrawMessages(tx, [bookingId]);
  await leaveBooking(tx, bookingId);
  await giveBack(tx, slot, 1, terms);
  return 'cancelled';
}
