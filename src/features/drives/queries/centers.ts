import { and, asc, eq, gt, inArray, or, type SQL } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { type Center, centerById } from '../../places/index.ts';
import type { Reach } from '../../staff/index.ts';

/**
 * The centers within reach, by name: those somebody answers for, and where the reach is wider than can be listed,
 * those with a drive that is planned or open and not over at `now` (ms).
 */
export async function centersWithin(
  q: Queries,
  reach: Reach,
  now: number,
  part: { readonly offset: number; readonly limit: number },
): Promise<Center[]> {
  const { centers, towns } = q.tables;
  const rows = await q
    .select({ id: centers.id })
    .from(centers)
    .innerJoin(towns, eq(towns.id, centers.townId))
    .where(or(inArray(centers.id, [...reach.centers]), planned(q, reach, now)))
    .orderBy(asc(centers.mosque), asc(centers.id))
    .limit(part.limit)
    .offset(part.offset);
  const found = await Promise.all(rows.map(({ id }) => centerById(q, id)));
  return found.filter((center) => center !== undefined);
}

function planned(q: Queries, { isEverywhere, counties }: Reach, now: number): SQL | undefined {
  const { drives, centers, towns } = q.tables;
  const coming = and(inArray(drives.state, ['draft', 'open', 'closed']), gt(drives.endsAt, now));
  const used = q.select({ id: drives.centerId }).from(drives).where(coming);
  const there = isEverywhere ? undefined : inArray(towns.countyId, [...counties]);
  return and(inArray(centers.id, used), there);
}
