import { and, between, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { addDays, today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { type Drive, driveById, whereaboutsOf } from '../../drives/index.ts';
import { isWithin, type Reach } from '../../staff/index.ts';
import { beginningOf, entryRefusal, isClosed, LATE_MS } from '../rules.ts';
import { expected, isAwaited } from './attendees.ts';

/** A drive at which something can be entered. */
export interface OnDrive {
  readonly drive: Drive;
  /** Not closed yet; else it ended within seven days, and is to be completed. */
  readonly isOn: boolean;
  /** Of how many there is no outcome, those who did not come included. */
  readonly open: number;
}

/** A drive that ended so many days ago may still be completed, with one more for a night that passes midnight. */
const BACK_DAYS = 8;

/**
 * The drives within reach that are on (from three hours before they begin), and those that ended within seven
 * days and are not settled; the nearest in time first.
 */
export async function driveToday(q: Queries, reach: Reach, now: number): Promise<OnDrive[]> {
  const found: OnDrive[] = [];
  for (const drive of await drivesAround(q, now)) {
    const there = await whereaboutsOf(q, drive.id);
    if (!there || !isWithin(reach, there) || entryRefusal(drive, now)) continue;
    const open = await openIn(q, drive.id);
    const isOn = !isClosed(drive, now);
    if (open > 0 || (isOn && drive.state !== 'cancelled')) found.push({ drive, isOn, open });
  }
  return found.sort((a, b) => away(a.drive, now) - away(b.drive, now));
}

/** Of how many in a drive nobody said what became of them. */
export async function openIn(q: Queries, driveId: number): Promise<number> {
  return (await expected(q, driveId)).filter((each) => each.outcome === null && isAwaited(each)).length;
}

/** Longer than anything is entered of a drive. */
const LEFT_MS = 2 * LATE_MS;

/** Drives that are over at `now` (ms) and not closed, or were called off with people there; the longest ago first. */
export async function overAt(q: Queries, now: number): Promise<Drive[]> {
  const query = q.prepared('attendance.over', (door) => {
    const { drives } = door.tables;
    const held = and(inArray(drives.state, ['open', 'closed']), lte(drives.endsAt, sql.placeholder('now')));
    const which = or(held, isLeft(door));
    return door.select({ id: drives.id }).from(drives).where(which).orderBy(drives.endsAt);
  });
  return read(q, await query.execute({ now, from: now - LEFT_MS }));
}

// Whoever calls a drive off leaves those who came to its staff.
function isLeft({ tables: { drives, visits } }: Queries) {
  const ended = between(drives.endsAt, sql.placeholder('from'), sql.placeholder('now'));
  const open = sql`exists (select 1 from ${visits} where ${visits.driveId} = ${drives.id} and ${visits.outcome} is null)`;
  return and(eq(drives.state, 'cancelled'), ended, open);
}

async function drivesAround(q: Queries, now: number): Promise<Drive[]> {
  const { drives } = q.tables;
  const day = today(now);
  const near = between(drives.day, addDays(day, -BACK_DAYS), addDays(day, 1));
  const rows = await q.select({ id: drives.id }).from(drives).where(near).orderBy(drives.id);
  return read(q, rows);
}

async function read(q: Queries, rows: readonly { readonly id: number }[]): Promise<Drive[]> {
  const all = await Promise.all(rows.map(({ id }) => driveById(q, id)));
  return all.filter((drive) => drive !== undefined);
}

/** How far a drive is from now (ms): not at all while it is on. */
function away(drive: Drive, now: number): number {
  const begins = beginningOf(drive);
  if (now < begins) return begins - now;
  return Math.max(0, now - drive.endsAt);
}
