import { eq, sql } from 'drizzle-orm';
import { fromJalali, instant } from '../../../src/calendar/index.ts';
import type { Database } from '../../../src/database/index.ts';
import { newCode, type StandingOf } from '../../../src/features/booking/index.ts';
import { openVault } from '../../../src/lib/vault.ts';

// An evening of blood giving: پنجشنبه ۱۲ آذر ۱۴۰۵, 18:00, slots of a quarter of an hour.

const thursday = fromJalali(1405, 9, 12);
if (thursday === undefined) throw new Error('No such day');
export const day = thursday;

/** Two days before, at ten in the morning. */
export const now = instant(day, -2 * 1440 + 600);

export const clear: StandingOf = async () => ({ kind: 'clear', seePhysician: false });

const vault = openVault('ab'.repeat(32));
export const code = (): string => newCode(vault.sign);

/** An open drive with as many slots as capacities are given; answers its id and theirs. */
export async function anEvening(
  database: Database,
  capacities: readonly number[],
): Promise<{ driveId: number; slots: number[] }> {
  return database.write(async (tx) => {
    const { teams, drives, slots } = tx.tables;
    const [team] = await tx.insert(teams).values({ name: 'تیم یک' }).returning();
    const [drive] = await tx
      .insert(drives)
      .values({
        teamId: team?.id ?? 0,
        place: 'مسجد صاحب‌الزمان (عج)',
        address: 'خیابان صاحب‌الزمان',
        lat: 33.63,
        lon: 46.42,
        approximate: false,
        day,
        startMinutes: 1080,
        endMinutes: 1080 + 15 * capacities.length,
        slotMinutes: 15,
        capacity: 4,
        audience: 'all',
        opensAt: instant(day, -10 * 1440),
        endsAt: instant(day, 1080 + 15 * capacities.length),
        state: 'open',
        createdAt: now,
      })
      .returning();
    const driveId = drive?.id ?? 0;
    const rows = capacities.map((capacity, i) => ({
      driveId,
      startsAt: instant(day, 1080 + 15 * i),
      minutes: 15,
      capacity,
      audience: 'all' as const,
    }));
    const made = await tx.insert(slots).values(rows).returning();
    return { driveId, slots: made.map((slot) => slot.id) };
  });
}

/** An account and its own person; answers their ids, the account's first. */
export async function aMember(database: Database): Promise<{ accountId: number; personId: number }> {
  return database.write(async (tx) => {
    const { accounts, persons, holders } = tx.tables;
    const userId = Math.floor(Math.random() * 1e12);
    const chat = { platform: 'telegram', userId, chatId: userId, createdAt: now } as const;
    const [account] = await tx.insert(accounts).values(chat).returning();
    const [person] = await tx.insert(persons).values({ firstName: 'علی', createdAt: now }).returning();
    const [accountId, personId] = [account?.id ?? 0, person?.id ?? 0];
    await tx.insert(holders).values({ accountId, personId, relation: 'self' });
    return { accountId, personId };
  });
}

/** How many places of a slot are taken, and how many active bookings it has. */
export async function placesOf(
  database: Database,
  slotId: number,
): Promise<{ taken: number; active: number }> {
  const { read } = database;
  const { slots, bookings } = read.tables;
  const [slot] = await read.select().from(slots).where(eq(slots.id, slotId));
  const held = sql`${bookings.slotId} = ${slotId} and ${bookings.state} = 'active'`;
  return { taken: slot?.taken ?? -1, active: (await read.select().from(bookings).where(held)).length };
}
