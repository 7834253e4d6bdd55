import type { Writes } from '../../../database/index.ts';
import { joinBooking } from '../../vows/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { replanMessages } from '../messages.ts';
import { activeOf } from '../queries/active.ts';
import { giveBookings } from '../queries/changes.ts';
import { endOver } from './taking.ts';

/**
 * Two persons turned out to be one: what the first booked is the second's from now on, and so are its messages;
 * a vow of either may join it. Both are under `lockPlaces`, and their vows were adopted before. Where both hold a
 * booking that is to come the caller refuses; the table does too, by throwing.
 */
export async function adopt(
  tx: Writes,
  fromPersonId: number,
  toPersonId: number,
  terms: Terms,
): Promise<void> {
  const active = await activeOf(tx, [fromPersonId, toPersonId]);
  for (const { id, endsAt } of active) if (endsAt <= terms.now) await endOver(tx, id, terms.now);
  await giveBookings(tx, fromPersonId, toPersonId);
  const held = active.find(({ endsAt }) => endsAt > terms.now);
  if (!held) return;
  await joinBooking(tx, { personId: toPersonId, bookingId: held.id, day: held.driveDay });
  if (held.personId === fromPersonId) await replanMessages(tx, { ...held, personId: toPersonId }, terms);
}
