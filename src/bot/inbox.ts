import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { PlatformName } from '../config.ts';
import type { Database, Writes } from '../database/index.ts';
import type { Vault } from '../lib/vault.ts';

/** An update on its way: what it brings, and what its writes already answered before a crash. */
export interface Arrival {
  readonly update: Update;
  readonly outcomes: readonly unknown[];
  readonly tries: number;
  readonly receivedAt: number;
}

/** Updates that were fetched and not yet answered. What was committed here is answered after a crash. */
export interface Inbox {
  /** Keeps a batch and moves the offset (where there is one), in one commit. Answers those that are new. */
  accept(updates: readonly Update[], offset?: number): Promise<Update[]>;
  offset(): Promise<number>;
  /** What a crash or a stop left behind, oldest first; each counts one try more. */
  left(): Promise<Arrival[]>;
  /** Marks an update as answered; its row leaves with the next commit. */
  done(updateId: number): void;
  /** Keeps what the writes of an update answered, in the write itself. */
  remember(tx: Writes, updateId: number, outcomes: readonly unknown[]): Promise<void>;
  /** Sets a poisonous update aside for the operator. */
  setAside(updateId: number, tries: number): Promise<void>;
  flush(): Promise<void>;
}

/**
 * The inbox of one platform. `isFleeting` names updates that must never rest on the disk (eligibility
 * presses); messages rest sealed, presses without the message they belong to.
 */
export function openInbox(
  platform: PlatformName,
  database: Database,
  vault: Vault,
  isFleeting: (update: Update) => boolean,
  now: () => number,
): Inbox {
  const finished = new Set<number>();
  const place = (updateId: number) => `inbox.payload:${platform}:${updateId}`;

  const forget = async (tx: Writes, ids: readonly number[]): Promise<void> => {
    if (ids.length === 0) return;
    const { inbox } = tx.tables;
    await tx.delete(inbox).where(and(eq(inbox.platform, platform), inArray(inbox.updateId, [...ids])));
  };
  const takeFinished = (): number[] => {
    const ids = [...finished].slice(0, 500);
    for (const id of ids) finished.delete(id);
    return ids;
  };

  return {
    async accept(updates, offset) {
      const ids = takeFinished();
      const rows = updates
        .filter((u) => !isFleeting(u))
        .map((u) => ({
          platform,
          updateId: u.update_id,
          payload: vault.seal(JSON.stringify(storable(u)), place(u.update_id)),
          receivedAt: now(),
        }));
      const fresh = await database.write(async (tx) => {
        const { inbox } = tx.tables;
        const before = offset === undefined ? Number.NEGATIVE_INFINITY : await readOffset(tx, platform);
        await forget(tx, ids);
        const kept =
          rows.length === 0
            ? []
            : await tx
                .insert(inbox)
                .values(rows)
                .onConflictDoNothing()
                .returning({ updateId: inbox.updateId });
        if (offset !== undefined) await moveOffset(tx, platform, offset);
        return { before, kept: kept.map((row) => row.updateId) };
      });
      const kept = new Set(fresh.kept);
      const isNew = (u: Update) => u.update_id >= fresh.before && (kept.has(u.update_id) || isFleeting(u));
      return unique(updates).filter(isNew);
    },
    offset: () => readOffset(database.read, platform),
    async left() {
      const { inbox } = database.read.tables;
      const mine = and(eq(inbox.platform, platform), eq(inbox.state, 'waiting'));
      await database.write((tx) =>
        tx
          .update(inbox)
          .set({ tries: sql`${inbox.tries} + 1` })
          .where(mine)
          .returning(),
      );
      const rows = await database.read.select().from(inbox).where(mine).orderBy(inbox.updateId);
      return rows.map((row) => ({
        update: JSON.parse(vault.open(row.payload, place(row.updateId))) as Update,
        outcomes: row.outcome ? (JSON.parse(row.outcome) as unknown[]) : [],
        tries: row.tries,
        receivedAt: row.receivedAt,
      }));
    },
    done: (updateId) => void finished.add(updateId),
    async remember(tx, updateId, outcomes) {
      const { inbox } = tx.tables;
      await tx
        .update(inbox)
        .set({ outcome: JSON.stringify(outcomes) })
        .where(and(eq(inbox.platform, platform), eq(inbox.updateId, updateId)));
    },
    async setAside(updateId, tries) {
      await database.write(async (tx) => {
        const { inbox } = tx.tables;
        await tx
          .update(inbox)
          .set({ state: 'aside', tries })
          .where(and(eq(inbox.platform, platform), eq(inbox.updateId, updateId)));
      });
    },
    async flush() {
      while (finished.size > 0) {
        const ids = takeFinished();
        await database.write((tx) => forget(tx, ids));
      }
    },
  };
}

async function moveOffset(tx: Writes, platform: PlatformName, offset: number): Promise<void> {
  const { polling } = tx.tables;
  await tx
    .insert(polling)
    .values({ platform, offset })
    .onConflictDoUpdate({ target: polling.platform, set: { offset } });
}

async function readOffset(q: Pick<Writes, 'select' | 'tables'>, platform: PlatformName): Promise<number> {
  const { polling } = q.tables;
  const [row] = await q.select().from(polling).where(eq(polling.platform, platform));
  return row?.offset ?? 0;
}

const unique = (updates: readonly Update[]): Update[] => [
  ...new Map(updates.map((u) => [u.update_id, u])).values(),
];

// The message below which a button was pressed may carry eligibility buttons: it stays out.
function storable(update: Update): Update {
  const { callback_query: press } = update;
  if (!press) return update;
  const { message, ...rest } = press;
  const kept = message && {
    message_id: message.message_id,
    chat: message.chat,
    date: message.date,
    ...('photo' in message && { photo: [] }),
  };
  return { update_id: update.update_id, callback_query: { ...rest, message: kept } } as Update;
}
