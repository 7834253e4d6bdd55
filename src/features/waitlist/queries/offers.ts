import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';

export type OfferState = Queries['tables']['offers']['$inferSelect']['state'];

/** A freed place held for a person. Instants in ms UTC. */
export interface Offer {
  readonly id: number;
  readonly waitId: number;
  readonly slotId: number;
  readonly personId: number;
  /** How many were offered this very place, this one included. */
  readonly turn: number;
  readonly state: OfferState;
  readonly opensAt: number;
  readonly expiresAt: number;
}

/** An offer by its id, whatever became of it. */
export async function offerById(q: Queries, id: number): Promise<Offer | undefined> {
  const query = q.prepared('waitlist.offer', (door) => {
    const { offers } = door.tables;
    return door
      .select(fields(door))
      .from(offers)
      .where(eq(offers.id, sql.placeholder('id')));
  });
  return (await query.execute({ id }))[0];
}

/** An offer that nobody answered and that was not ended; whether its time is over tells `isHeldAt`. */
export async function openOffer(q: Queries, id: number): Promise<Offer | undefined> {
  const offer = await offerById(q, id);
  return offer?.state === 'open' ? offer : undefined;
}

/** The open offer of a person; there is never a second. */
export async function openOfferOf(q: Queries, personId: number): Promise<Offer | undefined> {
  const query = q.prepared('waitlist.open-offer', (door) => {
    const { offers } = door.tables;
    const theirs = eq(offers.personId, sql.placeholder('personId'));
    return door
      .select(fields(door))
      .from(offers)
      .where(and(theirs, isOpen(door)));
  });
  return (await query.execute({ personId }))[0];
}

/** The open offers of persons. */
export async function openOffersOf(q: Queries, personIds: readonly number[]): Promise<Offer[]> {
  const { offers } = q.tables;
  const theirs = and(inArray(offers.personId, [...personIds]), isOpen(q));
  return q.select(fields(q)).from(offers).where(theirs).orderBy(offers.slotId, offers.id);
}

/** The open offers of a slot. */
export async function openOffersIn(q: Queries, slotId: number): Promise<Offer[]> {
  const { offers } = q.tables;
  return q
    .select(fields(q))
    .from(offers)
    .where(and(eq(offers.slotId, slotId), isOpen(q)));
}

/** At most `most` open offers whose time is over, the longest over first. */
export async function overdueOffers(q: Queries, now: number, most: number): Promise<Offer[]> {
  const query = q.prepared('waitlist.overdue', (door) => {
    const { offers } = door.tables;
    return door
      .select(fields(door))
      .from(offers)
      .where(and(isOpen(door), sql`${offers.expiresAt} <= ${sql.placeholder('now')}`))
      .orderBy(offers.expiresAt)
      .limit(sql.placeholder('most'));
  });
  return query.execute({ now, most });
}

/** Written out, not bound: only then do planners use the partial index on open offers. */
export const isOpen = ({ tables: { offers } }: Queries) => sql`${offers.state} = 'open'`;

function fields({ tables: { offers } }: Queries) {
  const { id, waitId, slotId, personId, turn, state, opensAt, expiresAt } = offers;
  return { id, waitId, slotId, personId, turn, state, opensAt, expiresAt };
}
