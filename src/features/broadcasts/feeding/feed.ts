import { and, asc, eq, gt, lt } from 'drizzle-orm';
import type { Database, Queries, Writes } from '../../../database/index.ts';
import { afterQuiet, type Chore, holdBatch, type QuietHours, underWay } from '../../../delivery/index.ts';
import { type Broadcast, firstRecipient, MESSAGE, messageKey, topicOf } from '../broadcast.ts';
import { finishIfDone, hasUnfed } from '../progress/finishing.ts';
import { broadcastById, broadcastsIn } from '../queries.ts';

/** So much of a broadcast waits in the outbox: what is taken back or ended is little, and the pace never starves. */
const AHEAD_MS = 20_000;
/** Rows that are written at once. */
const PIECE = 250;
/** Behind everything else (delivery's lane `many`). */
const LANE = 3;
const DAY_MS = 24 * 60 * 60_000;
/** An appeal of yesterday is of no use today; of the others, one of last week. */
const USEFUL_MS = { appeal: DAY_MS, invitation: 3 * DAY_MS, education: 3 * DAY_MS, service: 3 * DAY_MS };

/** How broadcasts are fed: `rate` is messages a second, over all platforms. */
export interface Feeding {
  readonly rate: number;
  readonly quietHours: QuietHours;
}

/** Chore: keeps enough of every broadcast that runs in the outbox, never in quiet hours, and ends what went out. */
export const feedBroadcasts =
  (feeding: Feeding): Chore =>
  async (database, now) => {
    const isQuiet = afterQuiet(now, feeding.quietHours) > now;
    await holdPaused(database);
    for (const broadcast of await broadcastsIn(database.read, ['running'])) {
      let hasNeed = !isQuiet && (await needs(database.read, broadcast, now, feeding));
      while (hasNeed) hasNeed = await feedPiece(database, broadcast.id, now, feeding);
      await finishIfDone(database, broadcast.id, now);
    }
  };

/** What was on its way when a broadcast was paused, and did not get through, waits with the rest. */
async function holdPaused(database: Database): Promise<void> {
  for (const { id } of await broadcastsIn(database.read, ['paused'])) {
    const { waiting } = await underWay(database.read, MESSAGE, id, Number.MAX_SAFE_INTEGER - 1);
    if (waiting > 0) await database.write((tx) => holdBatch(tx, MESSAGE, id));
  }
}

/** The ms between two messages of a broadcast. */
export const gapOf = ({ perMinute }: Pick<Broadcast, 'perMinute'>, rate: number): number =>
  perMinute === null ? 1000 / rate : Math.max(60_000 / perMinute, 1000 / rate);

async function needs(q: Queries, broadcast: Broadcast, now: number, { rate }: Feeding): Promise<boolean> {
  const { waiting } = await underWay(q, MESSAGE, broadcast.id, now + AHEAD_MS);
  return roomBeside(waiting, gapOf(broadcast, rate)) > 0 && hasUnfed(q, broadcast);
}

/** How many more may be put into the outbox at once beside those that wait there. */
const roomBeside = (waiting: number, gap: number): number =>
  Math.min(PIECE, Math.ceil(AHEAD_MS / gap) - waiting);

/**
 * Makes messages for the next recipients, in one write with how far it came, under the broadcast's lock: of two
 * processes each makes messages for others. Answers whether there is room and need for more.
 */
function feedPiece(database: Database, id: number, now: number, { rate }: Feeding): Promise<boolean> {
  return database.write(async (tx) => {
    await tx.lock('broadcast', id);
    const broadcast = await broadcastById(tx, id);
    if (broadcast?.state !== 'running') return false;
    // What waits for somebody’s own hours keeps nobody else waiting.
    const { waiting } = await underWay(tx, MESSAGE, id, now + AHEAD_MS);
    const gap = gapOf(broadcast, rate);
    const most = roomBeside(waiting, gap);
    if (most <= 0) return false;
    const next = await nextRecipients(tx, broadcast, most);
    const last = next.at(-1);
    if (!last) return false;
    // At full speed the platforms' own pace spaces them.
    const spaced = broadcast.perMinute === null ? 0 : gap;
    await putOut(tx, broadcast, next, (i) => now + Math.round((waiting + i) * spaced));
    await tx.update(tx.tables.broadcasts).set({ fedTo: last.id }).where(eq(tx.tables.broadcasts.id, id));
    return next.length === PIECE;
  });
}

type Recipient = { readonly id: number; readonly accountId: number; readonly personId: number };

async function nextRecipients(tx: Writes, { id, fedTo }: Broadcast, most: number): Promise<Recipient[]> {
  const { recipients } = tx.tables;
  const { id: recipient, accountId, personId } = recipients;
  return tx
    .select({ id: recipient, accountId, personId })
    .from(recipients)
    .where(and(gt(recipient, fedTo), lt(recipient, firstRecipient(id + 1))))
    .orderBy(asc(recipient))
    .limit(most);
}

/** Puts messages to these recipients into the outbox; who has one already gets no other. */
export async function putOut(
  tx: Writes,
  { id, kind }: Pick<Broadcast, 'id' | 'kind'>,
  recipients: readonly Recipient[],
  dueAt: (position: number) => number,
): Promise<void> {
  const same = { kind: MESSAGE, batchId: id, lane: LANE, topic: topicOf(kind) };
  const messages = recipients.map(({ id: recipient, accountId, personId }, i) => {
    const at = dueAt(i);
    const ids = { broadcast: id, recipient };
    const when = { plannedAt: at, dueAt: at, uselessAt: at + USEFUL_MS[kind] };
    return { key: messageKey(id, recipient), accountId, personId, ids, ...when, ...same };
  });
  await tx.insert(tx.tables.outbox).values(messages).onConflictDoNothing();
}
