import type { Writes } from '../../../database/index.ts';
import { placesRevision, REVISION } from '../queries.ts';
import { knownPlaces } from './known.ts';
import type { PlaceRows, Problem } from './rows.ts';
import { type Fate, type SortedOut, sortOut } from './sort-out.ts';
import { writePlaces } from './write-places.ts';

export interface Tally {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  readonly newCounties: number;
  readonly towns: Tally;
  readonly centers: Tally;
  /** Rows that were left out. */
  readonly problems: readonly Problem[];
}

/**
 * Writes a list of places. The same list again changes nothing; new details of a known center are taken
 * over, and its number stays. Bad rows are left out and reported.
 */
export async function importPlaces(
  tx: Writes,
  rows: PlaceRows,
  options: { readonly dryRun?: boolean } = {},
): Promise<ImportReport> {
  const alone = await tx.lock('places', 0);
  const sorted = sortOut(await knownPlaces(tx, alone), rows);
  if (!options.dryRun && changesAnything(sorted)) {
    await writePlaces(tx, sorted);
    await raiseRevision(tx);
  }
  return {
    newCounties: sorted.counties.size,
    towns: tally(sorted.towns),
    centers: tally(sorted.centers),
    problems: sorted.problems,
  };
}

async function raiseRevision(tx: Writes): Promise<void> {
  const { facts } = tx.tables;
  const value = String(Number(await placesRevision(tx)) + 1);
  await tx
    .insert(facts)
    .values({ name: REVISION, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } });
}

function changesAnything({ towns, centers }: SortedOut): boolean {
  return [...towns, ...centers].some(({ is }) => is !== 'same');
}

function tally(fates: readonly Fate<unknown>[]): Tally {
  const many = (is: Fate<unknown>['is']) => fates.filter((fate) => fate.is === is).length;
  return { new: many('new'), changed: many('changed'), same: many('same') };
}
