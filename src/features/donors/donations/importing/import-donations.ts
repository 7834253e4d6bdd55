import type { EpochDay } from '../../../../calendar/index.ts';
import type { Database, Writes } from '../../../../database/index.ts';
import { type Fate, putDonation, takeBloodGroup } from '../actions.ts';
import { filePartOf } from '../queries.ts';
import type { DonationRow, DonationRows, Problem } from './read-donations.ts';
import { trailOf } from './trail.ts';
import { type Whose, whose } from './whose.ts';

/** What an import did, or in a dry run would do. Nobody is named. */
export interface DonationImport extends Readonly<Record<Fate, number>> {
  /** Rows of persons here who did not agree to it. */
  readonly withoutConsent: number;
  /** Rows of nobody who is known here. */
  readonly unknown: number;
  readonly problems: readonly Problem[];
}

export interface ImportOptions {
  readonly dryRun?: boolean;
  /** New days of a person, in the write that keeps them: what they fulfil elsewhere. */
  readonly onDonations: (tx: Writes, personId: number, days: readonly EpochDay[]) => Promise<void>;
}

type Tally = { -readonly [K in Fate | 'withoutConsent' | 'unknown']: number };

/**
 * Keeps the donations of a list for who agreed to it, one write a person: the bot runs meanwhile, and an
 * import that was broken off goes on where it is begun again. The same list again changes nothing.
 */
export async function importDonations(
  database: Database,
  { rows, problems }: DonationRows,
  options: ImportOptions,
): Promise<DonationImport> {
  const { owned, astray } = await sorted(database, rows);
  const tally: Tally = { new: 0, changed: 0, known: 0, withoutConsent: 0, unknown: astray.unknown };
  for (const [personId, theirs] of owned) {
    const fates = await keepTheirs(database, personId, theirs, options);
    if (fates === 'withoutConsent') tally.withoutConsent += theirs.length;
    else for (const fate of fates) tally[fate]++;
  }
  return { ...tally, problems: [...problems, ...astray.problems] };
}

async function sorted(database: Database, rows: readonly DonationRow[]) {
  const owned = new Map<number, DonationRow[]>();
  const problems: Problem[] = [];
  let unknown = 0;
  for (const row of rows) {
    const found = whose(await trailOf(database.read, row));
    if (typeof found === 'object') owned.set(found.personId, [...(owned.get(found.personId) ?? []), row]);
    else if (found === 'unknown') unknown++;
    else problems.push({ where: row.where, says: doubts[found] });
  }
  return { owned, astray: { unknown, problems } };
}

const doubts: Readonly<Record<Exclude<Whose, object | 'unknown'>, string>> = {
  several: 'several persons gave this card or phone',
  family: 'the phone is that of several persons, so the card is needed',
  contradiction: 'the phone is not that of the person who gave this card',
};

/** Thrown at the end of a dry run, so that nothing of it stays. */
class Rehearsed extends Error {
  constructor(readonly fates: readonly Fate[]) {
    super('A dry run ends here');
  }
}

async function keepTheirs(
  database: Database,
  personId: number,
  rows: readonly DonationRow[],
  { dryRun, onDonations }: ImportOptions,
): Promise<readonly Fate[] | 'withoutConsent'> {
  try {
    return await database.write(async (tx) => {
      await tx.lock('person', personId);
      const part = await filePartOf(tx, personId);
      if (part?.agreedToFileAt == null) return 'withoutConsent';
      const fates = await keepAll(tx, personId, rows);
      const added = rows.filter((_, i) => fates[i] === 'new').map(({ donation }) => donation.day);
      await onDonations(tx, personId, added);
      if (dryRun) throw new Rehearsed(fates);
      return fates;
    });
  } catch (outcome) {
    if (outcome instanceof Rehearsed) return outcome.fates;
    throw outcome;
  }
}

async function keepAll(tx: Writes, personId: number, rows: readonly DonationRow[]): Promise<Fate[]> {
  const fates: Fate[] = [];
  // Of several rows of a day the last counts.
  const counting = new Map(rows.map((row) => [row.donation.day, row]));
  for (const row of rows) {
    const counts = counting.get(row.donation.day) === row;
    fates.push(counts ? await putDonation(tx, personId, row.donation) : 'known');
  }
  const [latest] = rows.filter(({ group }) => group !== null).sort((a, b) => b.donation.day - a.donation.day);
  if (latest?.group) await takeBloodGroup(tx, personId, latest.group);
  return fates;
}
