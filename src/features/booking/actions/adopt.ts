import type { Writes } from '../../../database/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { replanMessages, withdrawMessages } from '../messages.ts';
import { activeOf } from '../queries/active.ts';
import { giveBookings } from '../queries/changes.ts';
import { lockPersons } from './locks.ts';

/**
 * Two persons turned out to be one: what the first booked is the second's from now on, and so are its messages.
 * Where both hold a booking the caller refuses; the table does too, by throwing.
 */
export async function adopt(
  tx: Writes,
  fromPersonId: number,
  toPersonId: number,
  terms: Terms,
): Promise<void> {
  await lockPersons(tx, [fromPersonId, toPersonId]);
  const [held] = await activeOf(tx, [fromPersonId]);
  await giveBookings(tx, fromPersonId, toPersonId);
  if (!held) return;
  await withdrawMessages(tx, [held.id]);
  await replanMessages(tx, { ...held, personId: toPersonId }, terms);
}
