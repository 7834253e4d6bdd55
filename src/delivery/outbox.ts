import { and, eq, inArray } from 'drizzle-orm';
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
  const { outbox } = tx.tables;
  const { key, kind, to, ids, lane, dueAt, uselessAt } = message;
  await tx.delete(outbox).where(eq(outbox.key, key));
  await tx
    .insert(outbox)
    .values({ key, kind, ...to, ids, lane: lanes[lane], dueAt, uselessAt: uselessAt ?? null });
}

/** Takes messages back that were not sent yet. */
export async function withdraw(tx: Writes, keys: readonly string[]): Promise<void> {
  const { outbox } = tx.tables;
  await tx.delete(outbox).where(and(inArray(outbox.key, [...keys]), eq(outbox.state, 'waiting')));
}

/** Takes back everything that waits for a person. */
export async function withdrawFrom(tx: Writes, personId: number): Promise<void> {
  await tx.delete(tx.tables.outbox).where(eq(tx.tables.outbox.personId, personId));
}
