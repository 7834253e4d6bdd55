import { asc } from 'drizzle-orm';
import type { Queries } from '../../src/database/index.ts';
import type { PosterView } from './views.ts';

const MOST = 8;

/** Posters of the first centers, with the deep link's payload each carries. */
export async function posters(q: Queries): Promise<PosterView[]> {
  const { centers } = q.tables;
  const rows = await q
    .select({ id: centers.id, mosque: centers.mosque })
    .from(centers)
    .orderBy(asc(centers.id))
    .limit(MOST);
  return rows.map(({ id, mosque }) => ({ payload: `c_${id}`, title: mosque }));
}
