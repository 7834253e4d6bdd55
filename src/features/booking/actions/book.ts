import { type EpochDay, today } from '../../../calendar/index.ts';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';
import { takePlaces } from '../../drives/index.ts';
import type { Standing } from '../../eligibility/index.ts';
import type { Plan } from '../buttons.ts';
import { checkMessage } from '../check.ts';
import { endBooking, insertBooking } from '../queries/changes.ts';
import { type Decisive, decisiveFacts } from '../queries/decisive.ts';
import { decide, type Refusal } from '../rules.ts';

/** What is known of a person's fitness to give on a day. */
export type StandingOf = (q: Queries, personId: number, day: EpochDay, now: number) => Promise<Standing>;

/** Who wants which place, and what the decision is made with. */
export interface Wish {
  readonly slotId: number;
  readonly personId: number;
  /** The account that presses. */
  readonly accountId: number;
  /** How they will come. */
  readonly plan: Plan | null;
  readonly now: number;
  readonly standing: StandingOf;
  /** A ticket code nobody has yet, in all likelihood. */
  readonly newCode: () => string;
}

/** What became of it; `again`: the very same booking was there before. */
export type Outcome =
  | { readonly kind: 'booked'; readonly bookingId: number; readonly code: string; readonly again: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Books a place: decided again under the locks of the person and the slot, in this order everywhere.
 * Pressing twice answers the booking that is there.
 */
export async function book(tx: Writes, wish: Wish): Promise<Outcome> {
  const person = await tx.lock('person', wish.personId);
  const slot = await tx.lock('slot', wish.slotId);
  const known = await decisiveFacts(tx, slot, person, wish.accountId);
  if (!known) return { kind: 'refused', refusal: { name: 'no-such-slot' } };
  const held = await stillHeld(tx, known, wish.now);
  const standing = await wish.standing(tx, person.id, today(known.slot.startsAt), wish.now);
  const decision = decide({ ...known, held, standing, now: wish.now });
  if (decision.name === 'book') return write(tx, slot, known, wish);
  if (decision.name !== 'booked-already') return { kind: 'refused', refusal: decision };
  return { kind: 'booked', bookingId: decision.booking.id, code: decision.booking.code, again: true };
}

async function write(tx: Writes, slot: Lock<'slot'>, known: Decisive, wish: Wish): Promise<Outcome> {
  const { personId, accountId, plan, now } = wish;
  await takePlaces(tx, slot, 1);
  const row = { driveId: known.driveId, personId, accountId, plan, createdAt: now };
  const { id, code } = await insertUnderNewCode(tx, slot, row, wish.newCode);
  await enqueue(tx, checkMessage({ id, personId, startsAt: known.slot.startsAt }, now));
  return { kind: 'booked', bookingId: id, code, again: false };
}

async function insertUnderNewCode(
  tx: Writes,
  slot: Lock<'slot'>,
  row: Omit<Parameters<typeof insertBooking>[2], 'code'>,
  newCode: () => string,
): Promise<{ id: number; code: string }> {
  for (let tries = 0; tries < 20; tries++) {
    const code = newCode();
    const id = await insertBooking(tx, slot, { ...row, code });
    if (id !== undefined) return { id, code };
  }
  throw new Error('Twenty ticket codes in a row were taken');
}

// A booking whose drive is over holds nobody back; that they came may still be entered afterwards.
async function stillHeld(tx: Writes, { held }: Decisive, now: number): Promise<Decisive['held']> {
  if (!held || held.endsAt > now) return held;
  await endBooking(tx, held.id, 'missed', now);
  return null;
}
