import type { Writes } from '../../../database/index.ts';
import { leaveBooking } from '../../vows/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { withdrawMessages } from '../messages.ts';
import { activeOf } from '../queries/active.ts';
import { deleteBookings } from '../queries/changes.ts';
import { lockPersons, lockSlots } from './locks.ts';
import { giveBack } from './taking.ts';

/**
 * Erases what persons booked: their places go to the first in line, and their messages are not sent. What they
 * wait for is to be erased before.
 */
export async function forget(tx: Writes, personIds: readonly number[], terms: Terms): Promise<void> {
  if (personIds.length === 0) return;
  await lockPersons(tx, personIds);
  const active = await activeOf(tx, personIds);
  const slotIds = active.map(({ slotId }) => slotId);
  const slots = await lockSlots(tx, slotIds);
  await withdrawMessages(
    tx,
    active.map(({ id }) => id),
  );
  for (const { id } of active) await leaveBooking(tx, id);
  await deleteBookings(tx, personIds);
  for (const slotId of slotIds) await giveBack(tx, slots.of(slotId), 1, terms);
}
