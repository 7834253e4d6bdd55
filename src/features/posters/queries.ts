import type { Queries } from '../../database/index.ts';
import { upcomingDrives } from '../drives/index.ts';
import { type Center, centerById } from '../places/index.ts';
import { isWithin, type Reach } from '../staff/index.ts';

/**
 * The centers somebody makes posters for: those they manage; for who reaches over more than can be listed, those
 * with a drive to come.
 */
export async function centersWithin(q: Queries, reach: Reach, now: number): Promise<Center[]> {
  const isWide = reach.isEverywhere || reach.counties.length > 0;
  const planned = isWide ? (await upcomingDrives(q, now)).map(({ centerId }) => centerId ?? 0) : [];
  const ids = [...new Set([...reach.centers, ...planned])];
  const found = await Promise.all(ids.map((id) => centerById(q, id)));
  return found
    .filter((center) => center !== undefined)
    .filter(({ id, countyId }) => isWithin(reach, { centerId: id, countyId, teamId: null }));
}
