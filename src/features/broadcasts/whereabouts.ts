import { eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../database/index.ts';
import type { Whereabouts } from '../staff/index.ts';
import type { Audience } from './audience/audience.ts';
import { broadcastById } from './queries.ts';

/** Where a broadcast lies: in the county that holds its audience, else over the province. */
export async function whereaboutsOfBroadcast(q: Queries, id: number): Promise<Whereabouts | undefined> {
  const broadcast = await broadcastById(q, id);
  return broadcast && { countyId: await countyOf(q, broadcast.audience), centerId: null, teamId: null };
}

async function countyOf(q: Queries, { counties, centers }: Audience): Promise<number | null> {
  const [county, another] = counties?.length ? counties : await countiesOf(q, centers ?? []);
  return another === undefined ? (county ?? null) : null;
}

async function countiesOf(q: Queries, centerIds: readonly number[]): Promise<number[]> {
  const { centers, towns } = q.tables;
  const found = await q
    .selectDistinct({ id: towns.countyId })
    .from(centers)
    .innerJoin(towns, eq(towns.id, centers.townId))
    .where(inArray(centers.id, [...centerIds]));
  return found.map(({ id }) => id);
}
