import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { epochDay, fromJalali, instant } from '../../../src/calendar/index.ts';
import type { Database } from '../../../src/database/index.ts';
import { newCode } from '../../../src/features/booking/index.ts';
import type { Sex } from '../../../src/features/donors/index.ts';
import type { Audience } from '../../../src/features/drives/index.ts';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import type { Terms } from '../../../src/features/waitlist/index.ts';
import { openVault } from '../../../src/lib/vault.ts';

// An evening of blood giving: پنجشنبه ۱۲ آذر ۱۴۰۵, 18:00, slots of a quarter of an hour.

const thursday = fromJalali(1405, 9, 12);
if (thursday === undefined) throw new Error('No such day');
export const day = thursday;

/** Two days before, at ten in the morning. */
export const now = instant(day, -2 * 1440 + 600);

export const clear: StandingOf = async () => ({ kind: 'clear', seePhysician: false });

/** What is decided with at an instant, by day. */
export const termsAt = (at: number, standing: StandingOf = clear): Terms => ({
  now: at,
  quiet: { from: 22 * 60, to: 8 * 60 },
  standing,
});
export const terms: Terms = termsAt(now);

const vault = openVault('ab'.repeat(32));
export const code = (): string => newCode(vault.sign);

/** An hour of an evening: its places, and for whom where not for all. */
export type Hour = number | { readonly capacity: number; readonly audience: Audience };

/** An open drive with as many slots as hours are given, perhaps some days later; answers its id and theirs. */
export async function anEvening(
  database: Database,
  hours: readonly Hour[],
  later = 0,
): Promise<{ driveId: number; slots: number[] }> {
  const begins = day + later;
  return database.write(async (tx) => {
    const { teams, drives, slots } = tx.tables;
    const [team] = await tx
      .insert(teams)
      .values({ name: `تیم ${randomUUID()}` })
      .returning();
    const [drive] = await tx
      .insert(drives)
      .values({
        teamId: team?.id ?? 0,
        place: 'مسجد صاحب‌الزمان (عج)',
        address: 'خیابان صاحب‌الزمان',
        lat: 33.63,
        lon: 46.42,
        approximate: false,
        day: begins,
        startMinutes: 1080,
        endMinutes: 1080 + 15 * hours.length,
        slotMinutes: 15,
        capacity: 4,
        audience: 'all',
        opensAt: instant(day, -10 * 1440),
        endsAt: instant(epochDay(begins), 1080 + 15 * hours.length),
        state: 'open',
        createdAt: now,
      })
      .returning();
    const driveId = drive?.id ?? 0;
    const rows = hours.map((hour, i) => ({
      driveId,
      startsAt: instant(epochDay(begins), 1080 + 15 * i),
      minutes: 15,
      ...(typeof hour === 'number' ? { capacity: hour, audience: 'all' as const } : hour),
    }));
    const made = await tx.insert(slots).values(rows).returning();
    return { driveId, slots: made.map((slot) => slot.id) };
  });
}

/** Somebody, and the account that asks for them. */
export interface Member {
  readonly accountId: number;
  readonly personId: number;
}

/** An account and its own person. */
export async function aMember(database: Database, sex: Sex | null = null): Promise<Member> {
  return database.write(async (tx) => {
    const { accounts, persons, holders } = tx.tables;
    const userId = Math.floor(Math.random() * 1e12);
    const chat = { platform: 'telegram', userId, chatId: userId, createdAt: now } as const;
    const [account] = await tx.insert(accounts).values(chat).returning();
    const [person] = await tx.insert(persons).values({ firstName: 'علی', sex, createdAt: now }).returning();
    const [accountId, personId] = [account?.id ?? 0, person?.id ?? 0];
    await tx.insert(holders).values({ accountId, personId, relation: 'self' });
    return { accountId, personId };
  });
}

/** Somebody of the family on an account's phone; answers the account's id and theirs. */
export async function aRelative(
  database: Database,
  accountId: number,
  sex: Sex | null = null,
): Promise<Member> {
  return database.write(async (tx) => {
    const { persons, holders } = tx.tables;
    const [person] = await tx.insert(persons).values({ firstName: 'زهرا', sex, createdAt: now }).returning();
    const personId = person?.id ?? 0;
    await tx.insert(holders).values({ accountId, personId, relation: 'other' });
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
