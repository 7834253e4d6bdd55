import type { Locks, Writes } from '../../../database/index.ts';
import { enqueue, isWaiting } from '../../../delivery/index.ts';
import { offerKey, offerMessage } from '../message.ts';
import { changeWait, handOver } from '../queries/changes.ts';
import { openOfferOf } from '../queries/offers.ts';
import { lastingWaits, type WaitRow } from '../queries/waits.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/**
 * Two locked persons turned out to be one: the waits and the offer of the first become the second's. Where both
 * wait for the same, who has the offer stays, else who came first; of two open offers the second's own stays.
 * `slots` are all of `waitedSlots` of both at least: nobody offers them a place meanwhile.
 */
export async function adopt(
  tx: Writes,
  from: number,
  to: number,
  slots: Locks<'slot'>,
  terms: Terms,
): Promise<void> {
  const [theirs, own] = [await openOfferOf(tx, from), await openOfferOf(tx, to)];
  if (theirs && own) await endOffer(tx, slots.of(theirs.slotId), theirs, 'withdrawn', terms);
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
