import type { Locks, Writes } from '../../../database/index.ts';
import { deleteWaits, endAll } from '../queries/changes.ts';
import { openOffersOf } from '../queries/offers.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/**
 * Erases what locked persons waited for; places that were held for them go on to the next. `slots` are all of
 * `waitedSlots` at least: nobody offers these persons a place meanwhile. To be called before their bookings are
 * erased, whose places would else be offered to them.
 */
export async function forget(
  tx: Writes,
  personIds: readonly number[],
  slots: Locks<'slot'>,
  terms: Terms,
): Promise<void> {
  if (personIds.length === 0) return;
  await endAll(tx, { personIds }, 'left', terms.now);
  for (const offer of await openOffersOf(tx, personIds))
    await endOffer(tx, slots.of(offer.slotId), offer, 'withdrawn', terms);
  await deleteWaits(tx, personIds);
}
