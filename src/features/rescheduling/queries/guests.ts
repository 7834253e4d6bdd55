import { and, eq, gte, inArray, notInArray } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import type { Told } from './concerns.ts';

/** Whose booking a concern is about, and how it stands. */
export type Guest = Awaited<ReturnType<typeof guestsOf>> extends Map<number, infer Each> ? Each : never;

/** Those whom these changes of a drive concern, by booking. */
export async function guestsOf(q: Queries, driveId: number, told: readonly Told[]) {
  const { bookings, slots, persons } = q.tables;
  const ids = told.map(({ concern }) => concern.bookingId);
  const { personId, accountId, state, confirmedAt } = bookings;
  const { firstName, lastName, centerId } = persons;
  const { startsAt, dropped } = slots;
  const rows = await q
    .select({
      ...{ bookingId: bookings.id, personId, accountId, state, driveId: bookings.driveId, confirmedAt },
      ...{ firstName, lastName, centerId, nowAt: startsAt, isDropped: dropped },
    })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, bookings.slotId))
    .innerJoin(persons, eq(persons.id, personId))
    .where(inArray(bookings.id, ids));
  const came = await cameTo(q, driveId);
  const isThere = (guest: (typeof rows)[number]) =>
    came.bookings.has(guest.bookingId) || came.persons.has(guest.personId);
  return new Map(rows.map((guest) => [guest.bookingId, { ...guest, came: isThere(guest) }] as const));
}

/** Who made another booking since their drive was called off. */
export async function bookedAgain(q: Queries, told: readonly Told[]): Promise<ReadonlySet<number>> {
  const { bookings } = q.tables;
  const since = Math.min(...told.map(({ change }) => change.at));
  const persons = told.map(({ concern }) => concern.personId);
  const held = told.map(({ concern }) => concern.bookingId);
  const others = and(inArray(bookings.personId, persons), notInArray(bookings.id, held));
  const later = and(others, gte(bookings.createdAt, since));
  const rows = await q.select({ personId: bookings.personId }).from(bookings).where(later);
  return new Set(rows.map(({ personId }) => personId));
}

/** With their booking, or without it: both are at the drive. */
async function cameTo(q: Queries, driveId: number) {
  const { visits } = q.tables;
  const { bookingId, personId } = visits;
  const rows = await q.select({ bookingId, personId }).from(visits).where(eq(visits.driveId, driveId));
  return {
    bookings: new Set(rows.map((row) => row.bookingId)),
    persons: new Set(rows.map((row) => row.personId)),
  };
}
