import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../../database/index.ts';
import { holdBatch } from '../../delivery/index.ts';
import { type Broadcast, isOver, MESSAGE, messageKey, recipientId } from './broadcast.ts';
import { putOut } from './feeding/feed.ts';
import { broadcastById } from './queries.ts';

/** A broadcast a person was among the recipients of, for their export. */
export interface Received {
  readonly broadcast: number;
  readonly kind: Broadcast['kind'];
  /** Instant in ms. */
  readonly startedAt: number | null;
}

/** Erases persons from every broadcast, and what they were tagged with. */
export async function forgetPersons(tx: Writes, personIds: readonly number[]): Promise<void> {
  const { recipients, tags } = tx.tables;
  for (const id of personIds) await tx.delete(recipients).where(isTheirs(tx, id));
  if (personIds.length > 0) await tx.delete(tags).where(inArray(tags.personId, [...personIds]));
}

/** Erases an account as the maker of broadcasts; its drafts go with it. */
export async function forgetAccount(tx: Writes, accountId: number): Promise<void> {
  const { broadcasts } = tx.tables;
  const theirs = eq(broadcasts.createdBy, accountId);
  await tx.delete(broadcasts).where(and(theirs, eq(broadcasts.state, 'draft')));
  await tx.update(broadcasts).set({ createdBy: 0, progressMessage: null }).where(theirs);
}

/** The broadcasts that went to these persons, and their tags. */
export async function exportOf(
  q: Queries,
  personIds: readonly number[],
): Promise<{ received: Received[]; tags: string[] }> {
  const { broadcasts, recipients, tags } = q.tables;
  const { id: broadcast, kind, startedAt } = broadcasts;
  const received: Received[] = [];
  for (const id of personIds)
    received.push(
      ...(await q
        .select({ broadcast, kind, startedAt })
        .from(recipients)
        .innerJoin(broadcasts, eq(broadcast, recipients.broadcastId))
        .where(isTheirs(q, id))
        .orderBy(broadcast)),
    );
  const tagged = await q
    .selectDistinct({ tag: tags.tag })
    .from(tags)
    .where(inArray(tags.personId, [...personIds]))
    .orderBy(tags.tag);
  return { received, tags: tagged.map(({ tag }) => tag) };
}

/** Two persons turned out to be one: who was in a broadcast twice is in it once, and hears it once. */
export async function adopt(tx: Writes, from: number, to: number, now: number): Promise<void> {
  const { recipients, tags } = tx.tables;
  const mine = await tx.select().from(recipients).where(isTheirs(tx, from)).orderBy(recipients.id);
  for (const row of mine) await adoptIn(tx, row, to, now);
  const tagged = await tx.select({ tag: tags.tag }).from(tags).where(eq(tags.personId, from));
  for (const { tag } of tagged) await tx.insert(tags).values({ personId: to, tag }).onConflictDoNothing();
  await tx.delete(tags).where(eq(tags.personId, from));
}

type Recipient = Queries['tables']['recipients']['$inferSelect'];

async function adoptIn(
  tx: Writes,
  { id: fromId, ...mine }: Recipient,
  to: number,
  now: number,
): Promise<void> {
  const { recipients, outbox } = tx.tables;
  await tx.lock('broadcast', mine.broadcastId);
  const broadcast = await broadcastById(tx, mine.broadcastId);
  await tx.delete(recipients).where(eq(recipients.id, fromId));
  if (!broadcast) return;
  const id = recipientId(broadcast.id, to);
  const moved = { ...mine, id, personId: to };
  const key = { from: messageKey(broadcast.id, fromId), to: messageKey(broadcast.id, id) };
  await tx.insert(recipients).values(moved).onConflictDoNothing();
  const [told] = await tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key.to));
  // What was made for one of them is theirs: under the new key it keeps a second from being made.
  if (!told) await tx.update(outbox).set({ key: key.to }).where(eq(outbox.key, key.from));
  const isFed = (recipient: number) => broadcast.state !== 'freezing' && recipient <= broadcast.fedTo;
  const wasPassed = isFed(id) && !isFed(fromId) && !told;
  if (!wasPassed || isOver(broadcast)) return;
  await putOut(tx, broadcast, [moved], () => now);
  if (broadcast.state === 'paused') await holdBatch(tx, MESSAGE, broadcast.id);
}

/** By the numbers that the rows of a person have: one a broadcast. */
function isTheirs(q: Queries, personId: number) {
  const { broadcasts, recipients } = q.tables;
  const ids = q
    .select({ id: sql<number>`${sql.raw(String(recipientId(1, 0)))} * ${broadcasts.id} + ${personId}` })
    .from(broadcasts);
  return inArray(recipients.id, ids);
}
