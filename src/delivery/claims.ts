import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Database, Queries, Writes } from '../database/index.ts';
import { LONGEST_CALL_MS } from '../platforms/index.ts';
import { lanes } from './outbox.ts';

/** What is read of a message that goes out. */
export type OutboxRow = Omit<
  Queries['tables']['outbox']['$inferSelect'],
  'key' | 'state' | 'dueAt' | 'sentAt' | 'sentTo' | 'messageId' | 'trouble'
>;

/** A minute for the queue behind the pace, and the longest that one send can take. */
const LEASE_MS = 60_000 + LONGEST_CALL_MS;

/** How many messages may be taken: in all, and of those that go to many. */
export interface Room {
  readonly all: number;
  readonly many: number;
}

/**
 * Takes what is due, as far as there is room, first lane first, for the time of a lease: until then it is due
 * for nobody else.
 */
export async function claimDue(
  database: Database,
  now: number,
  room: Room,
  /** Told of what is of no use any more and goes out no more, in the same write. */
  onSkipped: (tx: Writes, rows: readonly OutboxRow[]) => Promise<void> = async () => {},
): Promise<OutboxRow[]> {
  if (!(await isAnythingDue(database.read, now, room))) return [];
  return database.write(async (tx) => {
    await tx.lock('outbox', 0);
    const skipped = await tx.prepared('skipUseless', skipUseless).execute({ now });
    if (skipped.length > 0) await onSkipped(tx, skipped);
    const claimed: OutboxRow[] = [];
    for (const lane of Object.values(lanes)) {
      const left = room.all - claimed.length;
      const most = lane === lanes.many ? Math.min(left, room.many) : left;
      const lease = { now, lane, room: most, until: now + LEASE_MS };
      if (most > 0) claimed.push(...(await tx.prepared('claimDue', claim).execute(lease)));
    }
    return claimed.sort((a, b) => a.lane - b.lane || a.plannedAt - b.plannedAt);
  });
}

function claim(door: Writes) {
  const { outbox } = door.tables;
  const [lane, now, until] = [sql.placeholder('lane'), sql.placeholder('now'), sql.placeholder('until')];
  const due = door
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isWaitingRow(door), eq(outbox.lane, lane), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt))
    .limit(sql.placeholder('room'));
  return door
    .update(outbox)
    .set({ leasedUntil: sql`${until}`, dueAt: sql`${until}` })
    .where(inArray(outbox.id, due))
    .returning(rowFields(door));
}

/** Its columns; thousands may be claimed in one evening. */
export function rowFields({ tables: { outbox } }: Pick<Queries, 'tables'>) {
  const { id, kind, personId, accountId, linkedChatId, batchId, ids, lane, topic } = outbox;
  const { plannedAt, passesQuietAt, uselessAt, tries, leasedUntil } = outbox;
  return {
    id,
    kind,
    personId,
    accountId,
    linkedChatId,
    batchId,
    ids,
    lane,
    topic,
    plannedAt,
    passesQuietAt,
    uselessAt,
    tries,
    leasedUntil,
  };
}

function skipUseless(door: Writes) {
  const { outbox } = door.tables;
  const useless = and(isWaitingRow(door), lte(outbox.uselessAt, sql.placeholder('now')));
  return door.update(outbox).set({ state: 'skipped' }).where(useless).returning(rowFields(door));
}

// Written out, not bound: only then do planners use the partial indexes on what waits.
const isWaitingRow = ({ tables: { outbox } }: Pick<Queries, 'tables'>) => sql`${outbox.state} = 'waiting'`;

// Mostly nothing is due, and a look costs no write.
async function isAnythingDue(q: Queries, now: number, room: Room): Promise<boolean> {
  const look = q.prepared('anythingDue', (door) => {
    const { outbox } = door.tables;
    const [lane, at] = [sql.placeholder('lane'), sql.placeholder('now')];
    return door
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(isWaitingRow(door), eq(outbox.lane, lane), lte(outbox.dueAt, at)))
      .limit(1);
  });
  const looked = Object.values(lanes).filter((lane) => lane !== lanes.many || room.many > 0);
  for (const lane of looked) if ((await look.execute({ lane, now })).length > 0) return true;
  return false;
}

/** Whether the lease of a row outlasts a send that begins now. */
export const isHeldLongEnough = ({ leasedUntil }: OutboxRow, now: number): boolean =>
  leasedUntil - now >= LONGEST_CALL_MS;

/** Whether these rows are still ours to send: what was withdrawn or replaced meanwhile is not. */
export async function areStillOurs(q: Queries, rows: readonly OutboxRow[]): Promise<boolean> {
  const look = q.prepared('isStillOurs', ({ select, tables: { outbox } }) =>
    select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.id, sql.placeholder('id')),
          eq(outbox.state, 'waiting'),
          eq(outbox.leasedUntil, sql.placeholder('leasedUntil')),
        ),
      ),
  );
  for (const { id, leasedUntil } of rows)
    if ((await look.execute({ id, leasedUntil })).length === 0) return false;
  return true;
}
