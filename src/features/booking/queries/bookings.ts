import { and, asc, eq, gt, inArray, type SQL } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import type { Relation } from '../../donors/index.ts';
import { isActive } from './decisive.ts';

/** A booking with where and when it is, as one account sees it. Instants in ms UTC. */
export interface Booking {
  readonly id: number;
  readonly code: string;
  readonly state: 'active' | 'cancelled' | 'missed' | 'done';
  readonly personId: number;
  readonly firstName: string;
  /** The account that made it. */
  readonly accountId: number;
  /** Who the person is to the account that looks; null when it does not speak for them. */
  readonly relation: Relation | null;
  readonly slotId: number;
  readonly driveId: number;
  readonly startsAt: number;
  readonly minutes: number;
  /** When the drive is over. */
  readonly endsAt: number;
  readonly place: string;
  readonly address: string | null;
  readonly lat: number;
  readonly lon: number;
  /** The point is only its town's. */
  readonly approximate: boolean;
  /** It is to keep a vow. */
  readonly isVowed: boolean;
}

/** A booking by its id, as `accountId` sees it; whether it may is for rules.mayTouch. */
export async function bookingById(q: Queries, id: number, accountId: number): Promise<Booking | undefined> {
  return (await bookings(q, accountId, eq(q.tables.bookings.id, id)))[0];
}

/** A booking by the code on its ticket. */
export async function bookingByCode(
  q: Queries,
  code: string,
  accountId: number,
): Promise<Booking | undefined> {
  return (await bookings(q, accountId, eq(q.tables.bookings.code, code)))[0];
}

/** Active bookings of everybody this account speaks for, the soonest first. */
export async function bookingsHere(q: Queries, accountId: number, now: number): Promise<Booking[]> {
  const { holders } = q.tables;
  const here = q.select({ personId: holders.personId }).from(holders).where(eq(holders.accountId, accountId));
  return bookings(q, accountId, and(inArray(q.tables.bookings.personId, here), isToCome(q, now)));
}

/** The booking a person holds, if any, as `accountId` sees it. */
export async function heldBy(
  q: Queries,
  personId: number,
  accountId: number,
  now: number,
): Promise<Booking | undefined> {
  return (await bookings(q, accountId, and(eq(q.tables.bookings.personId, personId), isToCome(q, now))))[0];
}

/** Every booking that was ever made for persons, the oldest first. */
export async function historyOf(
  q: Queries,
  personIds: readonly number[],
  accountId: number,
): Promise<Booking[]> {
  return bookings(q, accountId, inArray(q.tables.bookings.personId, [...personIds]));
}

const isToCome = (q: Queries, now: number): SQL | undefined =>
  and(isActive(q), gt(q.tables.drives.endsAt, now));

async function bookings(q: Queries, accountId: number, which: SQL | undefined): Promise<Booking[]> {
  const { bookings: rows, slots, drives, persons, holders, vows } = q.tables;
  const found = await q
    .select(fields(q))
    .from(rows)
    .innerJoin(slots, eq(slots.id, rows.slotId))
    .innerJoin(drives, eq(drives.id, rows.driveId))
    .innerJoin(persons, eq(persons.id, rows.personId))
    .leftJoin(holders, and(eq(holders.personId, rows.personId), eq(holders.accountId, accountId)))
    .leftJoin(vows, eq(vows.bookingId, rows.id))
    .where(which)
    .orderBy(asc(slots.startsAt), asc(rows.id));
  return found.map(({ vowId, ...booking }) => ({ ...booking, isVowed: vowId !== null }));
}

function fields({ tables: { bookings: rows, slots, drives, persons, holders, vows } }: Queries) {
  const { id, code, state, personId, accountId, slotId, driveId } = rows;
  const { place, address, lat, lon, approximate, endsAt } = drives;
  const { startsAt, minutes } = slots;
  const who = { personId, firstName: persons.firstName, accountId, relation: holders.relation };
  const when = { slotId, driveId, startsAt, minutes, endsAt };
  const where = { place, address, lat, lon, approximate };
  return { id, code, state, ...who, ...when, ...where, vowId: vows.id };
}
