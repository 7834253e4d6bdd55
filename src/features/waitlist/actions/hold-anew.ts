import type { Lock, Locks, Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';
import { slotsOf } from '../../drives/index.ts';
import { offerMessage } from '../message.ts';
import { changeHold } from '../queries/changes.ts';
import { waiterOf } from '../queries/line.ts';
import { type Offer, openOffersIn } from '../queries/offers.ts';
import { holdFor, isHeldAt } from '../rules/holding.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/**
 * A drive goes on at another time, with all its slots locked: what is held in it is held and told anew, for what
 * was told is true no more. Where the notice would be too short now, the place is taken back.
 */
export async function holdAnew(
  tx: Writes,
  driveId: number,
  slots: Locks<'slot'>,
  terms: Terms,
): Promise<void> {
  for (const { id, startsAt } of await slotsOf(tx, driveId)) {
    const open = await openOffersIn(tx, id);
    // One whose time is over goes on to the next with the sweep.
    const held = open.filter((offer) => isHeldAt(offer, terms.now));
    for (const offer of held) await holdFrom(tx, slots.of(id), { ...offer, startsAt }, terms);
  }
}

async function holdFrom(
  tx: Writes,
  slot: Lock<'slot'>,
  offer: Offer & { readonly startsAt: number },
  terms: Terms,
): Promise<void> {
  const { now, quiet } = terms;
  const own = (await waiterOf(tx, offer.waitId, now))?.own ?? null;
  const hold = holdFor(offer.startsAt, { now, quiet, own });
  if (!hold) {
    await endOffer(tx, slot, offer, 'withdrawn', terms);
    return;
  }
  await changeHold(tx, slot, offer.id, hold);
  await enqueue(tx, offerMessage({ ...offer, ...hold }));
}
