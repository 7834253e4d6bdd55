import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database, Queries, Writes } from '../database/index.ts';
import type { OutboxRow } from './claims.ts';
import { type Composes, type End, type EndTrouble, isOnce } from './composing.ts';
import { gathered } from './gathering.ts';

type Row = Queries['tables']['outbox']['$inferSelect'];

/** What a row becomes once something was tried. */
export type Settling = Partial<
  Pick<Row, 'state' | 'dueAt' | 'tries' | 'sentAt' | 'sentTo' | 'leasedUntil' | 'messageId'>
> & { readonly trouble?: EndTrouble };

/** Where it is noted what becomes of messages, many in one write. */
export interface Ledger {
  /** Notes that a message is on its way that goes out at most once; false where it is not ours to send any more. */
  begin(row: OutboxRow): Promise<boolean>;
  /**
   * Writes down what became of messages; a row that was withdrawn meanwhile stays withdrawn, one that was
   * replaced, claimed anew or given up keeps what it has.
   */
  settle(rows: readonly OutboxRow[], change: (row: OutboxRow, position: number) => Settling): Promise<void>;
}

interface Change {
  readonly row: OutboxRow;
  readonly to: Settling;
}

export interface LedgerParts {
  readonly database: Database;
  readonly compose: Composes;
  readonly now: () => number;
}

/** Opens the ledger of one worker. */
export function openLedger(parts: LedgerParts): Ledger {
  const { database } = parts;
  const begin = gathered((rows: readonly OutboxRow[]) => database.write((tx) => markSending(tx, rows)));
  const settle = gathered((all: readonly (readonly Change[])[]) =>
    database.write(async (tx) => {
      await noteAll(tx, all.flat(), parts);
      return all.map(() => undefined);
    }),
  );
  return {
    begin,
    async settle(rows, change) {
      await settle(rows.map((row, i) => ({ row, to: change(row, i) })));
    },
  };
}

async function markSending(tx: Writes, rows: readonly OutboxRow[]): Promise<boolean[]> {
  const { outbox } = tx.tables;
  const marked = new Set<number>();
  for (const [leasedUntil, ids] of byLease(rows)) {
    const ours = and(inArray(outbox.id, ids), eq(outbox.leasedUntil, leasedUntil));
    const begun = await tx
      .update(outbox)
      .set({ state: 'sending' })
      .where(and(ours, eq(outbox.state, 'waiting')))
      .returning({ id: outbox.id });
    for (const { id } of begun) marked.add(id);
  }
  return rows.map(({ id }) => marked.has(id));
}

function byLease(rows: readonly OutboxRow[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { id, leasedUntil } of rows) found.set(leasedUntil, [...(found.get(leasedUntil) ?? []), id]);
  return found;
}

/** Notes changes in their order, and tells the rooms whose messages came to an end. */
export async function noteAll(
  tx: Writes,
  changes: readonly Change[],
  { compose, now }: Pick<LedgerParts, 'compose' | 'now'>,
): Promise<void> {
  const noted: Change[] = [];
  for (const change of changes) if (await note(tx, change.row, change.to)) noted.push(change);
  await tellEnds(tx, noted, { compose, now });
}

/** Tells the rooms whose messages came to an end by these changes, in their order. */
export async function tellEnds(
  tx: Writes,
  changes: readonly Change[],
  { compose, now }: Pick<LedgerParts, 'compose' | 'now'>,
): Promise<void> {
  const ends = new Map<string, End[]>();
  for (const { row, to } of changes) {
    const made = compose[row.kind];
    const end = made && isOnce(made) ? endOf(row, to) : undefined;
    if (end) ends.set(row.kind, [...(ends.get(row.kind) ?? []), end]);
  }
  for (const [kind, all] of ends) {
    const made = compose[kind];
    if (made && isOnce(made)) await made.ended(tx, all, now());
  }
}

const finals: readonly Row['state'][] = ['sent', 'uncertain', 'obsolete', 'skipped', 'failed'];

function endOf({ id, batchId, ids }: OutboxRow, { state, trouble, messageId }: Settling): End | undefined {
  if (state === undefined || !finals.includes(state)) return undefined;
  return {
    ...{ id, batchId, ids },
    ...{ state: state as End['state'], trouble: trouble ?? null, messageId: messageId ?? null },
  };
}

async function note(tx: Writes, row: OutboxRow, to: Settling): Promise<boolean> {
  const { id, leasedUntil: lease, tries } = row;
  const unchanged = { state: 'waiting', dueAt: lease, leasedUntil: lease, tries } as const;
  const untold = { sentAt: null, sentTo: null, messageId: null, trouble: null };
  const all = { ...unchanged, ...untold, ...to, id, lease };
  return (await tx.prepared('settle', settling).execute(all)).length > 0;
}

function settling(door: Writes) {
  const { outbox } = door.tables;
  const value = sql.placeholder;
  const set = Object.fromEntries(changing.map((column) => [column, sql`${value(column)}`]));
  const ours = and(eq(outbox.id, value('id')), eq(outbox.leasedUntil, value('lease')));
  return door
    .update(outbox)
    .set(set)
    .where(and(ours, inArray(outbox.state, ['waiting', 'sending'])))
    .returning({ id: outbox.id });
}

const changing = [
  ...(['state', 'dueAt', 'leasedUntil', 'tries'] as const),
  ...(['sentAt', 'sentTo', 'messageId', 'trouble'] as const),
];
