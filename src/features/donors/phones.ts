import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../../database/index.ts';
import type { Vault } from '../../lib/vault.ts';

/** Keeps an account's own number: sealed to be read, hashed to be found. */
export async function keepPhone(tx: Writes, vault: Vault, accountId: number, phone: string): Promise<void> {
  const { accounts } = tx.tables;
  const sealed = {
    phoneCipher: vault.seal(phone, `accounts.phone:${accountId}`),
    phoneHash: vault.hash(phone),
  };
  await tx.update(accounts).set(sealed).where(eq(accounts.id, accountId));
}

export async function dropPhone(tx: Writes, accountId: number): Promise<void> {
  const { accounts } = tx.tables;
  await tx.update(accounts).set({ phoneCipher: null, phoneHash: null }).where(eq(accounts.id, accountId));
}

/** The account's number in the clear, for its owner alone. */
export async function phoneOf(q: Queries, vault: Vault, accountId: number): Promise<string | undefined> {
  const { accounts } = q.tables;
  const [row] = await q
    .select({ sealed: accounts.phoneCipher })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return row?.sealed ? vault.open(row.sealed, `accounts.phone:${accountId}`) : undefined;
}

/** A number through which a person can be called. */
export interface GivenPhone {
  readonly phone: string;
  /** Their own; else that of a relative whose account speaks for them. */
  readonly isOwn: boolean;
}

/** The number that was given for a person, their own before a relative's. For staff who have the right alone. */
export async function phoneOfPerson(
  q: Queries,
  vault: Vault,
  personId: number,
): Promise<GivenPhone | undefined> {
  const { accounts, holders } = q.tables;
  const [row] = await q
    .select({ id: accounts.id, relation: holders.relation })
    .from(holders)
    .innerJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(eq(holders.personId, personId), isNotNull(accounts.phoneCipher)))
    .orderBy(sql`case when ${holders.relation} = 'self' then 0 else 1 end`, asc(accounts.id))
    .limit(1);
  const phone = row && (await phoneOf(q, vault, row.id));
  return row && phone ? { phone, isOwn: row.relation === 'self' } : undefined;
}
