import type { Writes } from '../../../database/index.ts';
import { personOf } from '../../donors/index.ts';
import { openOffer } from '../queries/offers.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/** What became of saying no; `over`: the offer had ended before. */
export type Declining = 'declined' | 'over' | 'not-yours';

/** «نه، نفر بعد»: the place goes on to the next. For accounts that speak for the person. */
export async function decline(
  tx: Writes,
  offerId: number,
  accountId: number,
  terms: Terms,
): Promise<Declining> {
  const offer = await openOffer(tx, offerId);
  if (!offer) return 'over';
  if (!(await personOf(tx, accountId, offer.personId))) return 'not-yours';
  await tx.lock('person', offer.personId);
  const slot = await tx.lock('slot', offer.slotId);
  return (await endOffer(tx, slot, offer, 'declined', terms)) ? 'declined' : 'over';
}
