import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';

/** A booking as it stands when its person comes. */
export interface Booked {
  readonly id: number;
  readonly driveId: number;
  readonly slotId: number;
  readonly personId: number;
  readonly state: 'active' | 'cancelled' | 'missed' | 'done';
  /** Their hour (ms). */
  readonly startsAt: number;
  /** Their hour was taken out of the drive. */
  readonly isDropped: boolean;
}

/** A booking by its id, whatever its state. */
export async function bookedById(q: Queries, id: number): Promise<Booked | undefined> {
  const query = q.prepared('attendance.booked', (door) =>
    booked(door, eq(door.tables.bookings.id, sql.placeholder('id'))),
  );
  return (await query.execute({ id }))[0];
}

/** The latest booking of a person in a drive that they did not give back. */
export async function bookedIn(q: Queries, driveId: number, personId: number): Promise<Booked | undefined> {
  const { bookings } = q.tables;
  const here = and(eq(bookings.driveId, driveId), eq(bookings.personId, personId));
  return (await booked(q, and(here, ne(bookings.state, 'cancelled'))))[0];
}

/** Whether a person holds an active booking, anywhere. */
export async function holdsActive(q: Queries, personId: number): Promise<boolean> {
  const { bookings } = q.tables;
  const active = and(eq(bookings.personId, personId), sql`${bookings.state} = 'active'`);
  return (await q.select({ id: bookings.id }).from(bookings).where(active)).length > 0;
}

/** Active bookings of a drive after one of them, in order of id; at most `most`. */
export async function activeAfter(
  q: Queries,
  driveId: number,
  afterId: number,
  most: number,
): Promise<Booked[]> {
  const { bookings } = q.tables;
  const rest = and(
    eq(bookings.driveId, driveId),
    sql`${bookings.state} = 'active'`,
    sql`${bookings.id} > ${afterId}`,
  );
  return selected(q).where(rest).orderBy(bookings.id).limit(most);
}

const booked = (q: Queries, which: SQL | undefined) =>
  selected(q).where(which).orderBy(desc(q.tables.bookings.id));

function selected(q: Queries) {
  const { bookings, slots } = q.tables;
  const { id, driveId, slotId, personId, state } = bookings;
  return q
    .select({ id, driveId, slotId, personId, state, startsAt: slots.startsAt, isDropped: slots.dropped })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, slotId));
}
