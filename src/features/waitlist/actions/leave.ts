import type { Writes } from '../../../database/index.ts';
import { personOf } from '../../donors/index.ts';
import { changeWait } from '../queries/changes.ts';
import { openOffer, openOfferOf } from '../queries/offers.ts';
import { type WaitRow, waitById } from '../queries/waits.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/** What became of leaving a line; `over`: the wait had ended before. */
export type Leaving = 'left' | 'over' | 'not-yours';

/** Leaves a line; a place that was held meanwhile goes on to the next. For accounts that speak for the person. */
export async function leave(tx: Writes, waitId: number, accountId: number, terms: Terms): Promise<Leaving> {
  const wait = await waitById(tx, waitId);
  if (!wait || !(await personOf(tx, accountId, wait.personId))) return 'not-yours';
  await tx.lock('person', wait.personId);
  const isOut =
    (await giveBack(tx, wait, terms)) ||
    (await changeWait(tx, waitId, 'waiting', 'left', terms.now)) ||
    // An offer that another write made in that very moment.
    (await giveBack(tx, wait, terms));
  return isOut ? 'left' : 'over';
}

async function giveBack(tx: Writes, { id, personId }: WaitRow, terms: Terms): Promise<boolean> {
  const offer = await openOfferOf(tx, personId);
  if (offer?.waitId !== id) return false;
  const slot = await tx.lock('slot', offer.slotId);
  return (await openOffer(tx, offer.id)) !== undefined && endOffer(tx, slot, offer, 'withdrawn', terms);
}
