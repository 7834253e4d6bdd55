import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import { type CenterRecord, type Known, knownCounties, knownTowns, type TownRecord } from './known.ts';
import type { Fate, SortedOut } from './sort-out.ts';

/** Keeps a statement below the 32,766 parameters of SQLite. */
const ROWS_A_STATEMENT = 500;

/** Writes what a list changes, counties first. */
export async function writePlaces(tx: Writes, { counties, towns, centers }: SortedOut): Promise<void> {
  await writeCounties(tx, [...counties]);
  await writeTowns(tx, towns, await knownCounties(tx));
  await writeCenters(tx, centers, await knownTowns(tx));
}

async function writeCounties(tx: Writes, added: readonly (readonly [string, string])[]): Promise<void> {
  for (const batch of batches(added)) {
    await tx.insert(tx.tables.counties).values(batch.map(([searchKey, name]) => ({ searchKey, name })));
  }
}

async function writeTowns(
  tx: Writes,
  fates: readonly Fate<TownRecord>[],
  counties: Known['counties'],
): Promise<void> {
  const { towns } = tx.tables;
  const columns = ({ countyKey, key, name, point }: TownRecord) => ({
    countyId: required(counties.get(countyKey), 'the county of a town').id,
    searchKey: key,
    name,
    ...point,
  });
  for (const batch of batches(added(fates))) await tx.insert(towns).values(batch.map(columns));
  for (const { id, record } of changed(fates))
    await tx.update(towns).set(columns(record)).where(eq(towns.id, id));
}

async function writeCenters(
  tx: Writes,
  fates: readonly Fate<CenterRecord>[],
  towns: Known['towns'],
): Promise<void> {
  const { centers } = tx.tables;
  const columns = ({ town, key, point, ...fields }: CenterRecord) => ({
    townId: required(towns.get(town), 'the town of a center').id,
    searchKey: key,
    ...fields,
    ...point,
  });
  for (const batch of batches(added(fates))) await tx.insert(centers).values(batch.map(columns));
  for (const { id, record } of changed(fates))
    await tx.update(centers).set(columns(record)).where(eq(centers.id, id));
}

const added = <T>(fates: readonly Fate<T>[]): T[] =>
  fates.flatMap((fate) => (fate.is === 'new' ? [fate.record] : []));

const changed = <T>(fates: readonly Fate<T>[]) => fates.filter((fate) => fate.is === 'changed');

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += ROWS_A_STATEMENT) yield all.slice(i, i + ROWS_A_STATEMENT);
}
