import { and, asc, eq, exists, notExists } from 'drizzle-orm';
import { epochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Sex } from '../../donors/index.ts';
import type { Planned } from '../reminders/plan.ts';
import { isActive } from './decisive.ts';

/** An active booking of who has not come yet. */
export interface Expected extends Planned {
  readonly slotId: number;
  readonly sex: Sex | null;
}

/** Who is still expected at a drive. Who came already is with its staff. */
export async function expectedAt(q: Queries, driveId: number): Promise<Expected[]> {
  const { bookings, slots, drives, persons, visits } = q.tables;
  const { id, personId, accountId, slotId } = bookings;
  const here = and(eq(visits.bookingId, id), eq(visits.driveId, bookings.driveId));
  const came = q.select({ id: visits.id }).from(visits).where(here);
  const { day, lat, lon } = drives;
  const rows = await q
    .select({ id, personId, accountId, slotId, sex: persons.sex, startsAt: slots.startsAt, day, lat, lon })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, slotId))
    .innerJoin(drives, eq(drives.id, bookings.driveId))
    .innerJoin(persons, eq(persons.id, personId))
    .where(and(eq(bookings.driveId, driveId), isActive(q), notExists(came)))
    .orderBy(asc(id));
  return rows.map(({ day: begins, lat: south, lon: east, ...row }) => ({
    ...row,
    driveDay: epochDay(begins),
    point: { lat: south, lon: east },
  }));
}

/** The active bookings of who came to a drive, and nobody said yet what became of them. */
export async function cameTo(
  q: Queries,
  driveId: number,
): Promise<{ readonly id: number; readonly personId: number }[]> {
  const { bookings, visits } = q.tables;
  const here = and(eq(visits.bookingId, bookings.id), eq(visits.driveId, driveId));
  const came = exists(q.select({ id: visits.id }).from(visits).where(here));
  return q
    .select({ id: bookings.id, personId: bookings.personId })
    .from(bookings)
    .where(and(eq(bookings.driveId, driveId), isActive(q), came))
    .orderBy(asc(bookings.id));
}
