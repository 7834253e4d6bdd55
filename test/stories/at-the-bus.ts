import { eq } from 'drizzle-orm';
import type { Writes } from '../../src/database/index.ts';
import { newCode } from '../../src/features/booking/index.ts';
import { ticketPicture } from '../../src/features/booking/ticket/picture.ts';
import type { Role, ScopeKind } from '../../src/features/staff/index.ts';
import { required } from '../../src/lib/assert.ts';
import { openVault } from '../../src/lib/vault.ts';
import type { Scratch } from '../databases.ts';
import type { FlavourName } from '../simulator/index.ts';
import type { TestClock } from './stage.ts';
import { town } from './town.ts';

/** Half past three on the day of the drive: پنجشنبه ۱۲ آذر ۱۴۰۵، نیم ساعت پیش از شروع. */
export const DRIVE_DAY = Date.parse('2026-12-03T15:30:00+03:30');

const vault = openVault('0'.repeat(64));
let drawn = 0;
/** Codes that are the same in every run. */
const codeOf = (): string => newCode(vault.sign, (below) => (drawn++ * 7919) % below);

/** Somebody who holds a place: hours count from the first, in quarters. */
export interface Guest {
  readonly firstName: string;
  readonly lastName: string | null;
  readonly quarter: number;
  readonly code: string;
}

export const guest = (firstName: string, lastName: string | null, quarter: number): Guest => ({
  ...{ firstName, lastName, quarter },
  code: codeOf(),
});

/** Who works there: an identity on a platform, and a role. */
export interface Crew {
  readonly on: FlavourName;
  readonly id: number;
  readonly role: Role;
  readonly scope?: ScopeKind;
  readonly scopeId?: number;
}

/** The town of the stories on the day of its drive (number 1), with who is expected and who works there. */
export const aDriveDay = (guests: readonly Guest[], crew: readonly Crew[]) => {
  return async (scratch: Scratch, clock: TestClock): Promise<void> => {
    await town(scratch, clock);
    await scratch.database.write(async (tx) => {
      for (const each of guests) await holds(tx, each, clock.now());
      for (const each of crew) await appoint(tx, each, clock.now());
    });
  };
};

async function holds(tx: Writes, { firstName, lastName, quarter, code }: Guest, now: number): Promise<void> {
  const { persons, bookings, slots } = tx.tables;
  const [person] = await tx.insert(persons).values({ firstName, lastName, createdAt: now }).returning();
  const all = await tx.select().from(slots).where(eq(slots.driveId, 1)).orderBy(slots.startsAt);
  const slot = required(all[quarter], 'the slot');
  await tx
    .update(slots)
    .set({ taken: slot.taken + 1 })
    .where(eq(slots.id, slot.id));
  const whose = { personId: person?.id ?? 0, accountId: 0, slotId: slot.id, driveId: 1 };
  await tx.insert(bookings).values({ ...whose, code, state: 'active', createdAt: now });
}

async function appoint(tx: Writes, { on, id, role, scope, scopeId }: Crew, now: number): Promise<void> {
  const { accounts, roles } = tx.tables;
  const identity = { platform: on, userId: id, chatId: id, createdAt: now };
  const [account] = await tx.insert(accounts).values(identity).returning();
  const over = { scope: scope ?? 'unit', scopeId: scopeId ?? 1 } as const;
  await tx.insert(roles).values({ accountId: account?.id ?? 0, role, ...over, grantedAt: now });
}

/** The picture of somebody's ticket. */
export async function ticketOf({ code }: Pick<Guest, 'code'>): Promise<Buffer> {
  const facts = { code, startsAt: DRIVE_DAY, place: 'مسجد صاحب‌الزمان (عج)', address: null };
  return Buffer.from(await ticketPicture(facts));
}
