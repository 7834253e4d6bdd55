import { and, eq } from 'drizzle-orm';
import type { Queries } from '../../database/index.ts';
import { messageKey, recipientId } from './broadcast.ts';
import { broadcastById } from './queries.ts';
import { outcomeOf } from './sending/ended.ts';

/**
 * What became of a broadcast for one person. `not-asked`: they were not among its recipients; `waiting`: theirs
 * did not begin yet; `stopped`: nor will it; else how it ended: `sent`, `uncertain`, or why it did not go out.
 */
export type Reached = 'not-asked' | 'waiting' | 'sending' | 'stopped' | (string & {});

export async function reachOf(q: Queries, broadcastId: number, personId: number): Promise<Reached> {
  const broadcast = await broadcastById(q, broadcastId);
  const { recipients, outbox } = q.tables;
  const id = recipientId(broadcastId, personId);
  const [asked] = await q.select({ id: recipients.id }).from(recipients).where(eq(recipients.id, id));
  if (!broadcast || !asked) return 'not-asked';
  const [message] = await q
    .select({ state: outbox.state, trouble: outbox.trouble })
    .from(outbox)
    .where(and(eq(outbox.key, messageKey(broadcastId, id))));
  const isStopped = broadcast.state === 'stopped';
  if (!message) return isStopped ? 'stopped' : 'waiting';
  const { state } = message;
  if (state === 'waiting' || state === 'sending') return state;
  // A broadcast that is stopped takes what waits out of the outbox as skipped.
  if (state === 'skipped' && isStopped) return 'stopped';
  return outcomeOf({ state, trouble: message.trouble as Parameters<typeof outcomeOf>[0]['trouble'] });
}
