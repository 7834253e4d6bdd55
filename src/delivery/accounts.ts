import { and, eq, sql } from 'drizzle-orm';
import type { PlatformName } from '../config.ts';
import type { Queries, Writes } from '../database/index.ts';

/** One chat identity on one platform. */
export interface Account {
  readonly id: number;
  readonly platform: PlatformName;
  readonly userId: number;
  readonly chatId: number;
  readonly state: 'active' | 'resting';
  readonly stopped: boolean;
}

/** The account of this identity, if it has spoken before. */
export async function accountOf(
  q: Queries,
  platform: PlatformName,
  userId: number,
): Promise<Account | undefined> {
  const query = q.prepared('accountOf', (door) => {
    const { accounts } = door.tables;
    const mine = and(
      eq(accounts.platform, sql.placeholder('platform')),
      eq(accounts.userId, sql.placeholder('userId')),
    );
    return door.select(fields(door)).from(accounts).where(mine);
  });
  return (await query.execute({ platform, userId }))[0];
}

/** Makes the account at its first word; a second first word finds it. */
export async function addAccount(
  tx: Writes,
  account: Pick<Account, 'platform' | 'userId' | 'chatId'> & { createdAt: number },
): Promise<Account | undefined> {
  await tx.insert(tx.tables.accounts).values(account).onConflictDoNothing();
  return accountOf(tx, account.platform, account.userId);
}

/** An account that cannot be reached rests until it speaks again. */
export async function setAccountState(tx: Writes, id: number, state: Account['state']): Promise<void> {
  await tx.update(tx.tables.accounts).set({ state }).where(eq(tx.tables.accounts.id, id));
}

/** `/stop` and its undoing. */
export async function setStopped(tx: Writes, id: number, stopped: boolean): Promise<void> {
  await tx.update(tx.tables.accounts).set({ stopped }).where(eq(tx.tables.accounts.id, id));
}

/** The accounts through which a person can be reached, their own before a relative's. */
export async function accountsOfPerson(q: Queries, personId: number): Promise<Account[]> {
  const { accounts, holders } = q.tables;
  return q
    .select(fields(q))
    .from(holders)
    .innerJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(eq(holders.personId, personId), eq(accounts.state, 'active')))
    .orderBy(sql`case when ${holders.relation} = 'self' then 0 else 1 end`, accounts.id);
}

export async function accountById(q: Queries, id: number): Promise<Account | undefined> {
  const { accounts } = q.tables;
  return (await q.select(fields(q)).from(accounts).where(eq(accounts.id, id)))[0];
}

function fields({ tables: { accounts } }: Queries) {
  const { id, platform, userId, chatId, state, stopped } = accounts;
  return { id, platform, userId, chatId, state, stopped };
}
