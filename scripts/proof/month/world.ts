import { addDays, type EpochDay, instant, today } from '../../../src/calendar/index.ts';
import type { Database, Writes } from '../../../src/database/index.ts';
import { announceDrive } from '../../../src/features/drives/index.ts';

/** Somebody who may book, and the account that speaks for them. */
export interface Member {
  readonly personId: number;
  readonly accountId: number;
}

/** A month of drives and the people who may come. */
export interface World {
  readonly members: readonly Member[];
  readonly drives: readonly number[];
  readonly from: number;
  readonly until: number;
}

export interface Size {
  readonly people: number;
  readonly days: number;
}

/** A time in which the bot was not there. */
export interface Downtime {
  readonly from: number;
  readonly to: number;
}

/** دوشنبه ۲ آذر ۱۴۰۵، ساعت ۸: no day of the month after it is in Ramadan. */
const FROM = Date.parse('2026-11-23T08:00:00+03:30');
const DAY_MS = 24 * 60 * 60_000;
/** Every fifth account speaks for two persons. */
const SHARED = 5;
const PIECE = 200;

export async function makeWorld(database: Database, { people, days }: Size): Promise<World> {
  const first = addDays(today(FROM), 2);
  const drives: number[] = [];
  for (let day = first; day < first + days - 2; day = addDays(day, 1))
    drives.push(await database.write((tx) => makeDrive(tx, day)));
  const members: Member[] = [];
  while (members.length < people) {
    const count = Math.min(PIECE, people - members.length);
    members.push(...(await database.write((tx) => makeMembers(tx, members.length + 1, count))));
  }
  return { members, drives, from: FROM, until: FROM + days * DAY_MS };
}

async function makeDrive(tx: Writes, day: EpochDay): Promise<number> {
  const announced = await announceDrive(
    tx,
    {
      ...{ team: `اکیپ ${day % 3}`, centerId: null, place: `مسجد ${day}`, address: null },
      ...{ point: { lat: 33.6379, lon: 46.4203 }, approximate: false },
      ...{ day, startMinutes: 15 * 60, endMinutes: 21 * 60, slotMinutes: 15, capacity: 4 },
      ...{ audience: 'all', notes: null },
    },
    FROM,
  );
  if (announced.kind !== 'announced') throw new Error(`A drive is ${announced.kind}`);
  return announced.id;
}

async function makeMembers(tx: Writes, first: number, count: number): Promise<Member[]> {
  const { accounts, persons, holders } = tx.tables;
  const ids = Array.from({ length: count }, (_, i) => first + i);
  const isShared = (id: number) => id % SHARED === 0;
  const chats = ids
    .filter((id) => !isShared(id))
    .map((userId) => ({ platform: 'telegram' as const, userId, chatId: userId, createdAt: FROM }));
  const made = await tx.insert(accounts).values(chats).returning();
  const byUser = new Map(made.map(({ userId, id }) => [userId, id]));
  const known = await tx
    .insert(persons)
    .values(ids.map((id) => ({ firstName: isShared(id) ? 'زهرا' : 'علی', createdAt: FROM })))
    .returning();
  const members = ids.map((id, i) => ({
    personId: known[i]?.id ?? 0,
    accountId: byUser.get(isShared(id) ? id - 1 : id) ?? 0,
    relation: isShared(id) ? ('spouse' as const) : ('self' as const),
  }));
  await tx.insert(holders).values(members);
  return members;
}

/** The instant of an hour on the day of another. */
export const atHour = (at: number, hour: number): number => instant(today(at), hour * 60);
