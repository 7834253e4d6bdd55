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
}

/** The active bookings of persons. */
export async function activeOf(q: Queries, personIds: readonly number[]): Promise<Active[]> {
  return active(q, inArray(q.tables.bookings.personId, [...personIds]));
}

/** The active bookings of a drive. */
export async function activeIn(q: Queries, driveId: number): Promise<Active[]> {
  return active(q, eq(q.tables.bookings.driveId, driveId));
}

/** The booking a person holds. */
export async function heldIn(q: Queries, personId: number): Promise<Active | undefined> {
  return (await activeOf(q, [personId]))[0];
}

/** The booking to come that may keep a vow made now, and the day of its drive. */
export async function vowable(
  q: Queries,
  personId: number,
  _accountId: number,
  now: number,
): Promise<{ readonly bookingId: number; readonly day: EpochDay } | undefined> {
  const held = await heldIn(q, personId);
  return held && held.startsAt > now ? { bookingId: held.id, day: held.driveDay } : undefined;
}

/** Whether a person holds one. */
export async function holdsBooking(q: Queries, personId: number): Promise<boolean> {
  return (await heldIn(q, personId)) !== undefined;
}

/** Whether a booking stands. */
export async function isHeld(q: Queries, bookingId: number): Promise<boolean> {
  return (await active(q, eq(q.tables.bookings.id, bookingId))).length > 0;
}

async function active(q: Queries, which: SQL): Promise<Active[]> {
  const { bookings, slots, drives } = q.tables;
  const { id, personId, accountId, slotId, driveId, plan } = bookings;
  const { day, lat, lon } = drives;
  const rows = await q
    .select({ id, personId, accountId, slotId, driveId, plan, startsAt: slots.startsAt, day, lat, lon })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, slotId))
    .innerJoin(drives, eq(drives.id, driveId))
    .where(and(which, isActive(q)))
    .orderBy(asc(id));
  return rows.map(({ day: driveDay, lat: south, lon: east, ...booking }) => ({
    ...booking,
    driveDay: epochDay(driveDay),
    point: { lat: south, lon: east },
  }));
}
