import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { insertRole, type RolesLock } from './roles.ts';

/** Whether an account belongs to an owner of this installation at `now` (ms). */
export async function isOwner(q: Queries, accountId: number, now: number): Promise<boolean> {
  const { roles } = q.tables;
  const mine = and(eq(roles.accountId, accountId), owns(q, now));
  return (await q.select().from(roles).where(mine)).length > 0;
}

/** The accounts of all owners at `now` (ms): where the bot turns to when something is wrong. */
export async function ownerAccounts(q: Queries, now: number): Promise<number[]> {
  const { roles } = q.tables;
  const found = await q.select({ id: roles.accountId }).from(roles).where(owns(q, now));
  return found.map(({ id }) => id);
}

function owns({ tables: { roles } }: Queries, now: number): SQL | undefined {
  return and(eq(roles.role, 'owner'), or(isNull(roles.endsAt), gt(roles.endsAt, now)));
}

/** Makes an owner, for good, of an account; also of one whose ownership has ended. */
export async function grantOwner(
  tx: Writes,
  lock: RolesLock,
  accountId: number,
  grantedAt: number,
): Promise<void> {
  const ownership = { role: 'owner', scope: 'province', scopeId: 0, endsAt: null } as const;
  await insertRole(tx, lock, { ...ownership, accountId, grantedAt, grantedBy: null });
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
