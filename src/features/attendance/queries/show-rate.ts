import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';

/** Older drives tell little of how people come now. */
const LATEST = 8;

/**
 * Of a center's latest drives that took place: how many were expected, and how many of them came. A drive of
 * which nobody ever entered anything tells nothing.
 */
export async function showRate(
  q: Queries,
  centerId: number,
): Promise<{ readonly expected: number; readonly came: number }> {
  const latest = await q.prepared('showRate.drives', latestDrives).execute({ centerId });
  if (latest.length === 0) return { expected: 0, came: 0 };
  const { bookings, visits } = q.tables;
  const theirs = and(eq(visits.bookingId, bookings.id), eq(visits.driveId, bookings.driveId));
  const ids = latest.map(({ id }) => id);
  const [row] = await q
    .select({ expected: sql`count(*)`.mapWith(Number), came: sql`count(${visits.id})`.mapWith(Number) })
    .from(bookings)
    .leftJoin(visits, theirs)
    .where(and(inArray(bookings.driveId, ids), inArray(bookings.state, ['active', 'missed', 'done'])));
  return row ?? { expected: 0, came: 0 };
}

function latestDrives(door: Queries) {
  const { drives, visits } = door.tables;
  const isEntered = sql`exists (select 1 from ${visits} where ${visits.driveId} = ${drives.id})`;
  const held = and(eq(drives.centerId, sql.placeholder('centerId')), eq(drives.state, 'done'), isEntered);
  return door
    .select({ id: drives.id })
    .from(drives)
    .where(held)
    .orderBy(desc(drives.endsAt), desc(drives.id))
    .limit(LATEST);
}
