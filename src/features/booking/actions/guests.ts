import { type Lock, type Locks, lockAll, type Writes } from '../../../database/index.ts';
import { personOf, type Sex } from '../../donors/index.ts';
import { bookableSlots, type Slot, slotById, slotsOf } from '../../drives/index.ts';
import { openOfferOf } from '../../waitlist/index.ts';
import { seatsBeside } from '../rules/party.ts';
import type { Comer } from './situation.ts';

/** One of a party, under their lock. */
export interface Guest extends Comer {
  readonly personId: number;
  readonly sex: Sex | null;
}

/** Reads one of a party; undefined when this account does not speak for them. */
export async function readGuest(
  tx: Writes,
  person: Lock<'person'>,
  accountId: number,
): Promise<Guest | undefined> {
  const known = await personOf(tx, accountId, person.id);
  if (!known) return undefined;
  const offer = await openOfferOf(tx, person.id);
  return { person, personId: person.id, accountId, offer, sex: known.sex };
}

/** A slot, and all of its drive in which a party may sit. */
export interface Around {
  readonly anchor: Slot;
  readonly slots: readonly Slot[];
}

/** Locks a slot, every one beside it in which somebody of the party may sit, and those held for them. */
export async function lockAround(
  tx: Writes,
  slotId: number,
  guests: readonly Guest[],
  now: number,
): Promise<Locks<'slot'>> {
  const around = await readAround(tx, slotId, now);
  const seats = around ? guests.flatMap((guest) => seatsBeside(around, guest)) : [];
  const offered = guests.map(({ offer }) => offer?.slotId);
  return lockAll(tx, 'slot', [slotId, ...seats.map(({ slot }) => slot.id), ...offered]);
}

/** Reads them; where they are locked, only those. */
export async function readAround(
  tx: Writes,
  slotId: number,
  now: number,
  locked?: Locks<'slot'>,
): Promise<Around | undefined> {
  const anchor = await slotById(tx, slotId);
  if (!anchor) return undefined;
  const slots = bookableSlots(await slotsOf(tx, anchor.driveId), now);
  return { anchor, slots: slots.filter(({ id }) => locked?.has(id) ?? true) };
}
