import { eq } from 'drizzle-orm';
import type { Database } from '../../../src/database/index.ts';
import { type Account, accountById } from '../../../src/delivery/index.ts';
import { type Drive, driveById } from '../../../src/features/drives/index.ts';
import type { Role, ScopeKind } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { aMember, anEvening, code, now } from '../booking/evening.ts';

/** A drive at a mosque with its center, and the slots of its hour: پنجشنبه ۱۲ آذر, 18:00 to 19:00. */
export async function aHall(
  database: Database,
): Promise<{ drive: Drive; slots: number[]; centerId: number }> {
  const { driveId, slots } = await anEvening(database, [4, 4, 4, 4]);
  const centerId = await database.write(async (tx) => {
    const { counties, towns, centers, drives } = tx.tables;
    const point = { lat: 33.6, lon: 46.4 };
    const named = { name: 'ایلام', searchKey: 'ایلام' };
    const [county] = await tx.insert(counties).values(named).returning();
    const [town] = await tx
      .insert(towns)
      .values({ ...named, ...point, countyId: county?.id ?? 0 })
      .returning();
    const center = { mosque: 'مسجد صاحب‌الزمان (عج)', searchKey: 'صاحب', approximate: false, ...point };
    const [made] = await tx
      .insert(centers)
      .values({ ...center, townId: town?.id ?? 0 })
      .returning();
    await tx
      .update(drives)
      .set({ centerId: made?.id ?? 0 })
      .where(eq(drives.id, driveId));
    return made?.id ?? 0;
  });
  return { drive: await driveAgain(database, driveId), slots, centerId };
}

export const driveAgain = async ({ read }: Database, id: number): Promise<Drive> =>
  required(await driveById(read, id), 'the drive of the hall');

/** Changes the row of a drive, as other rooms do. */
export async function changeDrive(
  database: Database,
  id: number,
  change: Partial<{ state: 'cancelled' | 'done' | 'open'; day: number; endsAt: number }>,
): Promise<void> {
  await database.write(async (tx) => {
    const { drives } = tx.tables;
    await tx.update(drives).set(change).where(eq(drives.id, id));
  });
}

/** Somebody with a role; answers their account. */
export async function someone(
  database: Database,
  role: Role,
  scope: ScopeKind = 'province',
  scopeId = 0,
): Promise<Account> {
  const { accountId } = await aMember(database);
  await database.write(async (tx) => {
    await tx.insert(tx.tables.roles).values({ accountId, role, scope, scopeId, grantedAt: now });
  });
  return required(await accountById(database.read, accountId), 'an account that was just made');
}

export async function dismissed(database: Database, { id }: Account): Promise<void> {
  await database.write(async (tx) => {
    const { roles } = tx.tables;
    await tx.delete(roles).where(eq(roles.accountId, id));
  });
}

/** Somebody with a place in a slot, and what became of them; answers the booking's id. */
export async function aGuest(
  database: Database,
  driveId: number,
  slotId: number,
  fate: { state?: 'active' | 'cancelled' | 'missed' | 'done'; outcome?: 'given' | 'deferred' | 'left' } = {},
): Promise<number> {
  const member = await aMember(database);
  const { state = 'active', outcome } = fate;
  return database.write(async (tx) => {
    const { bookings, visits } = tx.tables;
    const booking = { ...member, code: code(), slotId, driveId, state, createdAt: now };
    const [made] = await tx.insert(bookings).values(booking).returning();
    const bookingId = made?.id ?? 0;
    const { personId } = member;
    const [arrivedAt, outcomeAt] = [now, now + 25 * 60_000];
    if (outcome)
      await tx.insert(visits).values({ driveId, bookingId, personId, arrivedAt, outcome, outcomeAt });
    return bookingId;
  });
}

/** What this room put into the outbox. */
export async function post({ read }: Database, kind: string) {
  const { outbox } = read.tables;
  return read.select().from(outbox).where(eq(outbox.kind, kind)).orderBy(outbox.id);
}

/** Everything that waits went out. */
export async function allSent(database: Database): Promise<void> {
  await database.write(async (tx) => {
    await tx.update(tx.tables.outbox).set({ state: 'sent', sentAt: now });
  });
}
