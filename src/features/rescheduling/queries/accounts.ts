import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';

/** A booking as its accounts are looked for. */
export interface Owned {
  readonly id: number;
  readonly personId: number;
  /** The account that made it. */
  readonly accountId: number;
}

/** The accounts to tell of each booking: all that speak for its person, and the one that made it. */
export async function accountsToTell(
  q: Queries,
  bookings: readonly Owned[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (bookings.length === 0) return new Map();
  const speakers = await speakersFor(
    q,
    bookings.map(({ personId }) => personId),
  );
  const makers = await activeOnes(
    q,
    bookings.map(({ accountId }) => accountId),
  );
  return new Map(
    bookings.map(({ id, personId, accountId }) => [
      id,
      [...new Set([...(speakers.get(personId) ?? []), ...(makers.has(accountId) ? [accountId] : [])])],
    ]),
  );
}

async function speakersFor(q: Queries, personIds: readonly number[]): Promise<Map<number, number[]>> {
  const { holders, accounts } = q.tables;
  const rows = await q
    .select({ personId: holders.personId, accountId: holders.accountId })
    .from(holders)
    .innerJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(inArray(holders.personId, [...personIds]), eq(accounts.state, 'active')))
    .orderBy(asc(holders.accountId));
  const byPerson = new Map<number, number[]>();
  for (const { personId, accountId } of rows)
    byPerson.set(personId, [...(byPerson.get(personId) ?? []), accountId]);
  return byPerson;
}

async function activeOnes(q: Queries, accountIds: readonly number[]): Promise<ReadonlySet<number>> {
  const { accounts } = q.tables;
  const active = and(inArray(accounts.id, [...accountIds]), eq(accounts.state, 'active'));
  return new Set((await q.select({ id: accounts.id }).from(accounts).where(active)).map(({ id }) => id));
}
