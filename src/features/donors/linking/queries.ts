import { and, desc, eq, inArray, like, ne, or } from 'drizzle-orm';
import type { PlatformName } from '../../../config.ts';
import type { Queries, Writes } from '../../../database/index.ts';

/** Another account that is, or may be, of the same human being. */
export interface Twin {
  readonly id: number;
  readonly platform: PlatformName;
}

/**
 * An account's word that it is the same person as another, which waits for the other's word. One that was
 * declined points back to its asker, and tells when.
 */
export interface LinkRequest {
  readonly askerId: number;
  readonly otherId: number;
  /** ms */
  readonly askedAt: number;
}

/** Reachable accounts on other platforms whose owner gave the very number this account gave; the newest first. */
export async function twinsByNumber(q: Queries, accountId: number): Promise<Twin[]> {
  const { accounts } = q.tables;
  const { id, platform, phoneHash, state } = accounts;
  const [own] = await q.select({ platform, phoneHash }).from(accounts).where(eq(id, accountId));
  if (!own?.phoneHash) return [];
  const alike = and(eq(phoneHash, own.phoneHash), ne(platform, own.platform), eq(state, 'active'));
  return q.select({ id, platform }).from(accounts).where(alike).orderBy(desc(id));
}

/** The other accounts whose own person is this account's own person. */
export async function linkedTo(q: Queries, accountId: number): Promise<Twin[]> {
  const { accounts, holders } = q.tables;
  const { id, platform } = accounts;
  const isOwn = eq(holders.relation, 'self');
  const self = q
    .select({ personId: holders.personId })
    .from(holders)
    .where(and(eq(holders.accountId, accountId), isOwn));
  return q
    .select({ id, platform })
    .from(holders)
    .innerJoin(accounts, eq(id, holders.accountId))
    .where(and(inArray(holders.personId, self), isOwn, ne(id, accountId)))
    .orderBy(id);
}

/** What this account asked last, if it was not answered with yes. */
export async function requestOf(q: Queries, askerId: number): Promise<LinkRequest | undefined> {
  const { linkings } = q.tables;
  return (await q.select().from(linkings).where(eq(linkings.askerId, askerId)))[0];
}

/** Keeps a request in place of the one before: an account asks one at a time. */
export async function saveRequest(tx: Writes, request: LinkRequest): Promise<void> {
  const { linkings } = tx.tables;
  await tx.insert(linkings).values(request).onConflictDoUpdate({ target: linkings.askerId, set: request });
}

/** Ends every request these accounts made or were asked with. */
export async function endRequests(tx: Writes, accountIds: readonly number[]): Promise<void> {
  const { linkings } = tx.tables;
  const ids = [...accountIds];
  await tx.delete(linkings).where(or(inArray(linkings.askerId, ids), inArray(linkings.otherId, ids)));
}

/** Erases the message with this key, and those whose key is like a pattern, sent or not. */
export async function eraseMessages(tx: Writes, key: string, alike: string): Promise<void> {
  const { outbox } = tx.tables;
  await tx.delete(outbox).where(or(eq(outbox.key, key), like(outbox.key, alike)));
}
