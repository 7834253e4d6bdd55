import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../src/database/index.ts';
import type { End } from '../../../src/delivery/index.ts';
import { start } from '../../../src/features/broadcasts/drafting/actions.ts';
import { feedBroadcasts } from '../../../src/features/broadcasts/feeding/feed.ts';
import { freeze } from '../../../src/features/broadcasts/freezing/freeze.ts';
import { countEnds } from '../../../src/features/broadcasts/sending/ended.ts';
import type { Scratch } from '../../databases.ts';
import { draft, giving, maker, messagesOf, NOON, settle } from './members.ts';

/** A rate at which at most twenty messages wait in the outbox. */
export const RATE = 1;
export const AHEAD = 20;
export const quietHours = { from: 22 * 60, to: 8 * 60 };

export const feed = (database: Database, now = NOON, rate = RATE) =>
  feedBroadcasts({ rate, quietHours })(database, now);

/** So many members, and a broadcast to all of them that was started and frozen; answers its id. */
export async function running({ database }: Scratch, members: number): Promise<number> {
  const id = await database.write(async (tx) => {
    await settle(tx, Array(members).fill({}));
    const made = await draft(tx);
    await start(tx, maker, made);
    return made;
  });
  await freeze(database, id, { giving, now: NOON });
  return id;
}

/** Ends what waits in the outbox of a broadcast as the engine would: so many at most, in order. */
export async function end(
  scratch: Scratch,
  id: number,
  how: Pick<End, 'state' | 'trouble'> = { state: 'sent', trouble: null },
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const waiting = (await messagesOf(scratch, id)).filter(({ state }) => state === 'waiting');
  const ending = waiting.slice(0, most);
  await scratch.database.write(async (tx) => {
    const { outbox } = tx.tables;
    const ids = ending.map((row) => row.id);
    if (ids.length === 0) return;
    const set = { ...how, sentAt: NOON };
    await tx
      .update(outbox)
      .set(set)
      .where(and(inArray(outbox.id, ids), eq(outbox.state, 'waiting')));
    const ends = ending.map((row) => ({ id: row.id, batchId: id, ids: row.ids, messageId: 1, ...how }));
    await countEnds(tx, ends, NOON);
  });
  return ending.length;
}
