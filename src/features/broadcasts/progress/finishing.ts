import { and, eq, gt, lt } from 'drizzle-orm';
import type { Database, Queries } from '../../../database/index.ts';
import { underWay } from '../../../delivery/index.ts';
import { type Broadcast, firstRecipient, MESSAGE } from '../broadcast.ts';
import { broadcastById } from '../queries.ts';
import { addOutcome } from '../sending/ended.ts';
import { figuresOf } from './figures.ts';
import { tellProgress } from './telling.ts';

/** Ends a broadcast of which everything was fed and nothing is under way; its maker gets the final figures. */
export async function finishIfDone(database: Database, id: number, now: number): Promise<void> {
  const seen = await broadcastById(database.read, id);
  if (!seen || !(await isThrough(database.read, seen))) return;
  await database.write(async (tx) => {
    await tx.lock('broadcast', id);
    const broadcast = await broadcastById(tx, id);
    if (!broadcast || !(await isThrough(tx, broadcast))) return;
    // Whoever was erased meanwhile, or whose message came to be of no use before it was tried.
    const { remaining } = await figuresOf(tx, broadcast);
    if (remaining > 0) await addOutcome(tx, id, 'skipped', remaining);
    const { broadcasts } = tx.tables;
    await tx.update(broadcasts).set({ state: 'done', endedAt: now }).where(eq(broadcasts.id, id));
    await tellProgress(tx, broadcast, now, 0);
  });
}

async function isThrough(q: Queries, broadcast: Broadcast): Promise<boolean> {
  if (broadcast.state !== 'running' || (await hasUnfed(q, broadcast))) return false;
  const { waiting, sending } = await underWay(q, MESSAGE, broadcast.id);
  return waiting + sending === 0;
}

/** Whether there are recipients for whom no message was made yet. */
export async function hasUnfed(q: Queries, { id, fedTo }: Broadcast): Promise<boolean> {
  const { recipients } = q.tables;
  const unfed = and(gt(recipients.id, fedTo), lt(recipients.id, firstRecipient(id + 1)));
  return (await q.select({ id: recipients.id }).from(recipients).where(unfed).limit(1)).length > 0;
}
