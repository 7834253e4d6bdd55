import { and, eq, gt, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { EpochDay } from '../../calendar/index.ts';
import type { Queries } from '../../database/index.ts';
import type { MessageState } from '../../delivery/index.ts';

/** Drives that may still take place, on `day` (an epoch day) at the latest, and are not over at `now` (ms). */
export async function drivesUntil(q: Queries, day: EpochDay, now: number): Promise<number[]> {
  const query = q.prepared('drivesUntil', (door) => {
    const { drives } = door.tables;
    const coming = and(inArray(drives.state, ['open', 'closed']), gt(drives.endsAt, sql.placeholder('now')));
    const soon = and(coming, lte(drives.day, sql.placeholder('day')));
    return door.select({ id: drives.id }).from(drives).where(soon);
  });
  return (await query.execute({ now, day })).map(({ id }) => id);
}

/** Drives that took place and ended after `from` (ms), with the end of each. */
export async function drivesDoneSince(q: Queries, from: number): Promise<{ id: number; endsAt: number }[]> {
  const query = q.prepared('drivesDoneSince', (door) => {
    const { drives } = door.tables;
    const done = and(eq(drives.state, 'done'), gt(drives.endsAt, sql.placeholder('from')));
    return door.select({ id: drives.id, endsAt: drives.endsAt }).from(drives).where(done);
  });
  return query.execute({ from });
}

/** How many persons gave their place in a drive back and took no other in it. */
export async function cancelledOf(q: Queries, driveId: number): Promise<number> {
  const { bookings, drives } = q.tables;
  // What ended with the drive was not given back.
  const inTime = or(
    ne(bookings.state, 'cancelled'),
    isNull(bookings.endedAt),
    lt(bookings.endedAt, drives.endsAt),
  );
  const all = await q
    .select({ personId: bookings.personId, state: bookings.state })
    .from(bookings)
    .innerJoin(drives, eq(drives.id, bookings.driveId))
    .where(and(eq(bookings.driveId, driveId), inTime));
  const stayed = new Set(all.filter((row) => row.state !== 'cancelled').map((row) => row.personId));
  return new Set(all.map((row) => row.personId).filter((id) => !stayed.has(id))).size;
}

/** A message of this room that was put into the outbox, sent or not. */
export interface Planned {
  readonly key: string;
  readonly ids: Readonly<Record<string, number>>;
  readonly state: MessageState;
}

/** Those of these messages that were put into the outbox, by key. */
export async function planned(q: Queries, keys: readonly string[]): Promise<Map<string, Planned>> {
  const { key, ids, state } = q.tables.outbox;
  const found = await q
    .select({ key, ids, state })
    .from(q.tables.outbox)
    .where(inArray(key, [...keys]));
  return new Map(found.map((row) => [row.key, row]));
}
