import type { Database, Writes } from '../../../database/index.ts';
import { type Chore, enqueue, wasSent } from '../../../delivery/index.ts';
import { slotById } from '../../drives/index.ts';
import { lapsedMessage, offerKey } from '../message.ts';
import { type Offer, overdueOffers } from '../queries/offers.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/** Offers ended in one write: a few milliseconds of it. */
const PIECE = 20;

/** Ends offers whose time is over, tells those who had heard of them, and offers their places on. */
export function expireOffers(terms: Omit<Terms, 'now'>): Chore {
  return async (database, now) => {
    for (;;) {
      const overdue = await overdueOffers(database.read, now, PIECE);
      if (overdue.length === 0) return;
      await endAll(database, overdue, { ...terms, now });
    }
  };
}

function endAll(database: Database, overdue: readonly Offer[], terms: Terms): Promise<void> {
  const inOrder = overdue.toSorted((a, b) => a.slotId - b.slotId || a.id - b.id);
  return database.write(async (tx: Writes) => {
    for (const offer of inOrder) {
      const slot = await tx.lock('slot', offer.slotId);
      if (await endOffer(tx, slot, offer, 'expired', terms)) await tellLapsed(tx, offer, terms.now);
    }
  });
}

// Who never heard of the place has lost nothing.
async function tellLapsed(tx: Writes, offer: Offer, now: number): Promise<void> {
  const slot = await slotById(tx, offer.slotId);
  if (!slot || slot.startsAt <= now || !(await wasSent(tx, offerKey(offer.id)))) return;
  await enqueue(tx, lapsedMessage(offer, slot, now));
}
