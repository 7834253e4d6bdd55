import { and, eq, or, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { searchKey } from '../../../lib/normalise.ts';
import { type Attendee, expected } from './attendees.ts';

/** A booking found by its code, of whatever drive. */
export interface Found {
  readonly bookingId: number;
  readonly personId: number;
  readonly driveId: number;
  /** It is for the drive that was asked about. */
  readonly isHere: boolean;
  readonly place: string;
  readonly startsAt: number;
  readonly state: 'active' | 'cancelled' | 'missed' | 'done';
  readonly firstName: string;
  readonly lastName: string | null;
  /** Their visit in the drive that was asked about. */
  readonly visitId: number | null;
}

/** The booking of a code as `readCode` answers it; `driveId`: the drive at which it is shown, 0 for none. */
export async function findByCode(q: Queries, driveId: number, code: string): Promise<Found | undefined> {
  const rows = await q.prepared('attendance.byCode', byCode).execute({ driveId, code });
  const row = rows.find(({ visitedWith, bookingId }) => visitedWith === bookingId) ?? rows[0];
  if (!row) return undefined;
  const { visitedWith: _, ...found } = row;
  return { ...found, isHere: found.driveId === driveId };
}

function byCode(door: Queries) {
  const { bookings, slots, drives, persons, visits } = door.tables;
  const { id: bookingId, personId, driveId, state } = bookings;
  const theirs = or(eq(visits.bookingId, bookings.id), eq(visits.personId, bookings.personId));
  const name = { firstName: persons.firstName, lastName: persons.lastName };
  const visit = { visitId: visits.id, visitedWith: visits.bookingId };
  return door
    .select({
      ...{ bookingId, personId, driveId, state },
      ...{ place: drives.place, startsAt: slots.startsAt },
      ...name,
      ...visit,
    })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, bookings.slotId))
    .innerJoin(drives, eq(drives.id, bookings.driveId))
    .innerJoin(persons, eq(persons.id, bookings.personId))
    .leftJoin(visits, and(eq(visits.driveId, sql.placeholder('driveId')), theirs))
    .where(eq(bookings.code, sql.placeholder('code')));
}

/** Those of a drive whose names begin with the words that were typed, in any order and spelling. */
export async function findByName(q: Queries, driveId: number, text: string): Promise<Attendee[]> {
  const typed = searchKey(text).split(' ').filter(Boolean);
  if (typed.length === 0) return [];
  return (await expected(q, driveId)).filter((each) => isNamed(each, typed));
}

function isNamed({ firstName, lastName }: Attendee, typed: readonly string[]): boolean {
  const words = searchKey(`${firstName ?? ''} ${lastName ?? ''}`).split(' ');
  return typed.every((part) => words.some((word) => word.startsWith(part)));
}
