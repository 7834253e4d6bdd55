import { and, eq, sql } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { type Broadcast, MESSAGE } from '../broadcast.ts';

/**
 * Takes back from the outbox what was never tried, to be fed again at another speed; under the broadcast's lock.
 * Answers up to which recipient everything is still fed: those above that have a message keep it, and get no other.
 */
export async function takeBack(tx: Writes, { id, fedTo }: Pick<Broadcast, 'id' | 'fedTo'>): Promise<number> {
  const { outbox } = tx.tables;
  const untried = and(
    ...[eq(outbox.kind, MESSAGE), eq(outbox.batchId, id), sql`${outbox.state} = 'waiting'`],
    ...[eq(outbox.leasedUntil, 0), eq(outbox.tries, 0)],
  );
  const taken = await tx.delete(outbox).where(untried).returning({ ids: outbox.ids });
  return taken.reduce((least, { ids }) => Math.min(least, (ids.recipient ?? least + 1) - 1), fedTo);
}
