import type { Lock, Locks, Writes } from '../../../database/index.ts';
import { freePlaces, takePlaces } from '../../drives/index.ts';
import { joinBooking, leaveBooking } from '../../vows/index.ts';
import { endOffer, endWaits, offerFreed, type Terms } from '../../waitlist/index.ts';
import type { Plan } from '../buttons.ts';
import { planMessages, replanMessages } from '../messages.ts';
import { endBooking, insertBooking, moveBooking, type NewBooking } from '../queries/changes.ts';
import type { Planned } from '../reminders/plan.ts';
import type { Situation } from './situation.ts';

/** How they come, and the code of their ticket. */
export interface Manner {
  readonly plan: Plan | null;
  /** A ticket code nobody has yet, in all likelihood. */
  readonly newCode: () => string;
}

/** A booking and what stands on its ticket. */
export interface Ticket {
  readonly bookingId: number;
  readonly code: string;
}

/** Writes a new booking where nothing stands against it. */
export async function takePlace(
  tx: Writes,
  situation: Situation,
  slots: Locks<'slot'>,
  { plan, newCode }: Manner,
  terms: Terms,
): Promise<Ticket> {
  const { slot, comer, known, over } = situation;
  const { accountId } = comer;
  if (over !== undefined) await endOver(tx, over, terms.now);
  if (!situation.isKept) await takePlaces(tx, slot, 1);
  const who = { personId: comer.person.id, accountId, plan, createdAt: terms.now };
  const { id, code } = await insertUnderNewCode(tx, slot, { driveId: known.driveId, ...who }, newCode);
  await endWaiting(tx, situation, slots, terms);
  const booking = { id, accountId };
  if (known.vows) await joinVow(tx, booking, situation);
  await planMessages(tx, plannedOf(booking, situation), { ...terms, isAnswer: true });
  return { bookingId: id, code };
}

/** Takes a held booking into a slot where nothing stands against it; its place of before is free again. */
export async function changePlace(
  tx: Writes,
  booking: { readonly id: number; readonly slotId: number; readonly accountId: number },
  situation: Situation,
  slots: Locks<'slot'>,
  terms: Terms,
): Promise<void> {
  const { slot, known } = situation;
  const from = slots.of(booking.slotId);
  if (!situation.isKept) await takePlaces(tx, slot, 1);
  const isMoved = await moveBooking(tx, booking.id, from, { slot, driveId: known.driveId }, terms.now);
  if (!isMoved) throw new Error('A booking under lock was not where it stood');
  await endWaiting(tx, situation, slots, terms);
  await joinVow(tx, booking, situation);
  await replanMessages(tx, plannedOf(booking, situation), { ...terms, isAnswer: true });
  await giveBack(tx, from, 1, terms);
}

/** Frees places of a locked slot: for the first in line, or for everybody. */
export async function giveBack(tx: Writes, slot: Lock<'slot'>, places: number, terms: Terms): Promise<void> {
  await freePlaces(tx, slot, places);
  await offerFreed(tx, slot, places, terms);
}

type Made = { readonly id: number; readonly accountId: number };

// A vow that a donation on this day would keep joins the booking, or leaves it.
async function joinVow(tx: Writes, { id }: Made, { comer, known }: Situation): Promise<void> {
  await joinBooking(tx, { personId: comer.person.id, bookingId: id, day: known.driveDay });
}

const plannedOf = ({ id, accountId }: Made, { comer, known }: Situation): Planned => ({
  ...{ id, personId: comer.person.id, accountId },
  ...{ startsAt: known.slot.startsAt, driveDay: known.driveDay, point: known.point },
});

// Who has a place waits for none; what was held for them elsewhere goes to the next.
async function endWaiting(
  tx: Writes,
  { comer, known, offer, isKept }: Situation,
  slots: Locks<'slot'>,
  terms: Terms,
): Promise<void> {
  if (known.waits) await endWaits(tx, comer.person.id, terms.now);
  if (!offer) return;
  await endOffer(tx, slots.of(offer.slotId), offer, isKept ? 'accepted' : 'withdrawn', terms);
}

/** Ends a booking whose drive is over. That they came may still be entered afterwards. */
export async function endOver(tx: Writes, bookingId: number, now: number): Promise<void> {
  await endBooking(tx, bookingId, 'missed', now);
  await leaveBooking(tx, bookingId);
}

async function insertUnderNewCode(
  tx: Writes,
  slot: Lock<'slot'>,
  row: Omit<NewBooking, 'code'>,
  newCode: () => string,
): Promise<{ id: number; code: string }> {
  for (let tries = 0; tries < 20; tries++) {
    const code = newCode();
    const id = await insertBooking(tx, slot, { ...row, code });
    if (id !== undefined) return { id, code };
  }
  throw new Error('Twenty ticket codes in a row were taken');
}
