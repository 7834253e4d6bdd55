import { lockAll, type Writes } from '../../../database/index.ts';
import { openOfferOf, type Terms } from '../../waitlist/index.ts';
import { decide, type Refusal } from '../rules.ts';
import { situationOf } from './situation.ts';
import { type Manner, type Ticket, takePlace } from './taking.ts';

/** Who wants which place. */
export interface Wish extends Manner {
  readonly slotId: number;
  readonly personId: number;
  /** The account that presses. */
  readonly accountId: number;
}

/** What became of it; `again`: the very same booking was there before. */
export type Outcome =
  | (Ticket & { readonly kind: 'booked'; readonly again: boolean })
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Books a place: decided again under the locks of the person and the slot, in this order everywhere.
 * Pressing twice answers the booking that is there.
 */
export async function book(tx: Writes, wish: Wish, terms: Terms): Promise<Outcome> {
  const person = await tx.lock('person', wish.personId);
  const offer = await openOfferOf(tx, person.id);
  const slots = await lockAll(tx, 'slot', [wish.slotId, offer?.slotId]);
  const comer = { person, accountId: wish.accountId, offer };
  const situation = await situationOf(tx, slots.of(wish.slotId), comer, terms);
  if (!situation) return { kind: 'refused', refusal: { name: 'no-such-slot' } };
  const decision = decide(situation.facts);
  if (decision.name === 'book')
    return { kind: 'booked', again: false, ...(await takePlace(tx, situation, slots, wish, terms)) };
  if (decision.name !== 'booked-already') return { kind: 'refused', refusal: decision };
  return { kind: 'booked', again: true, bookingId: decision.booking.id, code: decision.booking.code };
}
