import { eq, sql } from 'drizzle-orm';
import { addDays, instant, today } from '../../src/calendar/index.ts';
import type { Database, Writes } from '../../src/database/index.ts';

/** A drive the day after tomorrow, and people who may book in it. */
export interface Evening {
  readonly driveId: number;
  readonly slots: readonly number[];
  readonly people: readonly Taker[];
}

export interface Taker {
  readonly personId: number;
  readonly accountId: number;
}

const PIECE = 500;

/** Makes an open drive with a slot for each capacity, and screened people, each with an account and a grown-up's age. */
export async function makeEvening(
  database: Database,
  capacities: readonly number[],
  people: number,
): Promise<Evening> {
  const now = Date.now();
  const drive = await database.write((tx) => makeDrive(tx, capacities, now));
  const takers: Taker[] = [];
  while (takers.length < people) {
    const count = Math.min(PIECE, people - takers.length);
    takers.push(...(await database.write((tx) => makePeople(tx, takers.length + 1, count, now))));
  }
  return { ...drive, people: takers };
}

async function makeDrive(tx: Writes, capacities: readonly number[], now: number) {
  const { teams, drives, slots } = tx.tables;
  const day = addDays(today(now), 2);
  const [team] = await tx.insert(teams).values({ name: 'تیم سنجش' }).returning();
  const times = { day, startMinutes: 600, endMinutes: 1320, opensAt: now - 1000, endsAt: instant(day, 1320) };
  const place = { place: 'مسجد جامع', lat: 33.63, lon: 46.42, approximate: false };
  const size = { slotMinutes: 15, capacity: 4, audience: 'all' } as const;
  const [drive] = await tx
    .insert(drives)
    .values({ teamId: team?.id ?? 0, ...place, ...times, ...size, state: 'open', createdAt: now })
    .returning();
  const driveId = drive?.id ?? 0;
  const rows = capacities.map((capacity, i) => ({
    driveId,
    startsAt: instant(day, 600) + i * 60_000,
    capacity,
  }));
  const made = await tx
    .insert(slots)
    .values(rows.map((row) => ({ ...row, minutes: 15, audience: 'all' as const })))
    .returning();
  return { driveId, slots: made.map(({ id }) => id) };
}

async function makePeople(tx: Writes, first: number, count: number, createdAt: number): Promise<Taker[]> {
  const { accounts, persons, holders, screenings } = tx.tables;
  const ids = Array.from({ length: count }, (_, i) => first + i);
  const chats = ids.map((userId) => ({ platform: 'telegram' as const, userId, chatId: userId, createdAt }));
  const day = today(createdAt);
  const born = addDays(day, -30 * 365);
  const grown = ids.map(() => ({ firstName: 'علی', birthDay: born, sex: 'male' as const, createdAt }));
  const made = await tx.insert(accounts).values(chats).returning();
  const known = await tx.insert(persons).values(grown).returning();
  const takers = made.map(({ id }, i) => ({ accountId: id, personId: known[i]?.id ?? 0 }));
  const clear = { day, outcome: 'eligible', until: null, physicianToo: false, rules: 'bench' } as const;
  await tx.insert(holders).values(takers.map((taker) => ({ ...taker, relation: 'self' as const })));
  await tx.insert(screenings).values(takers.map(({ personId }) => ({ personId, ...clear })));
  return takers;
}

/** What the tables say of a drive: places counted as taken, active bookings, slots over their capacity, persons with two. */
export async function countPlaces({ read }: Database, driveId: number) {
  const { slots, bookings } = read.tables;
  const rows = await read.select().from(slots).where(eq(slots.driveId, driveId));
  const held = await read
    .select()
    .from(bookings)
    .where(sql`${bookings.driveId} = ${driveId} and ${bookings.state} = 'active'`);
  const inSlot = (id: number) => held.filter(({ slotId }) => slotId === id).length;
  return {
    taken: rows.reduce((all, { taken }) => all + taken, 0),
    active: held.length,
    miscounted: rows.filter(({ id, taken }) => taken !== inSlot(id)).length,
    over: rows.filter(({ id, capacity }) => inSlot(id) > capacity).length,
    doubled: held.length - new Set(held.map(({ personId }) => personId)).size,
  };
}
