import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Plan } from '../buttons.ts';
import type { Planned } from '../reminders/plan.ts';
import { isActive } from './decisive.ts';

/** An active booking as it is planned for and given up. */
export interface Active extends Planned {
  readonly slotId: number;
  readonly driveId: number;
  readonly plan: Plan | null;
  /** When its drive is over. */
  readonly endsAt: number;
}

/** The active bookings of persons. */
export async function activeOf(q: Queries, personIds: readonly number[]): Promise<Active[]> {
  return active(q, inArray(q.tables.bookings.personId, [...personIds]));
}

/** Those of them that are to come: one whose drive is over keeps nobody from another. */
export async function comingOf(q: Queries, personIds: readonly number[], now: number): Promise<Active[]> {
  return (await activeOf(q, personIds)).filter(({ endsAt }) => endsAt > now);
}

/** Whether a person holds a booking whose drive is not over. */
export async function holdsBooking(q: Queries, personId: number, now: number): Promise<boolean> {
  return (await comingOf(q, [personId], now)).length > 0;
}

/** The booking to come that may keep a vow made now, and the day of its drive. */
export async function vowable(
  q: Queries,
  personId: number,
  now: number,
): Promise<{ readonly bookingId: number; readonly day: EpochDay } | undefined> {
  const held = (await comingOf(q, [personId], now)).find(({ startsAt }) => startsAt > now);
  return held && { bookingId: held.id, day: held.driveDay };
}

/** Whether a booking stands. */
export async function isHeld(q: Queries, bookingId: number): Promise<boolean> {
  return (await active(q, eq(q.tables.bookings.id, bookingId))).length > 0;
}

async function active(q: Queries, which: SQL): Promise<Active[]> {
  const { bookings, slots, drives } = q.tables;
  const { id, personId, accountId, slotId, driveId, plan } = bookings;
  const booking = { id, personId, accountId, slotId, driveId, plan };
  const { day, endsAt, lat, lon } = drives;
  const rows = await q
    .select({ ...booking, startsAt: slots.startsAt, day, endsAt, lat, lon })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, slotId))
    .innerJoin(drives, eq(drives.id, driveId))
    .where(and(which, isActive(q)))
    .orderBy(asc(id));
  return rows.map(({ day: driveDay, lat: south, lon: east, ...row }) => ({
    ...row,
    driveDay: epochDay(driveDay),
    point: { lat: south, lon: east },
  }));
}
