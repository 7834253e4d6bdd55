import { and, desc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { epochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Visit } from '../visit.ts';

/** A visit by its id. */
export async function visitById(q: Queries, id: number): Promise<Visit | undefined> {
  const query = q.prepared('visitById', (door) =>
    visitsWhere(door, eq(door.tables.visits.id, sql.placeholder('id'))),
  );
  return (await query.execute({ id })).map(toVisit)[0];
}

/** The visit of a booking, in whatever drive it was. */
export async function visitOfBooking(q: Queries, bookingId: number): Promise<Visit | undefined> {
  const query = q.prepared('visitOfBooking', (door) =>
    visitsWhere(door, eq(door.tables.visits.bookingId, sql.placeholder('bookingId'))),
  );
  return (await query.execute({ bookingId })).map(toVisit)[0];
}

/** The latest visit of a person in a drive without a booking that stands there: given back, moved, or never made. */
export async function visitWithoutBooking(
  q: Queries,
  driveId: number,
  personId: number,
): Promise<Visit | undefined> {
  const rows = await q.prepared('visitWithoutBooking', withoutBooking).execute({ driveId, personId });
  return rows.map(({ visit }) => toVisit(visit))[0];
}

function withoutBooking(door: Queries) {
  const { visits, bookings } = door.tables;
  const theirs = and(
    eq(visits.driveId, sql.placeholder('driveId')),
    eq(visits.personId, sql.placeholder('personId')),
  );
  return door
    .select({ visit: visits })
    .from(visits)
    .leftJoin(bookings, isStandingBooking(door))
    .where(and(theirs, isNull(bookings.id)))
    .orderBy(desc(visits.id));
}

/** Joins a visit and its booking, as long as that stands in the same drive. */
export function isStandingBooking({ tables: { visits, bookings } }: Pick<Queries, 'tables'>) {
  const its = and(eq(bookings.id, visits.bookingId), eq(bookings.driveId, visits.driveId));
  return and(its, ne(bookings.state, 'cancelled'));
}

/** The visits of a person, one excepted, at which they gave. */
export async function otherGiven(q: Queries, personId: number, except: number): Promise<Visit[]> {
  const { visits } = q.tables;
  const given = and(eq(visits.personId, personId), eq(visits.outcome, 'given'), ne(visits.id, except));
  return (await visitsWhere(q, given)).map(toVisit);
}

function visitsWhere(q: Queries, which: SQL | undefined) {
  const { visits } = q.tables;
  return q.select().from(visits).where(which).orderBy(desc(visits.id));
}

type Row = Queries['tables']['visits']['$inferSelect'];

const toVisit = (row: Row): Visit => ({ ...row, until: row.until === null ? null : epochDay(row.until) });
