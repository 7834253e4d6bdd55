import { and, eq, gte } from 'drizzle-orm';
import type { EpochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';

/** Whether a person came to any drive of this day or a later one. */
export async function cameSince(q: Queries, personId: number, day: EpochDay): Promise<boolean> {
  const { visits, drives } = q.tables;
  const theirs = and(eq(visits.personId, personId), gte(drives.day, day));
  const found = await q
    .select({ id: visits.id })
    .from(visits)
    .innerJoin(drives, eq(drives.id, visits.driveId))
    .where(theirs)
    .limit(1);
  return found.length > 0;
}
