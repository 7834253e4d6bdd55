import { and, between, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';

/** A booking that is to be looked at, with whose it is and for which drive. */
export interface Doubtful {
  readonly id: number;
  readonly personId: number;
  readonly driveId: number;
}

/**
 * What people hold at other drives who gave blood or were deferred, as entered between two instants (ms); not
 * where they are already.
 */
export async function heldBeside(q: Queries, from: number, until: number): Promise<Doubtful[]> {
  const { bookings, visits } = q.tables;
  const { id, personId, driveId } = bookings;
  const isThere = sql`exists (select 1 from ${visits} v where v.booking_id = ${id} and v.drive_id = ${driveId})`;
  const held = and(eq(personId, visits.personId), sql`${bookings.state} = 'active'`);
  const barring = and(inArray(visits.outcome, ['given', 'deferred']), between(visits.outcomeAt, from, until));
  return q
    .selectDistinct({ id, personId, driveId })
    .from(visits)
    .innerJoin(bookings, held)
    .where(and(barring, ne(visits.driveId, driveId), sql`not ${isThere}`))
    .orderBy(id);
}
