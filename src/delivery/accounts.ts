import { and, eq, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../calendar/index.ts';
import type { PlatformName } from '../config.ts';
import type { Queries, Writes } from '../database/index.ts';
import { type Topic, topics } from './outbox.ts';
import type { QuietHours } from './quiet-hours.ts';

/** What an account wants to hear unasked, when, and how it reads. */
export interface Wishes {
  /** `/stop`: nothing unasked but what concerns a held booking. */
  readonly stopped: boolean;
  /** Topics it does not want. */
  readonly muted: readonly Topic[];
  /** Messages on topics a week, at most. */
  readonly weeklyLimit: number;
  /** Its own quiet hours; null: the usual ones. */
  readonly quiet: QuietHours | null;
  /** Nothing unasked before this day, but what concerns a held booking. */
  readonly awayUntil: EpochDay | null;
  readonly largeType: boolean;
  readonly fewWords: boolean;
}

/** One chat identity on one platform. */
export interface Account extends Wishes {
  readonly id: number;
  readonly platform: PlatformName;
  readonly userId: number;
  readonly chatId: number;
  readonly state: 'active' | 'resting';
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
  return (await query.execute({ platform, userId })).map(toAccount)[0];
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
  await changeAccount(tx, id, { stopped });
}

/** Changes what an account wishes; what is not named stays. */
export async function changeAccount(tx: Writes, id: number, wishes: Partial<Wishes>): Promise<void> {
  const { muted, quiet, ...plain } = wishes;
  const { accounts } = tx.tables;
  const set = {
    ...plain,
    ...(muted && { muted: topics.filter((topic) => muted.includes(topic)).join(',') }),
    ...(quiet !== undefined && { quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null }),
  };
  await tx.update(accounts).set(set).where(eq(accounts.id, id));
}

/** The accounts through which a person can be reached, their own before a relative's. */
export async function accountsOfPerson(q: Queries, personId: number): Promise<Account[]> {
  const query = q.prepared('accountsOfPerson', (door) => {
    const { accounts, holders } = door.tables;
    return door
      .select(fields(door))
      .from(holders)
      .innerJoin(accounts, eq(accounts.id, holders.accountId))
      .where(and(eq(holders.personId, sql.placeholder('personId')), eq(accounts.state, 'active')))
      .orderBy(sql`case when ${holders.relation} = 'self' then 0 else 1 end`, accounts.id);
  });
  return (await query.execute({ personId })).map(toAccount);
}

export async function accountById(q: Queries, id: number): Promise<Account | undefined> {
  const query = q.prepared('accountById', (door) => {
    const { accounts } = door.tables;
    return door
      .select(fields(door))
      .from(accounts)
      .where(eq(accounts.id, sql.placeholder('id')));
  });
  return (await query.execute({ id })).map(toAccount)[0];
}

function fields({ tables: { accounts } }: Queries) {
  const { id, platform, userId, chatId, state, stopped, muted, weeklyLimit } = accounts;
  const { quietFrom, quietTo, awayUntil, largeType, fewWords } = accounts;
  const identity = { id, platform, userId, chatId, state };
  return { ...identity, stopped, muted, weeklyLimit, quietFrom, quietTo, awayUntil, largeType, fewWords };
}

type Row = Omit<Account, 'muted' | 'quiet' | 'awayUntil'> & {
  readonly muted: string;
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly awayUntil: number | null;
};

function toAccount({ muted, quietFrom, quietTo, awayUntil, ...row }: Row): Account {
  const unwanted = muted.split(',');
  return {
    ...row,
    muted: topics.filter((topic) => unwanted.includes(topic)),
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    awayUntil: awayUntil === null ? null : epochDay(awayUntil),
  };
}
