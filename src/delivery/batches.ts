import { and, count, eq, lte, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../database/index.ts';

/** Due on no day: a row of a batch that is held. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** What has not begun of a batch waits until it is released; what is on its way goes out. */
export async function holdBatch(tx: Writes, kind: string, batchId: number): Promise<void> {
  const { outbox } = tx.tables;
  await tx
    .update(outbox)
    .set({ dueAt: NEVER, leasedUntil: 0 })
    .where(ofBatch(tx, kind, batchId));
}

/** What was held of a batch is due at `now` (ms). */
export async function releaseBatch(tx: Writes, kind: string, batchId: number, now: number): Promise<void> {
  const { outbox } = tx.tables;
  const held = and(ofBatch(tx, kind, batchId), eq(outbox.dueAt, NEVER));
  await tx.update(outbox).set({ dueAt: now }).where(held);
}

/** What has not begun of a batch is skipped for good; answers how many messages. No room is told of them. */
export async function endBatch(tx: Writes, kind: string, batchId: number): Promise<number> {
  const { outbox } = tx.tables;
  const ended = await tx
    .update(outbox)
    .set({ state: 'skipped', leasedUntil: 0 })
    .where(ofBatch(tx, kind, batchId))
    .returning({ id: outbox.id });
  return ended.length;
}

/** How much of a batch waits in the outbox, as far as it is due until `until` (ms), and how much is on its way. */
export async function underWay(
  q: Queries,
  kind: string,
  batchId: number,
  until = NEVER,
): Promise<{ readonly waiting: number; readonly sending: number }> {
  const { outbox } = q.tables;
  const unended = sql`(${outbox.state} = 'waiting' or ${outbox.state} = 'sending')`;
  const rows = await q
    .select({ state: outbox.state, rows: count() })
    .from(outbox)
    .where(and(eq(outbox.kind, kind), eq(outbox.batchId, batchId), unended, lte(outbox.dueAt, until)))
    .groupBy(outbox.state);
  const of = (state: string) => rows.find((row) => row.state === state)?.rows ?? 0;
  return { waiting: of('waiting'), sending: of('sending') };
}

const ofBatch = ({ tables: { outbox } }: Queries, kind: string, batchId: number) =>
  and(eq(outbox.kind, kind), eq(outbox.batchId, batchId), sql`${outbox.state} = 'waiting'`);
