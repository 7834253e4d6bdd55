import { and, eq, sql } from 'drizzle-orm';
import type { NazrContext } from '../../../bot/index.ts';
import type { Database, Queries, Writes } from '../../../database/index.ts';
import type { Broadcast } from '../broadcast.ts';

/** The progress of a broadcast stands in this message of its maker's chat from now on. */
export async function followIn(
  tx: Writes,
  { id, createdBy }: Pick<Broadcast, 'id' | 'createdBy'>,
  messageId: number,
  now: number,
): Promise<void> {
  const { broadcasts } = tx.tables;
  await leaveMessage(tx, createdBy, messageId);
  const there = { progressMessage: messageId, progressAt: now };
  await tx.update(broadcasts).set(there).where(eq(broadcasts.id, id));
}

/** Before every press: whatever it leads to, a progress is none any more once something below it was pressed. */
export function progressWatch(database: Database) {
  return async (ctx: NazrContext, next: () => Promise<void>): Promise<void> => {
    const pressed = ctx.callbackQuery?.message?.message_id;
    const { id } = ctx.account;
    if (pressed !== undefined && (await standsIn(ctx.read, id, pressed)))
      await database.write((tx) => leaveMessage(tx, id, pressed));
    await next();
  };
}

async function standsIn(q: Queries, accountId: number, messageId: number): Promise<boolean> {
  const query = q.prepared('progressIn', (door) => {
    const { id, state, createdBy, progressMessage } = door.tables.broadcasts;
    const followed = sql`${state} in ('freezing', 'running', 'paused', 'stopped')`;
    const [maker, message] = [sql.placeholder('accountId'), sql.placeholder('messageId')];
    return door
      .select({ id })
      .from(door.tables.broadcasts)
      .where(and(followed, eq(createdBy, maker), eq(progressMessage, message)));
  });
  return (await query.execute({ accountId, messageId })).length > 0;
}

/** Something else stands in this message now. */
async function leaveMessage(tx: Writes, accountId: number, messageId: number): Promise<void> {
  const { broadcasts } = tx.tables;
  const there = and(eq(broadcasts.createdBy, accountId), eq(broadcasts.progressMessage, messageId));
  await tx.update(broadcasts).set({ progressMessage: null }).where(there);
}
