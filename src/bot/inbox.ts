import { and, eq, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { PlatformName } from '../config.ts';
import type { Database, Queries, Writes } from '../database/index.ts';
import type { Vault } from '../lib/vault.ts';
import {
  emptyRows,
  forgetRows,
  keepOutcome,
  keepRows,
  moveOffset,
  readOffset,
  startCount,
  sweepRows,
} from './inbox-rows.ts';

/** An update on its way: what it brings, and what its writes already answered before a crash. */
export interface Arrival {
  readonly update: Update;
  readonly outcomes: readonly unknown[];
  readonly tries: number;
  readonly receivedAt: number;
}

/** Bale keeps 2000 updates; an id further below the offset belongs to a new count, not to an old update. */
const REDELIVERED = 2000;
const MOST_LEAVING = 500;
/** A platform gives an update up after a day; until then it may push it again. */
const PUSHED_FOR_MS = 24 * 3600 * 1000;
const SWEEP_EVERY_MS = 3600 * 1000;

/** Updates that were fetched and not yet answered. What was committed here is answered after a crash. */
export interface Inbox {
  /** Keeps a batch and moves the offset (where there is one), in one commit. Answers those that are new. */
  accept(updates: readonly Update[], offset?: number): Promise<Update[]>;
  offset(): Promise<number>;
  /** Whose updates come from now on: another bot than before counts its updates anew. */
  serve(botId: number): Promise<void>;
  /**
   * What a crash or a stop left behind, oldest first, with its tries so far. Being found once is no fault, it
   * may only have waited; what is found again counts its tries through `tryAgain`.
   */
  left(): Promise<Arrival[]>;
  /** Counts a try of something that was left behind more than once, before it is made. */
  tryAgain(updateId: number): Promise<void>;
  /** Marks an update as answered; its row leaves with the next commit. */
  done(updateId: number): void;
  /** Keeps what the writes of an update answered, in the write itself. */
  remember(tx: Writes, updateId: number, outcomes: readonly unknown[]): Promise<void>;
  /** Sets a poisonous update aside for the operator. */
  setAside(tx: Writes, updateId: number, tries: number): Promise<void>;
  /** Lets go of what was answered. */
  flush(): Promise<void>;
}

/**
 * The inbox of one platform. `isFleeting` names updates that must never rest on the disk (eligibility
 * presses); messages rest sealed, presses without the message they belong to. Where updates are pushed no
 * offset tells that one comes again: rows that are done stay, empty, for a day.
 */
export function openInbox(
  platform: PlatformName,
  database: Database,
  vault: Vault,
  isFleeting: (update: Update) => boolean,
  now: () => number,
  isPushed = false,
): Inbox {
  const finished = new Set<number>();
  const letGo = isPushed ? emptyRows : forgetRows;
  let sweepAt = 0;
  const { row, arrival, sealed } = openSeal(platform, vault);

  // Finished rows leave together with other writes; when that write fails they are still to leave.
  const leaving = async <T>(write: (ids: readonly number[]) => Promise<T>): Promise<T> => {
    const ids = [...finished].slice(0, MOST_LEAVING);
    for (const id of ids) finished.delete(id);
    return write(ids).catch((error: unknown) => {
      for (const id of ids) finished.add(id);
      throw error;
    });
  };
  return {
    async accept(updates, offset) {
      const rows = updates.filter((update) => !isFleeting(update)).map((update) => row(update, now()));
      const { before, kept } = await leaving((ids) =>
        database.write(async (tx) => {
          const at = offset === undefined ? undefined : await readOffset(tx, platform);
          await letGo(tx, platform, ids);
          const fresh = rows.filter(({ updateId }) => !isAgain(updateId, at));
          const added = await keepRows(tx, fresh);
          if (offset !== undefined) await moveOffset(tx, platform, offset);
          return { before: at, kept: new Set(added) };
        }),
      );
      const isNew = (u: Update) => kept.has(u.update_id) || (isFleeting(u) && !isAgain(u.update_id, before));
      return unique(updates).filter(isNew);
    },
    offset: () => readOffset(database.read, platform),
    async serve(botId) {
      await database.write((tx) => startCount(tx, platform, botId));
    },
    async left() {
      const { inbox } = database.read.tables;
      const waiting = and(eq(inbox.platform, platform), eq(inbox.state, 'waiting'));
      const rows = await database.write(async (tx) => {
        const found = await tx.select().from(inbox).where(waiting).orderBy(inbox.updateId);
        await tx
          .update(inbox)
          .set({ tries: 1 })
          .where(and(waiting, eq(inbox.tries, 0)));
        return found;
      });
      const arrivals: Arrival[] = [];
      for (const each of rows) {
        const read = readable(() => arrival(each));
        if (read) arrivals.push(read);
        else await database.write((tx) => this.setAside(tx, each.updateId, each.tries));
      }
      return arrivals;
    },
    async tryAgain(updateId) {
      const { inbox } = database.read.tables;
      const one = and(eq(inbox.platform, platform), eq(inbox.updateId, updateId));
      await database.write((tx) =>
        tx
          .update(inbox)
          .set({ tries: sql`${inbox.tries} + 1` })
          .where(one)
          .returning(),
      );
    },
    done: (updateId) => void finished.add(updateId),
    async remember(tx, updateId, outcomes) {
      const outcome = sealed(updateId, outcomes);
      await keepOutcome(tx, platform, updateId, outcome);
    },
    async setAside(tx, updateId, tries) {
      const { inbox } = tx.tables;
      const mine = and(eq(inbox.platform, platform), eq(inbox.updateId, updateId));
      await tx.update(inbox).set({ state: 'aside', tries }).where(mine);
    },
    async flush() {
      while (finished.size > 0) await leaving((ids) => database.write((tx) => letGo(tx, platform, ids)));
      if (now() < sweepAt) return;
      sweepAt = now() + SWEEP_EVERY_MS;
      await database.write((tx) => sweepRows(tx, platform, now() - PUSHED_FOR_MS));
    },
  };
}

const isAgain = (id: number, offset: number | undefined): boolean =>
  offset !== undefined && id < offset && id >= offset - REDELIVERED;

/** How updates and outcomes become rows, sealed each for its place, and arrivals again. */
function openSeal(platform: PlatformName, vault: Vault) {
  const payloadAt = (updateId: number) => `inbox.payload:${platform}:${updateId}`;
  const outcomeAt = (updateId: number) => `inbox.outcome:${platform}:${updateId}`;
  return {
    row: (update: Update, receivedAt: number) => ({
      platform,
      updateId: update.update_id,
      payload: vault.seal(JSON.stringify(storable(update), unquoted), payloadAt(update.update_id)),
      receivedAt,
    }),
    sealed: (updateId: number, outcomes: readonly unknown[]) =>
      vault.seal(JSON.stringify(outcomes), outcomeAt(updateId)),
    arrival: ({ updateId, payload, outcome, tries, receivedAt }: InboxRow): Arrival => ({
      update: JSON.parse(vault.open(payload, payloadAt(updateId))) as Update,
      outcomes: outcome ? JSON.parse(vault.open(outcome, outcomeAt(updateId))) : [],
      tries,
      receivedAt,
    }),
  };
}

type InboxRow = Queries['tables']['inbox']['$inferSelect'];

// A row sealed under another key stays for the operator; the others are answered.
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const unique = (updates: readonly Update[]): Update[] => [
  ...new Map(updates.map((u) => [u.update_id, u])).values(),
];

// A message may quote one of the bot's, with eligibility buttons or an outcome in it.
const quotes = new Set(['reply_to_message', 'pinned_message', 'external_reply', 'quote', 'reply_markup']);
const unquoted = (key: string, value: unknown): unknown => (quotes.has(key) ? undefined : value);

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
