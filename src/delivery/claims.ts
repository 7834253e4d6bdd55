import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Database, Queries } from '../database/index.ts';
import { LONGEST_CALL_MS } from '../platforms/index.ts';

export type OutboxRow = Queries['tables']['outbox']['$inferSelect'];

/** A minute for the queue behind the pace, and the longest that one send can take. */
const LEASE_MS = 60_000 + LONGEST_CALL_MS;

/** Takes at most `most` of what is due, first lane first, for the time of a lease: no other process sends it meanwhile. */
export async function claimDue(database: Database, now: number, most: number): Promise<OutboxRow[]> {
  if (!(await isAnythingDue(database.read, now))) return [];
  return database.write(async (tx) => {
    await tx.lock('outbox', 0);
    const { outbox } = tx.tables;
    await tx
      .update(outbox)
      .set({ state: 'skipped' })
      .where(and(eq(outbox.state, 'waiting'), isNotNull(outbox.uselessAt), lte(outbox.uselessAt, now)));
    const due = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, now), lte(outbox.leasedUntil, now)))
      .orderBy(asc(outbox.lane), asc(outbox.dueAt))
      .limit(most);
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const claimed = await tx
      .update(outbox)
      .set({ leasedUntil: now + LEASE_MS })
      .where(inArray(outbox.id, ids))
      .returning();
    return claimed.sort((a, b) => a.lane - b.lane || a.dueAt - b.dueAt);
  });
}

// Mostly nothing is due, and a look costs no write.
async function isAnythingDue(q: Queries, now: number): Promise<boolean> {
  const look = q.prepared('anythingDue', ({ select, tables: { outbox } }) => {
    const at = sql.placeholder('now');
    return select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, at), lte(outbox.leasedUntil, at)))
      .limit(1);
  });
  return (await look.execute({ now })).length > 0;
}

/** Whether the lease of a row outlasts a send that begins now. */
export const isHeldLongEnough = ({ leasedUntil }: OutboxRow, now: number): boolean =>
  leasedUntil - now >= LONGEST_CALL_MS;

/**
 * Writes down what became of a message; a row that was withdrawn meanwhile stays withdrawn, one that was
 * replaced or claimed anew keeps waiting for its own end.
 */
export function settle(
  database: Database,
  { id, leasedUntil }: OutboxRow,
  change: Partial<Pick<OutboxRow, 'state' | 'dueAt' | 'tries' | 'sentAt' | 'leasedUntil'>>,
): Promise<void> {
  return database.write(async (tx) => {
    const { outbox } = tx.tables;
    await tx
      .update(outbox)
      .set(change)
      .where(and(eq(outbox.id, id), eq(outbox.leasedUntil, leasedUntil)));
  });
}
