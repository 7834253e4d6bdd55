import type { Locks, Writes } from '../../../database/index.ts';
import { leaveBooking } from '../../vows/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { withdrawMessages } from '../messages.ts';
import { activeOf } from '../queries/active.ts';
import { deleteBookings } from '../queries/changes.ts';
import { giveBack } from './taking.ts';

/**
 * Erases what persons booked: their places go to the first in line, and their messages are not sent. `slots`
 * are those of `lockPlaces`; what they wait for is to be erased before.
 */
export async function forget(
  tx: Writes,
  personIds: readonly number[],
  slots: Locks<'slot'>,
  terms: Terms,
): Promise<void> {
  const active = await activeOf(tx, personIds);
  await withdrawMessages(
    tx,
    active.map(({ id }) => id),
  );
  for (const { id } of active) await leaveBooking(tx, id);
  await deleteBookings(tx, personIds);
  for (const { slotId } of active) await giveBack(tx, slots.of(slotId), 1, terms);
}
