import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../database/index.ts';

/** Lanes, the first before the others; what goes to many stands behind everything else. */
export const lanes = { answer: 0, booking: 1, other: 2, many: 3 } as const;

/**
 * What became of a message. `sending`: of a kind that goes out at most once, on its way now; `uncertain`: it was,
 * and nobody knows whether it arrived.
 */
export type MessageState = Queries['tables']['outbox']['$inferSelect']['state'];

/** What is said without having been asked for; each can be muted. Kept by name: never rename. */
export const topics = ['vow', 'appeal', 'invitation', 'education'] as const;
export type Topic = (typeof topics)[number];

/** Something to be said unasked, written in the same write as what it tells of. */
export interface OutboxMessage {
  /** What it is, once: `booking:12:reminder:1d`. The same key again replaces what waits. */
  readonly key: string;
  /** Whose room composes it at send time. */
  readonly kind: string;
  readonly to:
    | { readonly personId: number }
    /** With whose limits it counts, where that is known. */
    | { readonly accountId: number; readonly personId?: number }
    | { readonly linkedChatId: number };
  /** Ids only, never words. */
  readonly ids: Readonly<Record<string, number>>;
  readonly lane: keyof typeof lanes;
  /** The broadcast or publication it is a part of: the whole of it may be held or ended. */
  readonly batchId?: number;
  /** What it is about, where nobody asked for it: it may be muted, and counts against the weekly limit. */
  readonly topic?: Topic;
  readonly dueAt: number;
  /** From then on it passes quiet hours: later would be too late. */
  readonly passesQuietAt?: number;
  /** From then on it would be of no use: it is recorded as skipped. */
  readonly uselessAt?: number;
}

/** Puts a message into the outbox. */
export async function enqueue(tx: Writes, message: OutboxMessage): Promise<void> {
  await tx.prepared('enqueue', upsert).execute(rowOf(message));
}

/** Puts a message into the outbox unless one with its key was there before, sent or not. */
export async function enqueueOnce(tx: Writes, message: OutboxMessage): Promise<void> {
  await tx.insert(tx.tables.outbox).values(rowOf(message)).onConflictDoNothing();
}

function rowOf({ to, lane, passesQuietAt, uselessAt, topic, batchId, ...rest }: OutboxMessage) {
  const nobody = { personId: null, accountId: null, linkedChatId: null, batchId: batchId ?? null };
  const until = { passesQuietAt: passesQuietAt ?? null, uselessAt: uselessAt ?? null };
  const when = { plannedAt: rest.dueAt, ...until };
  return { ...nobody, ...to, ...rest, ...when, lane: lanes[lane], topic: topic ?? null };
}

const columns = [
  ...(['key', 'kind', 'personId', 'accountId', 'linkedChatId', 'batchId', 'ids'] as const),
  ...(['lane', 'topic', 'plannedAt', 'dueAt', 'passesQuietAt', 'uselessAt'] as const),
];
type Column = (typeof columns)[number];

const untold = { sentAt: null, sentTo: null, messageId: null, trouble: null };

function upsert(door: Writes) {
  const { outbox } = door.tables;
  const each = <T>(make: (column: Column) => T) =>
    Object.fromEntries(columns.map((column) => [column, make(column)])) as Record<Column, T>;
  const anew = { state: 'waiting' as const, tries: 0, leasedUntil: 0, ...untold };
  return door
    .insert(outbox)
    .values(each((column) => sql.placeholder(column)))
    .onConflictDoUpdate({ target: outbox.key, set: { ...each(given), ...anew } });
}

const given = (column: Column) =>
  sql.raw(`excluded.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);

/** Takes messages back that were not sent yet. */
export async function withdraw(tx: Writes, keys: readonly string[]): Promise<void> {
  const query = tx.prepared('withdraw', (door) => {
    const { outbox } = door.tables;
    const mine = and(eq(outbox.key, sql.placeholder('key')), eq(outbox.state, 'waiting'));
    return door.delete(outbox).where(mine);
  });
  for (const key of keys) await query.execute({ key });
}

/** Erases every message to these persons and, where given, to an account: sent ones too. */
export async function forgetMessages(
  tx: Writes,
  personIds: readonly number[],
  accountId?: number,
): Promise<void> {
  const { outbox } = tx.tables;
  if (personIds.length > 0) await tx.delete(outbox).where(inArray(outbox.personId, [...personIds]));
  if (accountId !== undefined) await tx.delete(outbox).where(eq(outbox.accountId, accountId));
}

/** Whether a message with this key has yet to go out. */
export function isWaiting(q: Queries, key: string): Promise<boolean> {
  return isIn(q, key, 'waiting');
}

/** Whether a message with this key went out. */
export function wasSent(q: Queries, key: string): Promise<boolean> {
  return isIn(q, key, 'sent');
}

async function isIn(q: Queries, key: string, state: 'waiting' | 'sent'): Promise<boolean> {
  const { outbox } = q.tables;
  const mine = and(eq(outbox.key, key), eq(outbox.state, state));
  return (await q.select({ id: outbox.id }).from(outbox).where(mine)).length > 0;
}

/** What waits for one person is told to another from now on: two persons turned out to be one. */
export async function redirectMessages(tx: Writes, fromPersonId: number, toPersonId: number): Promise<void> {
  const { outbox } = tx.tables;
  await tx.update(outbox).set({ personId: toPersonId }).where(eq(outbox.personId, fromPersonId));
}
