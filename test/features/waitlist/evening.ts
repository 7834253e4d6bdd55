import { and, eq } from 'drizzle-orm';
import { fromJalali, instant } from '../../../src/calendar/index.ts';
import type { Database } from '../../../src/database/index.ts';
import type { Audience } from '../../../src/features/drives/index.ts';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import { offerFreed, openOfferOf, type Terms } from '../../../src/features/waitlist/index.ts';
import { required } from '../../../src/lib/assert.ts';

// An evening that is full: پنجشنبه ۱۲ آذر ۱۴۰۵, 18:00, slots of a quarter of an hour.

export const day = required(fromJalali(1405, 9, 12), 'a day');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** An instant, in minutes of the day of the drive. */
export const at = (minutes: number): number => instant(day, minutes);

/** Two days before, at ten in the morning. */
export const now = at(-2 * 1440 + 600);

const clear: StandingOf = async () => ({ kind: 'clear', seePhysician: false });

/** Terms at an instant, with the usual quiet hours. */
export const terms = (instantMs = now, standing = clear): Terms => ({
  now: instantMs,
  quiet: { from: 22 * 60, to: 8 * 60 },
  standing,
});

/** An open drive with slots of such capacities, all taken; answers its id and theirs. */
export async function aFullEvening(
  database: Database,
  capacities: readonly number[],
  audience: Audience = 'all',
  name = 'تیم یک',
): Promise<{ driveId: number; slots: number[] }> {
  return database.write(async (tx) => {
    const { teams, drives, slots } = tx.tables;
    const [team] = await tx.insert(teams).values({ name }).returning();
    const end = 1080 + 15 * capacities.length;
    const hours = { day, startMinutes: 1080, endMinutes: end, opensAt: at(-10 * 1440), endsAt: at(end) };
    const where = { place: 'مسجد صاحب‌الزمان (عج)', lat: 33.63, lon: 46.42, approximate: false };
    const size = { slotMinutes: 15, capacity: 4, audience, state: 'open' as const, createdAt: now };
    const [drive] = await tx
      .insert(drives)
      .values({ teamId: required(team, 'a team').id, ...where, ...hours, ...size })
      .returning();
    const driveId = required(drive, 'a drive').id;
    const rows = capacities.map((capacity, i) => ({
      capacity,
      taken: capacity,
      startsAt: at(1080 + 15 * i),
    }));
    const made = await tx
      .insert(slots)
      .values(rows.map((row) => ({ ...row, driveId, minutes: 15, audience })))
      .returning();
    return { driveId, slots: made.map(({ id }) => id) };
  });
}

export interface Member {
  readonly accountId: number;
  readonly personId: number;
}

let chats = 0;

/** An account and its own person. */
export async function aMember(database: Database, sex: 'male' | 'female' | null = null): Promise<Member> {
  return database.write(async (tx) => {
    const { accounts, persons, holders } = tx.tables;
    const userId = ++chats;
    const chat = { platform: 'telegram', userId, chatId: userId, createdAt: now } as const;
    const [account] = await tx.insert(accounts).values(chat).returning();
    const [person] = await tx.insert(persons).values({ firstName: 'علی', sex, createdAt: now }).returning();
    const who = { accountId: required(account, 'an account').id, personId: required(person, 'a person').id };
    await tx.insert(holders).values({ ...who, relation: 'self' });
    return who;
  });
}

/** Frees places of a slot, as a cancelled booking does. */
export const frees = (
  database: Database,
  slotId: number,
  places = 1,
  when = now,
  how = terms(when),
): Promise<void> =>
  database.write(async (tx) => {
    const slot = await tx.lock('slot', slotId);
    const { slots } = tx.tables;
    const [row] = await tx.select().from(slots).where(eq(slots.id, slotId));
    await tx
      .update(slots)
      .set({ taken: required(row, 'a slot').taken - places })
      .where(eq(slots.id, slotId));
    await offerFreed(tx, slot, places, how);
  });

/** How many places of a slot are taken. */
export async function takenIn({ read }: Database, slotId: number): Promise<number> {
  const { slots } = read.tables;
  const [row] = await read.select().from(slots).where(eq(slots.id, slotId));
  return required(row, 'a slot').taken;
}

/** The open offers of a slot, by their persons, in order of their making. */
export async function offeredIn({ read }: Database, slotId: number): Promise<number[]> {
  const { offers } = read.tables;
  const open = and(eq(offers.slotId, slotId), eq(offers.state, 'open'));
  const rows = await read.select().from(offers).where(open).orderBy(offers.id);
  return rows.map(({ personId }) => personId);
}

/** The open offer of a person, who must have one. */
export const offerOf = async ({ read }: Database, { personId }: Member) =>
  required(await openOfferOf(read, personId), 'an open offer');

/** Messages that wait in the outbox. */
export const messagesIn = ({ read }: Database) => read.select().from(read.tables.outbox);
