import { isDeepStrictEqual } from 'node:util';
import { centerKey, countyKey, townKey } from '../names.ts';
import { type CenterRecord, type Known, type Path, pathOf, type TownRecord } from './known.ts';
import type { CenterRow, PlaceRows, Problem, TownRow } from './rows.ts';

/** A record of a list beside what is known: new, changed (with its id) or the same. */
export type Fate<T> =
  | { readonly is: 'new'; readonly record: T }
  | { readonly is: 'changed'; readonly id: number; readonly record: T }
  | { readonly is: 'same' };

/** What an import has to do. */
export interface SortedOut {
  /** Names of counties not known yet, by key. */
  readonly counties: ReadonlyMap<Path, string>;
  readonly towns: readonly Fate<TownRecord>[];
  readonly centers: readonly Fate<CenterRecord>[];
  readonly problems: readonly Problem[];
}

interface Wanted<T> {
  readonly where: string;
  readonly record: T;
}

/** Decides what a list changes in what is known. Rows of the list may stand in any order. */
export function sortOut(known: Known, rows: PlaceRows): SortedOut {
  const problems: Problem[] = [...rows.problems];
  const towns = onceEach(rows.towns.map(toTown), townPath, problems);
  for (const wanted of townsByTheirCenters(rows)) {
    const path = townPath(wanted.record);
    if (!known.towns.has(path) && !towns.has(path)) towns.set(path, wanted);
  }
  const townAt = (path: Path) => towns.get(path)?.record ?? known.towns.get(path);
  const located = rows.centers.flatMap((row) => toCenter(row, known, townAt, problems));
  const centers = onceEach(located, centerPath, problems);
  return {
    counties: newCounties(known, rows, towns.values()),
    towns: fates(towns, known.towns),
    centers: fates(centers, known.centers),
    problems,
  };
}

function newCounties(known: Known, rows: PlaceRows, towns: Iterable<Wanted<TownRecord>>): Map<Path, string> {
  const names = new Map([...rows.centers, ...rows.towns].map(({ county }) => [countyKey(county), county]));
  const keys = [...towns].map(({ record }) => record.countyKey).filter((key) => !known.counties.has(key));
  return new Map(keys.map((key) => [key, names.get(key) ?? key]));
}

function toTown({ where, county, town, point }: TownRow): Wanted<TownRecord> {
  return { where, record: { countyKey: countyKey(county), key: townKey(town), name: town, point } };
}

// A new town without a row of its own lies where its first center with a point lies.
function townsByTheirCenters({ centers }: PlaceRows): Wanted<TownRecord>[] {
  return centers.flatMap((row) => (row.point ? toTown({ ...row, point: row.point }) : []));
}

function toCenter(
  row: CenterRow,
  known: Known,
  townAt: (path: Path) => TownRecord | undefined,
  problems: Problem[],
): Wanted<CenterRecord>[] {
  const path = pathOf(countyKey(row.county), townKey(row.town));
  const town = townAt(path);
  if (!town) {
    const says = `«${row.town}» in «${row.county}» is not known, and no row gives its lat and lon`;
    problems.push({ where: row.where, says });
    return [];
  }
  const key = centerKey(row.mosque);
  const before = known.centers.get(pathOf(path, key));
  return [{ where: row.where, record: { town: path, key, ...merged(row, town, before) } }];
}

// An empty field says nothing, and an exact point gives way only to another.
function merged(row: CenterRow, town: TownRecord, before: CenterRecord | undefined) {
  const isExact = row.point !== null || before?.approximate === false;
  return {
    mosque: row.mosque,
    center: row.center ?? before?.center ?? null,
    address: row.address ?? before?.address ?? null,
    point: row.point ?? (isExact && before ? before.point : town.point),
    approximate: !isExact,
  };
}

/** The records by path; one that stands there twice and differs is a problem, since nobody knows which is right. */
function onceEach<T>(all: readonly Wanted<T>[], pathOf: (record: T) => Path, problems: Problem[]) {
  const once = new Map<Path, Wanted<T>>();
  for (const wanted of all) {
    const first = once.get(pathOf(wanted.record));
    if (!first) once.set(pathOf(wanted.record), wanted);
    else if (!isDeepStrictEqual(first.record, wanted.record))
      problems.push({ where: wanted.where, says: `is the same place as ${first.where}, with other details` });
  }
  return once;
}

function fates<T extends object>(
  wanted: ReadonlyMap<Path, Wanted<T>>,
  known: ReadonlyMap<Path, T & { id: number }>,
): Fate<T>[] {
  return [...wanted].map(([path, { record }]) => {
    const before = known.get(path);
    if (!before) return { is: 'new', record };
    return isSame(before, record) ? { is: 'same' } : { is: 'changed', id: before.id, record };
  });
}

function isSame<T extends object>(before: T, record: T): boolean {
  return Object.entries(record).every(([field, value]) => isDeepStrictEqual(before[field as keyof T], value));
}

const townPath = ({ countyKey, key }: TownRecord): Path => pathOf(countyKey, key);
const centerPath = ({ town, key }: CenterRecord): Path => pathOf(town, key);
