import type { Writes } from '../../../database/index.ts';
import { enqueue, isWaiting } from '../../../delivery/index.ts';
import { offerKey, offerMessage } from '../message.ts';
import { changeWait, deleteWaits, endAll, handOver } from '../queries/changes.ts';
import { type Offer, openOfferOf, openOffersOf } from '../queries/offers.ts';
import { lastingWaits, type WaitRow } from '../queries/waits.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/**
 * Erases what persons waited for; places that were held for them go on to the next. To be called before their
 * bookings are erased, whose places would else be offered to them.
 */
export async function forget(tx: Writes, personIds: readonly number[], terms: Terms): Promise<void> {
  if (personIds.length === 0) return;
  await lockPersons(tx, personIds);
  const offers = await openOffersOf(tx, personIds);
  for (const { slotId } of offers) await tx.lock('slot', slotId);
  await endAll(tx, { personIds }, 'left', terms.now);
  for (const offer of offers) await takeBack(tx, offer, terms);
  await deleteWaits(tx, personIds);
}

/**
 * Two persons turned out to be one: the waits and the offer of the first become the second's. Where both wait
 * for the same, who has the offer stays, else who came first; of two open offers the second's own stays.
 */
export async function adopt(tx: Writes, from: number, to: number, terms: Terms): Promise<void> {
  await lockPersons(tx, [from, to]);
  const [theirs, own] = [await openOfferOf(tx, from), await openOfferOf(tx, to)];
  if (theirs && own) await takeBack(tx, theirs, terms);
  await dropDoubles(tx, from, to, terms.now);
  await handOver(tx, from, to);
  const isUntold = theirs && !own && (await isWaiting(tx, offerKey(theirs.id)));
  if (isUntold) await enqueue(tx, offerMessage({ ...theirs, personId: to }));
}

async function dropDoubles(tx: Writes, from: number, to: number, now: number): Promise<void> {
  const waits = await lastingWaits(tx, [from, to]);
  for (const wait of waits) {
    const other = waits.find((each) => each.personId !== wait.personId && isSame(each, wait));
    if (other && !staysBefore(wait, other)) await changeWait(tx, wait.id, wait.state, 'left', now);
  }
}

const isSame = (a: WaitRow, b: WaitRow): boolean => a.driveId === b.driveId && a.slotId === b.slotId;

const staysBefore = (a: WaitRow, b: WaitRow): boolean =>
  a.state === b.state ? a.id < b.id : a.state === 'offered';

async function takeBack(tx: Writes, offer: Offer, terms: Terms): Promise<void> {
  const slot = await tx.lock('slot', offer.slotId);
  await endOffer(tx, slot, offer, 'withdrawn', terms);
}

async function lockPersons(tx: Writes, ids: readonly number[]): Promise<void> {
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) await tx.lock('person', id);
}
