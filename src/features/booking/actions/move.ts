import { lockAll, type Writes } from '../../../database/index.ts';
import { openOfferOf, type Terms } from '../../waitlist/index.ts';
import { placeRefusal, type Refusal } from '../rules.ts';
import { touchable } from './held.ts';
import { situationOf } from './situation.ts';
import { changePlace } from './taking.ts';

/** What became of it; `again`: the booking was there already. `gone`: it stands no more, or is not theirs. */
export type Moving =
  | { readonly kind: 'moved'; readonly bookingId: number; readonly again: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'gone' };

/**
 * Takes a booking to another slot, of this drive or another, with its code: one update under the locks of both
 * slots. A refusal leaves the old place. For the account that made it and the person's own.
 */
export async function move(
  tx: Writes,
  { bookingId, slotId, accountId }: { bookingId: number; slotId: number; accountId: number },
  terms: Terms,
): Promise<Moving> {
  const booking = await touchable(tx, bookingId, accountId);
  if (booking?.state !== 'active' || booking.endsAt <= terms.now) return { kind: 'gone' };
  if (booking.slotId === slotId) return { kind: 'moved', bookingId, again: true };
  const person = await tx.lock('person', booking.personId);
  const offer = await openOfferOf(tx, person.id);
  const slots = await lockAll(tx, 'slot', [booking.slotId, slotId, offer?.slotId]);
  const situation = await situationOf(tx, slots.of(slotId), { person, accountId, offer }, terms);
  if (!situation) return { kind: 'refused', refusal: { name: 'no-such-slot' } };
  // Its drive may have been called off until the slots were ours.
  if (situation.facts.held?.id !== bookingId) return { kind: 'gone' };
  const refusal = placeRefusal(situation.facts);
  if (refusal) return { kind: 'refused', refusal };
  await changePlace(tx, booking, situation, slots, terms);
  return { kind: 'moved', bookingId, again: false };
}
