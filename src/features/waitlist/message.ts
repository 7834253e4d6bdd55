import type { Compose, OutboxMessage } from '../../delivery/index.ts';
import { personOf } from '../donors/index.ts';
import { driveById, slotById } from '../drives/index.ts';
import { type Offer, openOffer } from './queries/offers.ts';
import { waitById } from './queries/waits.ts';
import { isHeldAt } from './rules/holding.ts';
import { offerScreen } from './screens.ts';

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

/** Makes that message when it is sent. */
export const composeOffer: Compose = async (q, { offerId = 0 }, now, account) => {
  const offer = await openOffer(q, offerId);
  if (!offer || !isHeldAt(offer, now)) return 'obsolete';
  const wait = await waitById(q, offer.waitId);
  const slot = await slotById(q, offer.slotId);
  const drive = slot && (await driveById(q, slot.driveId));
  if (!slot || drive?.state !== 'open' || wait?.state !== 'offered') return 'obsolete';
  const person = await personOf(q, account.id, offer.personId);
  return offerScreen({ ...offer, startsAt: slot.startsAt, place: drive.place, person }, now);
};
