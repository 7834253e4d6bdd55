import type { Lock, Locks, Writes } from '../../../database/index.ts';
import { enqueue, withdraw } from '../../../delivery/index.ts';
import { freePlaces, type Slot, slotsOf } from '../../drives/index.ts';
import { offerKey, offerMessage } from '../message.ts';
import { changeHold, changeWait, closeOffer } from '../queries/changes.ts';
import { waiterOf } from '../queries/line.ts';
import { type Offer, openOffersIn } from '../queries/offers.ts';
import { waitsIn } from '../queries/waits-in.ts';
import { holdFor, isHeldAt } from '../rules/holding.ts';
import type { Terms } from '../terms.ts';
import { endOffer } from './offer.ts';

/** A drive that goes on otherwise, with all its slots locked. */
export interface Holding {
  readonly driveId: number;
  readonly slots: Locks<'slot'>;
  /** Its day, its hours or its place are others: what was told of them is true no more. */
  readonly isElsewhen: boolean;
}

/**
 * What is held in a drive that goes on at another time or place is held and told anew; where the notice would be
 * too short now, the place is taken back. Of an hour that was dropped nothing is held, and nobody waits for it.
 */
export async function holdAnew(
  tx: Writes,
  { driveId, slots, isElsewhen }: Holding,
  terms: Terms,
): Promise<void> {
  for (const slot of await slotsOf(tx, driveId)) {
    const open = await openOffersIn(tx, slot.id);
    if (slot.dropped) for (const offer of open) await takeBack(tx, slots.of(slot.id), offer, terms.now);
    else if (isElsewhen) await holdAll(tx, slots, slot, open, terms);
  }
  await endWaitsForDropped(tx, driveId, terms.now);
}

async function holdAll(
  tx: Writes,
  slots: Locks<'slot'>,
  { id, startsAt }: Slot,
  open: readonly Offer[],
  terms: Terms,
): Promise<void> {
  // One whose time is over goes on to the next with the sweep.
  const held = open.filter((offer) => isHeldAt(offer, terms.now));
  for (const offer of held) await holdFrom(tx, slots.of(id), { ...offer, startsAt }, terms);
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

// Who waits for any hour of the drive stands in line again.
async function takeBack(tx: Writes, slot: Lock<'slot'>, offer: Offer, now: number): Promise<void> {
  if (!(await closeOffer(tx, slot, offer.id, 'withdrawn', now))) return;
  await withdraw(tx, [offerKey(offer.id)]);
  await freePlaces(tx, slot, 1);
  await changeWait(tx, offer.waitId, 'offered', 'waiting', null);
}

async function endWaitsForDropped(tx: Writes, driveId: number, now: number): Promise<void> {
  const slots = await slotsOf(tx, driveId);
  const dropped = new Set(slots.filter((slot) => slot.dropped).map(({ id }) => id));
  for (const { id, slotId, state } of await waitsIn(tx, driveId))
    if (dropped.has(slotId)) await changeWait(tx, id, state, 'lapsed', now);
}
