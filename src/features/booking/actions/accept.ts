import { lockAll, type Writes } from '../../../database/index.ts';
import { openOffer, type Terms } from '../../waitlist/index.ts';
import { activeOf } from '../queries/active.ts';
import { bookingById } from '../queries/bookings.ts';
import { mayTouch, placeRefusal, type Refusal } from '../rules.ts';
import { type Situation, situationOf } from './situation.ts';
import { changePlace, type Manner, takePlace } from './taking.ts';

/** What became of it. `gone`: the offer was answered, ran out or was taken back. */
export type Accepting =
  | { readonly kind: 'booked'; readonly bookingId: number; readonly isMoved: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly personId: number }
  | { readonly kind: 'gone' };

/**
 * Takes the place that an offer holds: a booking like any other, and one that the person held before is moved,
 * by who may move it. For every account that speaks for the person.
 */
export async function accept(
  tx: Writes,
  { offerId, accountId, ...manner }: Manner & { offerId: number; accountId: number },
  terms: Terms,
): Promise<Accepting> {
  const seen = await openOffer(tx, offerId);
  if (!seen) return { kind: 'gone' };
  const person = await tx.lock('person', seen.personId);
  const [held] = await activeOf(tx, [person.id]);
  const slots = await lockAll(tx, 'slot', [seen.slotId, held?.slotId]);
  const comer = { person, accountId, offer: seen };
  const situation = await situationOf(tx, slots.of(seen.slotId), comer, terms);
  if (!situation?.isKept) return { kind: 'gone' };
  const refusal = refusalOf(situation, await mayMove(tx, situation));
  if (refusal) return { kind: 'refused', refusal, personId: person.id };
  const isMoved = held !== undefined && situation.facts.held?.id === held.id;
  if (!isMoved) {
    const { bookingId } = await takePlace(tx, situation, slots, manner, terms);
    return { kind: 'booked', bookingId, isMoved };
  }
  await changePlace(tx, held, situation, slots, terms);
  return { kind: 'booked', bookingId: held.id, isMoved };
}

async function mayMove(tx: Writes, { facts, comer }: Situation): Promise<boolean> {
  const held = facts.held && (await bookingById(tx, facts.held.id, comer.accountId));
  return !held || mayTouch(held, comer.accountId);
}

function refusalOf({ facts, slot }: Situation, isMovable: boolean): Refusal | undefined {
  const { held } = facts;
  if (!facts.person.isSpokenForHere) return { name: 'not-yours' };
  if (held && (held.slotId === slot.id || !isMovable))
    return { name: 'has-active-booking', bookingId: held.id };
  return placeRefusal(facts);
}
