import { and, between, eq, gt, gte, inArray, ne, sql } from 'drizzle-orm';
import { addDays, today } from '../../../calendar/index.ts';
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

/** No rule keeps anybody from giving longer than this after a donation, in days. */
const LONGEST_WAIT = 366;

/** What people hold at drives to come who gave, by the service's file, in the year before. */
export async function heldAfterFile(q: Queries, now: number): Promise<Doubtful[]> {
  const { bookings, donations, drives } = q.tables;
  const { id, personId, driveId } = bookings;
  const lately = gte(donations.day, addDays(today(now), -LONGEST_WAIT));
  const given = and(eq(donations.personId, personId), eq(donations.source, 'file'), lately);
  return q
    .selectDistinct({ id, personId, driveId })
    .from(bookings)
    .innerJoin(drives, eq(drives.id, driveId))
    .innerJoin(donations, given)
    .where(and(sql`${bookings.state} = 'active'`, gt(drives.endsAt, now)))
    .orderBy(id);
}
