import { eq } from 'drizzle-orm';
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
