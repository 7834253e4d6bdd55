import type { Compose, OutboxMessage } from '../../delivery/index.ts';
import { personOf } from '../donors/index.ts';
import { driveById, slotById } from '../drives/index.ts';
import type { HeldAt } from './links.ts';
import { type Offer, offerById, openOffer } from './queries/offers.ts';
import { waitById, waitFor } from './queries/waits.ts';
import { isHeldAt } from './rules/holding.ts';
import { lapsedScreen, offerScreen } from './screens.ts';

export const offerKey = (offerId: number): string => `offer:${offerId}`;

/** Tells a person that a place is held for them; of no use when it no longer is. */
export function offerMessage({
  id,
  personId,
  opensAt,
  expiresAt,
}: Pick<Offer, 'id' | 'personId' | 'opensAt' | 'expiresAt'>): OutboxMessage {
  const what = { key: offerKey(id), kind: 'waitlist.offer', to: { personId }, ids: { offerId: id } };
  return { ...what, lane: 'other', dueAt: opensAt, uselessAt: expiresAt };
}

/** Tells that its time is over; of no use when the hour itself is. */
export function lapsedMessage(
  { id, personId }: Pick<Offer, 'id' | 'personId'>,
  { startsAt }: { readonly startsAt: number },
  now: number,
): OutboxMessage {
  const key = `${offerKey(id)}:lapsed`;
  const what = { key, kind: 'waitlist.lapsed', to: { personId }, ids: { offerId: id } };
  return { ...what, lane: 'other', dueAt: now, uselessAt: startsAt };
}

/** Makes the offer's message when it is sent; who holds a booking is told that accepting moves it. */
export const composeOffer =
  (heldAt: HeldAt): Compose =>
  async (q, { offerId = 0 }, now, account) => {
    const offer = await openOffer(q, offerId);
    if (!offer || !isHeldAt(offer, now)) return 'obsolete';
    const wait = await waitById(q, offer.waitId);
    const slot = await slotById(q, offer.slotId);
    const drive = slot && (await driveById(q, slot.driveId));
    if (!slot || drive?.state !== 'open' || wait?.state !== 'offered') return 'obsolete';
    const person = await personOf(q, account.id, offer.personId);
    const moves = await heldAt(q, offer.personId, account.id, now);
    return offerScreen({ ...offer, startsAt: slot.startsAt, place: drive.place, person, moves }, now);
  };

/** Makes the message of its end; nothing is said to who has a place by now, or stands in line again. */
export const composeLapsed: Compose = async (q, { offerId = 0 }, now, account) => {
  const offer = await offerById(q, offerId);
  const wait = offer && (await waitById(q, offer.waitId));
  const slot = offer && (await slotById(q, offer.slotId));
  if (offer?.state !== 'expired' || wait?.state !== 'lapsed' || !slot || slot.startsAt <= now)
    return 'obsolete';
  const drive = await driveById(q, slot.driveId);
  if (drive?.state !== 'open' || (await waitFor(q, wait))) return 'obsolete';
  const person = await personOf(q, account.id, offer.personId);
  return lapsedScreen({ startsAt: slot.startsAt, person }, wait);
};
