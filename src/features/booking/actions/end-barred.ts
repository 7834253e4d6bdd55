import type { Writes } from '../../../database/index.ts';
import { leaveBooking } from '../../vows/index.ts';
import { isBarred, type Terms } from '../../waitlist/index.ts';
import { withdrawMessages } from '../messages.ts';
import { activeOf } from '../queries/active.ts';
import { endBooking } from '../queries/changes.ts';
import { lockPlaces } from './places.ts';
import { giveBack } from './taking.ts';

/**
 * Ends a booking to come whose person may not give blood on its day any more: the place goes to the first in
 * line. False where nothing that is known stands against it.
 */
export async function endBarred(
  tx: Writes,
  { id, personId }: { readonly id: number; readonly personId: number },
  terms: Terms,
): Promise<boolean> {
  const { now, standing } = terms;
  const slots = await lockPlaces(tx, [personId]);
  const held = (await activeOf(tx, [personId])).find((each) => each.id === id);
  if (!held || held.endsAt <= now || !slots.has(held.slotId)) return false;
  if (!isBarred(await standing(tx, personId, held.driveDay, now))) return false;
  if (!(await endBooking(tx, id, 'cancelled', now))) return false;
  await withdrawMessages(tx, [id]);
  await leaveBooking(tx, id);
  await giveBack(tx, slots.of(held.slotId), 1, terms);
  return true;
}
