import { and, lte, sql } from 'drizzle-orm';
import type { Queries } from '../database/index.ts';
import { rowFields } from './claims.ts';
import { type LedgerParts, noteAll } from './ledger.ts';

/**
 * Whoever was sending these is gone, and nobody knows whether they arrived: they are counted as uncertain and never
 * sent again. A lease outlasts the longest call, so that none of them is still on its way.
 */
export async function countDoubts(parts: LedgerParts): Promise<void> {
  const { database, now } = parts;
  if ((await leftOver(database.read, now())).length === 0) return;
  await database.write(async (tx) => {
    const rows = await leftOver(tx, now());
    const uncertain = { state: 'uncertain', trouble: 'lost', sentAt: now() } as const;
    await noteAll(
      tx,
      rows.map((row) => ({ row, to: uncertain })),
      parts,
    );
  });
}

function leftOver(q: Queries, now: number) {
  const query = q.prepared('leftOver', (door) => {
    const { outbox } = door.tables;
    // Written out, not bound: only then do planners use the partial index.
    const isSending = sql`${outbox.state} = 'sending'`;
    const isOver = lte(outbox.leasedUntil, sql.placeholder('now'));
    return door.select(rowFields(door)).from(outbox).where(and(isSending, isOver)).limit(AT_ONCE);
  });
  return query.execute({ now });
}

const AT_ONCE = 500;
