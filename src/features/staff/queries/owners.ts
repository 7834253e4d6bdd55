import { and, eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';

/** Whether an account belongs to an owner of this installation. */
export async function isOwner(q: Queries, accountId: number): Promise<boolean> {
  const { roles } = q.tables;
  const mine = and(eq(roles.accountId, accountId), eq(roles.role, 'owner'));
  return (await q.select().from(roles).where(mine)).length > 0;
}

/** The accounts of all owners: where the bot turns to when something is wrong. */
export async function ownerAccounts(q: Queries): Promise<number[]> {
  const { roles } = q.tables;
  const found = await q.select({ id: roles.accountId }).from(roles).where(eq(roles.role, 'owner'));
  return found.map(({ id }) => id);
}

export async function grantOwner(tx: Writes, accountId: number, grantedAt: number): Promise<void> {
  await tx
    .insert(tx.tables.roles)
    .values({ accountId, role: 'owner', scope: 'province', scopeId: 0, grantedAt })
    .onConflictDoNothing();
}

export async function deleteRoles(tx: Writes, accountId: number): Promise<void> {
  const { roles } = tx.tables;
  await tx.delete(roles).where(eq(roles.accountId, accountId));
}

export async function readFact(q: Queries, name: string): Promise<string | undefined> {
  const { facts } = q.tables;
  return (await q.select().from(facts).where(eq(facts.name, name)))[0]?.value;
}

export async function writeFact(tx: Writes, name: string, value: string): Promise<void> {
  const { facts } = tx.tables;
  await tx.insert(facts).values({ name, value }).onConflictDoUpdate({ target: facts.name, set: { value } });
}

export async function deleteFact(tx: Writes, name: string): Promise<void> {
  const { facts } = tx.tables;
  await tx.delete(facts).where(eq(facts.name, name));
}
