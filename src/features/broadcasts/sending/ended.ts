import { and, eq, sql } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { type End, enqueue, holdBatch, type Once } from '../../../delivery/index.ts';
import { MESSAGE } from '../broadcast.ts';

/** So many troubles one after another are no chance: it is paused, and its maker decides. */
const MOST_TROUBLES = 20;

/** What became of a message, by one name. */
export const outcomeOf = ({ state, trouble }: Pick<End, 'state' | 'trouble'>): string =>
  state === 'failed' ? (trouble ?? 'bug') : state;

/** Counts what became of the messages of broadcasts, in the write that notes it. */
export const countEnds: Once['ended'] = async (tx, ends, now) => {
  // In one order everywhere: of two writes that count, one waits for the other.
  const ids = [...new Set(ends.map(({ batchId }) => batchId ?? 0))].sort((a, b) => a - b);
  for (const id of ids.filter((each) => each > 0)) {
    const outcomes = ends.filter(({ batchId }) => batchId === id).map(outcomeOf);
    for (const outcome of [...new Set(outcomes)].sort())
      await addOutcome(tx, id, outcome, outcomes.filter((each) => each === outcome).length);
    await watchTroubles(tx, id, outcomes, now);
  }
};

/** Adds to what became of a broadcast's messages. */
export async function addOutcome(tx: Writes, id: number, outcome: string, people: number): Promise<void> {
  const { outcomes } = tx.tables;
  await tx
    .insert(outcomes)
    .values({ broadcastId: id, outcome, people })
    .onConflictDoUpdate({
      target: [outcomes.broadcastId, outcomes.outcome],
      set: { people: sql`${outcomes.people} + excluded.people` },
    });
}

/** That somebody blocked the bot, or is there no more, says nothing about the broadcast. */
const troubles: readonly string[] = ['refused', 'lost', 'bug', 'uncertain'];

async function watchTroubles(tx: Writes, id: number, all: readonly string[], now: number): Promise<void> {
  const { broadcasts } = tx.tables;
  const since = all.lastIndexOf('sent');
  const inARow = all.slice(since + 1).filter((outcome) => troubles.includes(outcome)).length;
  if (since < 0 && inARow === 0) return;
  const streak = since < 0 ? sql`${broadcasts.streak} + ${inARow}` : inARow;
  const [after] = await tx
    .update(broadcasts)
    .set({ streak })
    .where(eq(broadcasts.id, id))
    .returning({ streak: broadcasts.streak });
  if ((after?.streak ?? 0) >= MOST_TROUBLES) await pauseByTroubles(tx, id, now);
}

// Without the broadcast's lock: whoever has that may wait for the messages that are noted here.
async function pauseByTroubles(tx: Writes, id: number, now: number): Promise<void> {
  const { broadcasts } = tx.tables;
  const [paused] = await tx
    .update(broadcasts)
    .set({ state: 'paused', pausedBy: 'troubles' })
    .where(and(eq(broadcasts.id, id), eq(broadcasts.state, 'running')))
    .returning({ maker: broadcasts.createdBy });
  if (!paused) return;
  await holdBatch(tx, MESSAGE, id);
  await enqueue(tx, {
    key: `broadcast:${id}:troubled:${now}`,
    kind: 'broadcasts.troubled',
    to: { accountId: paused.maker },
    ids: { broadcast: id },
    lane: 'answer',
    dueAt: now,
  });
}
