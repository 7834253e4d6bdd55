import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import { epochDay } from '../../../src/calendar/index.ts';
import type { Queries } from '../../../src/database/index.ts';
import type { Promised } from './awaited.ts';
import type { Member } from './world.ts';

// What people see before they act: read from the tables.

export interface Held {
  readonly id: number;
  readonly slotId: number;
  readonly personId: number;
}

/** The active booking of a person. */
export async function heldBy(q: Queries, { personId }: Pick<Member, 'personId'>): Promise<Held | undefined> {
  const { bookings } = q.tables;
  const { id, slotId } = bookings;
  const theirs = and(eq(bookings.personId, personId), sql`state = 'active'`);
  return (await q.select({ id, slotId, personId: bookings.personId }).from(bookings).where(theirs))[0];
}

/** The place that is held for a person, and told. */
export async function offeredTo(q: Queries, { personId }: Member, now: number): Promise<number | undefined> {
  const { offers } = q.tables;
  const theirs = and(eq(offers.personId, personId), sql`state = 'open'`, lte(offers.opensAt, now));
  return (await q.select({ id: offers.id }).from(offers).where(theirs))[0]?.id;
}

/** Somebody whose reminder is due. */
export async function dueToBeReminded(q: Queries, now: number): Promise<number | undefined> {
  const { outbox } = q.tables;
  const due = and(eq(outbox.state, 'waiting'), eq(outbox.kind, 'booking.reminder'), lte(outbox.dueAt, now));
  const [row] = await q.select({ personId: outbox.personId }).from(outbox).where(due).limit(1);
  return row?.personId ?? undefined;
}

/** Which hours bookings hold. */
export async function promised(q: Queries, bookingIds: readonly number[]): Promise<Promised[]> {
  const { bookings, slots, drives } = q.tables;
  const { id, accountId } = bookings;
  const rows = await q
    .select({ bookingId: id, accountId, startsAt: slots.startsAt, driveDay: drives.day })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, bookings.slotId))
    .innerJoin(drives, eq(drives.id, bookings.driveId))
    .where(inArray(id, [...bookingIds]));
  return rows.map((row) => ({ ...row, driveDay: epochDay(row.driveDay) }));
}
