import { ConfigError } from '../src/config.ts';
import { openDatabase } from '../src/database/index.ts';
import {
  type DonationImport,
  type ImportOptions,
  importDonations,
  readDonations,
} from '../src/features/donors/index.ts';
import { keepDeclared } from '../src/features/vows/index.ts';
import { CsvTrouble } from '../src/lib/csv.ts';
import { openVault, type Vault } from '../src/lib/vault.ts';
import { secretKey } from '../src/secret-key.ts';
import { command, Failure } from './lib/command.ts';
import { databaseUrl } from './lib/database-url.ts';
import { readText } from './lib/text-file.ts';

const usage = `
npm run import:donations -- [--dry-run] FILE

Imports donations out of the blood service's file into the database of DATABASE_URL, for persons who agreed
to it in the bot. Needs the bot's SECRET_KEY, or the key beside the database: cards and phones are kept here
as keyed hashes alone.

  --dry-run   says what would be kept and what is wrong, and changes nothing

FILE is CSV, UTF-8 with a header row; digits Persian or Latin. Columns, in any order:
  date       1405/09/12, ۱۲ آذر ۱۴۰۵ or 2026-12-03; not later than today
  card       the number of the donor card, 5 to 20 digits
  phone      a mobile number; card or phone must be filled
  kind       optional: whole or platelets (خون کامل، پلاکت)
  volume     optional: millilitres, 50 to 1000
  place      optional
  group      optional: A+, O-, «AB منفی»

- The card decides whose donation it is; a phone beside it must be one that this person, or who speaks for them,
  gave in the bot: otherwise the row is left out. Without a card the phone decides: it is that of the person whose
  own account gave it. Where that account speaks for others of the family too, the card is needed, and a row
  without one is left out. Names are not looked at.
- Donations of a person on one day are one; what a drive recorded and the blood group that staff noted stay as
  they are. The same file again changes nothing.
- Who did not agree, and who is not known here, is counted and not named. A bad row is named with its line on
  stderr and left out; the others are imported. Nothing that stands in a row is printed.

Ends with 0 when every row was taken or counted, with 1 when some were left out or FILE could not be read.
`;

await command(
  { usage, options: { 'dry-run': { type: 'boolean' } }, positionals: ['FILE'] },
  async ({ options, positionals: [file = ''] }) => {
    const dryRun = options['dry-run'] === true;
    const report = await importFile(file, dryRun);
    for (const { where, says } of report.problems) console.error(`${file}, ${where}: ${says}`);
    console.log(summary(report, dryRun));
    const left = report.problems.length;
    if (left > 0) throw new Failure(`${left} ${left === 1 ? 'row was' : 'rows were'} left out`);
  },
);

async function importFile(file: string, dryRun: boolean): Promise<DonationImport> {
  const text = await readText(file);
  const url = databaseUrl();
  const now = Date.now();
  const rows = donationsIn(file, text, vaultBeside(url), now);
  const database = await openDatabase(url);
  try {
    const onDonations: ImportOptions['onDonations'] = (tx, personId, days) =>
      keepDeclared(tx, personId, days, now);
    return await importDonations(database, rows, { dryRun, onDonations });
  } finally {
    await database.close();
  }
}

/** The vault of the bot that runs on this database. */
function vaultBeside(url: string): Vault {
  try {
    return openVault(secretKey(process.env.SECRET_KEY, url));
  } catch (error) {
    if (error instanceof ConfigError) throw new Failure(error.problems.join('; '));
    throw error;
  }
}

function donationsIn(file: string, text: string, vault: Vault, now: number) {
  try {
    return readDonations(text, vault, now);
  } catch (error) {
    if (error instanceof CsvTrouble) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

function summary(report: DonationImport, dryRun: boolean): string {
  const { new: added, changed, known, withoutConsent, unknown } = report;
  const taken = `donations: ${added} new, ${changed} changed, ${known} known already`;
  const what = `${taken}; of persons who did not agree: ${withoutConsent}; of nobody known here: ${unknown}`;
  return dryRun ? `Dry run, nothing was written. ${what}` : what;
}
