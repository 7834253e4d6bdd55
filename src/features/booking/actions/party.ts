import { type Locks, lockAll, type Writes } from '../../../database/index.ts';
import { endWaits, type Terms } from '../../waitlist/index.ts';
import { activeOf } from '../queries/active.ts';
import { arrange, type Seat, type Seating, seatsBeside } from '../rules/party.ts';
import { decide, type Refusal } from '../rules.ts';
import { type Around, type Guest, lockAround, readAround, readGuest } from './guests.ts';
import { type Situation, situationOf } from './situation.ts';
import { type Manner, takePlace } from './taking.ts';

/** Who comes together: the first person has a booking in the slot, or gets one. */
export interface PartyWish extends Manner {
  readonly slotId: number;
  readonly personId: number;
  readonly companions: readonly number[];
  readonly accountId: number;
  /** Where the companions were told that they sit: when it is elsewhere by now, they are asked again. */
  readonly seatings: readonly Seating[];
}

/** What became of it: everybody has a ticket, or nobody got one. */
export type PartyOutcome =
  | { readonly kind: 'booked'; readonly bookingIds: readonly number[] }
  /** All of them have had one since before. */
  | { readonly kind: 'booked-already' }
  | { readonly kind: 'refused'; readonly personId: number; readonly refusal: Refusal }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'seats-changed' };

/** Everybody and everything a party is decided by, under the locks. */
interface Table {
  readonly host: Situation;
  /** The first person has a booking here already. */
  readonly isSeated: boolean;
  readonly companions: readonly Guest[];
  readonly around: Around;
  readonly slots: Locks<'slot'>;
}

/** Books for all or for nobody, decided under the locks of everybody and of every slot they may sit in. */
export async function bookParty(tx: Writes, wish: PartyWish, terms: Terms): Promise<PartyOutcome> {
  // A forged button may name somebody twice.
  const ids = [...new Set([wish.personId, ...wish.companions])];
  const persons = await lockAll(tx, 'person', ids);
  const guests: Guest[] = [];
  for (const id of ids) {
    const guest = await readGuest(tx, persons.of(id), wish.accountId);
    if (!guest) return refused(id, { name: 'not-yours' });
    guests.push(guest);
  }
  const [first, ...companions] = guests;
  const slots = await lockAround(tx, wish.slotId, guests, terms.now);
  const host = first && (await situationOf(tx, slots.of(wish.slotId), first, terms));
  const around = await readAround(tx, wish.slotId, terms.now, slots);
  if (!host || !around) return refused(wish.personId, { name: 'no-such-slot' });
  const decision = decide(host.facts);
  const isSeated = decision.name === 'booked-already';
  if (!isSeated && decision.name !== 'book') return refused(wish.personId, decision);
  return sitDown(tx, { host, isSeated, companions, around, slots }, wish, terms);
}

async function sitDown(tx: Writes, table: Table, wish: PartyWish, terms: Terms): Promise<PartyOutcome> {
  const { host, isSeated, companions, around } = table;
  if (isSeated && (await areThere(tx, table))) return { kind: 'booked-already' };
  const seats = arrange({ ...around, companions, needsPlace: !isSeated && !host.isKept });
  if (!seats) return { kind: 'no-room' };
  const taking: Situation[] = isSeated ? [] : [host];
  for (const seat of seats) {
    const found = await seatedIn(tx, table, seat, terms);
    if ('kind' in found) return found;
    taking.push(found);
  }
  if (seats.some(({ seating }, i) => seating !== wish.seatings[i])) return { kind: 'seats-changed' };
  return { kind: 'booked', bookingIds: await takeAll(tx, table, taking, wish, terms) };
}

async function seatedIn(
  tx: Writes,
  { companions, slots }: Table,
  { personId, slot }: Seat,
  terms: Terms,
): Promise<Situation | Refused> {
  const guest = companions.find((each) => each.personId === personId);
  const situation = guest && (await situationOf(tx, slots.of(slot.id), guest, terms));
  if (!situation) return refused(personId, { name: 'no-such-slot' });
  const decision = decide(situation.facts);
  if (decision.name === 'book') return situation;
  if (decision.name !== 'booked-already') return refused(personId, decision);
  return refused(personId, { name: 'has-active-booking', bookingId: decision.booking.id });
}

async function takeAll(
  tx: Writes,
  { host, isSeated, slots }: Table,
  taking: readonly Situation[],
  { plan, newCode }: Manner,
  terms: Terms,
): Promise<number[]> {
  // Before any place is offered on: it would go to one of them.
  for (const { comer } of taking) await endWaits(tx, comer.person.id, terms.now);
  const [first] = isSeated ? await activeOf(tx, [host.comer.person.id]) : [];
  const manner = { plan: first?.plan ?? plan, newCode };
  const bookingIds: number[] = [];
  for (const each of taking) bookingIds.push((await takePlace(tx, each, slots, manner, terms)).bookingId);
  return bookingIds;
}

// Pressed twice: each of them has a booking beside the first person.
async function areThere(tx: Writes, { companions, around }: Table): Promise<boolean> {
  const held = await activeOf(
    tx,
    companions.map(({ personId }) => personId),
  );
  return companions.every((guest) =>
    seatsBeside(around, guest).some(({ slot }) =>
      held.some(({ personId, slotId }) => personId === guest.personId && slotId === slot.id),
    ),
  );
}

type Refused = Extract<PartyOutcome, { kind: 'refused' }>;

const refused = (personId: number, refusal: Refusal): Refused => ({ kind: 'refused', personId, refusal });
