import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Writes } from '../database/index.ts';

/** Lanes, the first before the others. */
export const lanes = { answer: 0, booking: 1, other: 2 } as const;

/** Something to be said unasked, written in the same write as what it tells of. */
export interface OutboxMessage {
  /** What it is, once: `booking:12:check`. The same key again replaces what waits. */
  readonly key: string;
  /** Whose room composes it at send time. */
  readonly kind: string;
  readonly to: { readonly personId: number } | { readonly accountId: number };
  /** Ids only, never words. */
  readonly ids: Readonly<Record<string, number>>;
  readonly lane: keyof typeof lanes;
  readonly dueAt: number;
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

function rowOf({ to, lane, uselessAt, ...rest }: OutboxMessage) {
  const nobody = { personId: null, accountId: null };
  return { ...nobody, ...to, ...rest, lane: lanes[lane], uselessAt: uselessAt ?? null };
}

function upsert(door: Writes) {
  const { outbox } = door.tables;
  const value = sql.placeholder;
  const row = {
    key: value('key'),
    kind: value('kind'),
    personId: value('personId'),
    accountId: value('accountId'),
    ids: value('ids'),
    lane: value('lane'),
    dueAt: value('dueAt'),
    uselessAt: value('uselessAt'),
  };
  const given = (column: string) => sql.raw(`excluded.${column}`);
  const set = {
    kind: given('kind'),
    personId: given('person_id'),
    accountId: given('account_id'),
    ids: given('ids'),
    lane: given('lane'),
    dueAt: given('due_at'),
    uselessAt: given('useless_at'),
    state: 'waiting' as const,
    tries: 0,
    leasedUntil: 0,
    sentAt: null,
  };
  return door.insert(outbox).values(row).onConflictDoUpdate({ target: outbox.key, set });
}

/** Takes messages back that were not sent yet. */
export async function withdraw(tx: Writes, keys: readonly string[]): Promise<void> {
  const { outbox } = tx.tables;
  await tx.delete(outbox).where(and(inArray(outbox.key, [...keys]), eq(outbox.state, 'waiting')));
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
