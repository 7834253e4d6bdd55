import { eq, sql } from 'drizzle-orm';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Database } from '../../../src/database/index.ts';
import {
  arrive,
  boardOf,
  conclude,
  expected,
  type Outcome,
  type Step,
  undo,
  walkIn,
} from '../../../src/features/attendance/index.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, day, type Member, termsAt } from '../booking/evening.ts';

// At the bus: the evening of the booking tests, on which staff press what happens.

const MINUTE_MS = 60_000;

/** So many minutes after the first hour of the evening begins. */
export const at = (minutes: number): number => instant(day, 18 * 60) + minutes * MINUTE_MS;
export const nextMonth = addDays(day, 30);
export const later = addDays(day, 40);

/** An evening of four hours, and people who hold a place in them, two each. */
export async function aBus(database: Database, people: number) {
  const { driveId, slots } = await anEvening(database, [2, 2, 2, 2]);
  const held: (Member & { bookingId: number })[] = [];
  for (let i = 0; i < people; i++) {
    const who = await aMember(database);
    held.push({
      ...who,
      bookingId: await acting(database).holds(who, slots[Math.floor(i / 2) % 4] ?? 0),
    });
  }
  return { driveId, slots, held };
}

/** What staff press, each in a write of its own; `staff` is the account that presses. */
export function pressing({ write, read }: Database, driveId: number) {
  const doer = (now: number, staff: number) => ({ now, account: { id: staff } });
  return {
    arrives: (bookingId: number, now: number, { staff = 900, isAnyway = false } = {}) =>
      write((tx) => arrive(tx, doer(now, staff), { driveId, bookingId, isAnyway })),
    walksIn: (key: number, now: number, staff = 900) =>
      write((tx) => walkIn(tx, doer(now, staff), { driveId, sex: 'female', isFirst: true, key })),
    ends: (
      whose: { visitId: number } | { bookingId: number },
      outcome: Outcome & { corrects?: boolean },
      now: number,
      staff = 900,
    ) => write((tx) => conclude(tx, doer(now, staff), whose, outcome)),
    undoes: (visitId: number, step: Step, now: number) =>
      write((tx) => undo(tx, doer(now, 900), visitId, step, termsAt(now))),
    board: (now: number) => boardOf(read, driveId, now),
    list: () => expected(read, driveId),
  };
}

export const given: Outcome = { kind: 'given' };
export const deferred: Outcome = { kind: 'deferred', until: nextMonth };
export const left: Outcome = { kind: 'left' };

/** What the other rooms keep of a person. */
export async function keptOf({ read }: Database, { personId }: Member) {
  const { bookings, donations, deferrals, vows } = read.tables;
  const theirs = await read.select().from(bookings).where(eq(bookings.personId, personId));
  const gifts = await read.select().from(donations).where(eq(donations.personId, personId));
  const barred = await read.select().from(deferrals).where(eq(deferrals.personId, personId));
  const promised = await read.select().from(vows).where(eq(vows.personId, personId));
  return {
    bookings: theirs.map(({ state }) => state),
    donations: gifts.map((each) => each.day),
    deferrals: barred.map(({ until }) => until),
    vows: promised.map(({ state, bookingId }) => ({ state, bookingId })),
  };
}

/** The acts on record for a drive, in order. */
export async function actsOf({ read }: Database, driveId: number): Promise<string[]> {
  const { audit } = read.tables;
  const rows = await read.select().from(audit).where(sql`${audit.driveId} = ${driveId}`).orderBy(audit.id);
  return rows.map(({ act }) => act);
}
