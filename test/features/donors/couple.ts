import type { Database } from '../../../src/database/index.ts';
import * as booking from '../../../src/features/booking/index.ts';
import { introduce } from '../../../src/features/donors/index.ts';
import { ask, confirm, decline, type Linking, part } from '../../../src/features/donors/linking/actions.ts';
import { keepPhone } from '../../../src/features/donors/phones.ts';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { code, now, terms } from '../booking/evening.ts';
import { roomsAt } from '../booking/rooms.ts';

// One human being with an account on each platform, before an evening of blood giving.

const vault = openVault('0'.repeat(64));

/** An account that gave its number; with a first name, it has a person of its own. */
export async function anAccount(
  database: Database,
  platform: 'telegram' | 'bale',
  firstName?: string,
  phone = '989181234567',
): Promise<number> {
  return database.write(async (tx) => {
    const row = { platform, userId: 7, chatId: 7, createdAt: now };
    const [account] = await tx.insert(tx.tables.accounts).values(row).returning();
    const id = account?.id ?? 0;
    await keepPhone(tx, vault, id, phone);
    if (firstName !== undefined) await introduce(tx, id, firstName, now);
    return id;
  });
}

const pair = (accountId: number, otherId: number, at = now) => ({
  accountId,
  otherId,
  firstName: 'علی',
  now: at,
});

export const asks = (database: Database, asker: number, other: number, at = now): Promise<Linking> =>
  database.write((tx) => ask(tx, pair(asker, other, at), roomsAt(at)));
export const confirms = (
  database: Database,
  other: number,
  asker: number,
  at = now,
  standing?: StandingOf,
): Promise<Linking> => database.write((tx) => confirm(tx, pair(other, asker, at), roomsAt(at, standing)));
export const declines = (database: Database, other: number, asker: number, at = now): Promise<boolean> =>
  database.write((tx) => decline(tx, pair(other, asker, at)));
export const parts = (database: Database, accountId: number, otherId: number): Promise<boolean> =>
  database.write((tx) => part(tx, pair(accountId, otherId)));

/** Books a place, as pressing does; answers why not, where it is refused. */
export async function books(
  database: Database,
  who: { readonly accountId: number; readonly personId: number },
  slotId: number,
): Promise<string> {
  const wish = { ...who, slotId, plan: null, newCode: code };
  const outcome = await database.write((tx) => booking.book(tx, wish, terms));
  return outcome.kind === 'booked' ? 'booked' : outcome.refusal.name;
}
