import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../../database/index.ts';
import type { Center } from './center.ts';

/** A county or town that can be chosen from a list. */
export interface Place {
  readonly id: number;
  readonly name: string;
}

/** Name of the fact that every import of places raises. */
export const REVISION = 'places:revision';

// The databases sort Persian each in their own way.
const persian = new Intl.Collator('fa', { numeric: true });

/** The center with this number. */
export async function centerById(q: Queries, id: number): Promise<Center | undefined> {
  // A poster's number comes from outside, and PostgreSQL refuses what is no bigint.
  if (!Number.isSafeInteger(id)) return undefined;
  const query = q.prepared('center-by-id', (door) =>
    centers(door).where(eq(door.tables.centers.id, sql.placeholder('id'))),
  );
  return (await query.execute({ id })).map(toCenter)[0];
}

/** Every center, in the order of their numbers. */
export async function allCenters(q: Queries): Promise<Center[]> {
  return (await centers(q).orderBy(q.tables.centers.id)).map(toCenter);
}

/** The counties that have a center, by name. */
export async function counties(q: Queries): Promise<Place[]> {
  const { counties, towns, centers } = q.tables;
  const found = await q
    .selectDistinct({ id: counties.id, name: counties.name })
    .from(counties)
    .innerJoin(towns, eq(towns.countyId, counties.id))
    .innerJoin(centers, eq(centers.townId, towns.id));
  return byName(found);
}

/** The towns and villages of a county that have a center, by name. */
export async function townsOf(q: Queries, countyId: number): Promise<Place[]> {
  const { towns, centers } = q.tables;
  const found = await q
    .selectDistinct({ id: towns.id, name: towns.name })
    .from(towns)
    .innerJoin(centers, eq(centers.townId, towns.id))
    .where(eq(towns.countyId, countyId));
  return byName(found);
}

/** The centers of a town or village, by name. */
export async function centersOf(q: Queries, townId: number): Promise<Center[]> {
  const found = (await centers(q).where(eq(q.tables.centers.townId, townId))).map(toCenter);
  return found.sort((a, b) => persian.compare(a.mosque, b.mosque) || a.id - b.id);
}

/** Changes with every import that changed a place; '' before the first. */
export async function placesRevision(q: Queries): Promise<string> {
  const { facts } = q.tables;
  return (await q.select().from(facts).where(eq(facts.name, REVISION)))[0]?.value ?? '';
}

function centers(q: Queries) {
  const { counties, towns, centers } = q.tables;
  return q
    .select({ center: centers, town: towns.name, county: counties.name, countyId: counties.id })
    .from(centers)
    .innerJoin(towns, eq(towns.id, centers.townId))
    .innerJoin(counties, eq(counties.id, towns.countyId));
}

type Row = Awaited<ReturnType<typeof centers>>[number];

function toCenter({ center: row, ...place }: Row): Center {
  const { id, mosque, center, address, lat, lon, approximate } = row;
  return { id, mosque, center, address, ...place, point: { lat, lon }, approximate };
}

const byName = (places: Place[]): Place[] => places.sort((a, b) => persian.compare(a.name, b.name));
