import { asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';

/** The visits of persons, with where and on which day they were; the oldest first. */
export async function historyOf(q: Queries, personIds: readonly number[]) {
  const { visits, drives } = q.tables;
  return q
    .select({ visit: visits, place: drives.place, day: drives.day })
    .from(visits)
    .innerJoin(drives, eq(drives.id, visits.driveId))
    .where(inArray(visits.personId, [...personIds]))
    .orderBy(asc(visits.id));
}
