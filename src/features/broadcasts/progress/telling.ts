import { and, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { type Chore, enqueue } from '../../../delivery/index.ts';
import type { Broadcast } from '../broadcast.ts';

/** A message is edited at most so often. */
const EVERY_MS = 10_000;

/** Chore: has the progress of what is under way brought up to date where its maker looks at it. */
export const followBroadcasts = (): Chore => async (database, now) => {
  const { id, state, createdBy, progressAt, progressMessage } = database.read.tables.broadcasts;
  const isOld = or(isNull(progressAt), lte(progressAt, now - EVERY_MS));
  const followed = and(inArray(state, ['freezing', 'running']), isNotNull(progressMessage), isOld);
  const found = await database.read
    .select({ id, createdBy })
    .from(database.read.tables.broadcasts)
    .where(followed);
  for (const each of found) await database.write((tx) => tellProgress(tx, each, now, 0));
};

/** Has the progress message of a broadcast edited; by and by, where what is on its way still counts. */
export async function tellProgress(
  tx: Writes,
  { id, createdBy }: Pick<Broadcast, 'id' | 'createdBy'>,
  now: number,
  afterMs = EVERY_MS,
): Promise<void> {
  const { broadcasts } = tx.tables;
  await tx.update(broadcasts).set({ progressAt: now }).where(eq(broadcasts.id, id));
  await enqueue(tx, {
    key: `broadcast:${id}:progress`,
    kind: 'broadcasts.progress',
    to: { accountId: createdBy },
    ids: { broadcast: id },
    lane: 'answer',
    dueAt: now + afterMs,
  });
}
