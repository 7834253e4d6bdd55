import { eq } from 'drizzle-orm';
import type { Lock, Queries } from '../../../database/index.ts';
import type { Point } from '../../../lib/distance.ts';

/** A county, town or center is found by its path of keys: `ایلام/ایلام/جامعایلام`. */
export type Path = string;

export const pathOf = (...keys: readonly string[]): Path => keys.join('/');

export interface TownRecord {
  readonly countyKey: string;
  readonly key: string;
  readonly name: string;
  readonly point: Point;
}

export interface CenterRecord {
  readonly town: Path;
  readonly key: string;
  readonly mosque: string;
  readonly center: string | null;
  readonly address: string | null;
  readonly point: Point;
  readonly approximate: boolean;
}

interface Kept {
  readonly id: number;
}

/** Everything imported before, by path. */
export interface Known {
  readonly counties: ReadonlyMap<Path, Kept>;
  readonly towns: ReadonlyMap<Path, Kept & TownRecord>;
  readonly centers: ReadonlyMap<Path, Kept & CenterRecord>;
}

/** What is known while nobody else imports. */
export async function knownPlaces(q: Queries, _alone: Lock<'places'>): Promise<Known> {
  return { counties: await knownCounties(q), towns: await knownTowns(q), centers: await knownCenters(q) };
}

export async function knownCounties(q: Queries): Promise<Known['counties']> {
  const rows = await q.select().from(q.tables.counties);
  return new Map(rows.map(({ id, searchKey }) => [searchKey, { id }]));
}

export async function knownTowns(q: Queries): Promise<Known['towns']> {
  const { counties, towns } = q.tables;
  const rows = await q
    .select({ town: towns, countyKey: counties.searchKey })
    .from(towns)
    .innerJoin(counties, eq(counties.id, towns.countyId));
  return new Map(
    rows.map(({ town: { id, searchKey: key, name, lat, lon }, countyKey }) => [
      pathOf(countyKey, key),
      { id, countyKey, key, name, point: { lat, lon } },
    ]),
  );
}

async function knownCenters(q: Queries): Promise<Known['centers']> {
  const { counties, towns, centers } = q.tables;
  const rows = await q
    .select({ center: centers, townKey: towns.searchKey, countyKey: counties.searchKey })
    .from(centers)
    .innerJoin(towns, eq(towns.id, centers.townId))
    .innerJoin(counties, eq(counties.id, towns.countyId));
  return new Map(
    rows.map(({ center: { townId: _, searchKey: key, lat, lon, ...fields }, townKey, countyKey }) => {
      const town = pathOf(countyKey, townKey);
      return [pathOf(town, key), { ...fields, town, key, point: { lat, lon } }];
    }),
  );
}
