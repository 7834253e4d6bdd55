import { today } from '../../../calendar/index.ts';
import type { Lock, Writes } from '../../../database/index.ts';
import { enqueue, withdraw } from '../../../delivery/index.ts';
import { freePlaces, takePlaces } from '../../drives/index.ts';
import { offerKey, offerMessage } from '../message.ts';
import { changeWait, closeOffer, insertOffer } from '../queries/changes.ts';
import { lineFor, waiterOf } from '../queries/line.ts';
import type { Offer } from '../queries/offers.ts';
import { type Place, placeIn } from '../queries/place.ts';
import { waitById } from '../queries/waits.ts';
import { type Hold, holdFor, MOST_TURNS } from '../rules/holding.ts';
import { isBarred } from '../rules/joining.ts';
import type { Terms } from '../terms.ts';

/**
 * Offers freed places of a locked slot to those who wait for them: each is held for the first in line, and so
 * taken again, or left free for everybody. To be called in the write that frees them; `turn` counts the
 * persons who were offered this very place.
 */
export async function offerFreed(
  tx: Writes,
  slot: Lock<'slot'>,
  places: number,
  terms: Terms,
  turn = 1,
): Promise<void> {
  const place = turn > MOST_TURNS ? undefined : await placeIn(tx, slot);
  const usual = place && holdFor(place.startsAt, terms);
  if (!usual || places <= 0) return;
  let left = Math.min(places, place.free);
  for await (const waitId of lineFor(tx, slot, place, terms.now)) {
    if (await offerTo(tx, slot, waitId, { ...place, usual, turn }, terms)) left--;
    if (left === 0) return;
  }
}

/** A place, how long it is held for most, and how many were offered it with the next. */
interface Freed extends Place {
  readonly usual: Hold;
  readonly turn: number;
}

/** Holds a place for one who waits; false when it is not for them, or they have an open offer by now. */
async function offerTo(
  tx: Writes,
  slot: Lock<'slot'>,
  waitId: number,
  { startsAt, usual, turn }: Freed,
  { now, quiet, standing }: Terms,
): Promise<boolean> {
  const waiter = await waiterOf(tx, waitId, now);
  const hold = waiter?.own ? holdFor(startsAt, { now, quiet, own: waiter.own }) : usual;
  if (!waiter || !hold) return false;
  const { personId } = waiter;
  if (isBarred(await standing(tx, personId, today(startsAt), now))) {
    await changeWait(tx, waitId, 'waiting', 'lapsed', now);
    return false;
  }
  if (!(await changeWait(tx, waitId, 'waiting', 'offered', null))) return false;
  const id = await insertOffer(tx, slot, { waitId, personId, turn, ...hold });
  if (id === undefined) {
    await changeWait(tx, waitId, 'offered', 'waiting', null);
    return false;
  }
  await takePlaces(tx, slot, 1);
  await enqueue(tx, offerMessage({ id, personId, ...hold }));
  return true;
}

/**
 * Ends an open offer of a locked slot; false when it was not open any more. `accepted` leaves its place taken
 * for the booking that the caller puts there; else the place goes on to the next, in the same write.
 */
export async function endOffer(
  tx: Writes,
  slot: Lock<'slot'>,
  offer: Pick<Offer, 'id' | 'waitId' | 'turn'>,
  how: 'accepted' | 'declined' | 'expired' | 'withdrawn',
  terms: Terms,
): Promise<boolean> {
  if (!(await closeOffer(tx, slot, offer.id, how, terms.now))) return false;
  await withdraw(tx, [offerKey(offer.id)]);
  await settleWait(tx, offer.waitId, how, terms.now);
  if (how === 'accepted') return true;
  await freePlaces(tx, slot, 1);
  await offerFreed(tx, slot, 1, terms, offer.turn + 1);
  return true;
}

const ends = { accepted: 'placed', declined: 'left', expired: 'lapsed', withdrawn: 'left' } as const;

// Who waits for any slot of a drive said no to this one only.
async function settleWait(tx: Writes, id: number, how: keyof typeof ends, now: number): Promise<void> {
  const staysInLine = how === 'declined' && (await waitById(tx, id))?.slotId === 0;
  await changeWait(tx, id, 'offered', staysInLine ? 'waiting' : ends[how], staysInLine ? null : now);
}
