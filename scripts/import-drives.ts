import { type Database, openDatabase } from '../src/database/index.ts';
import { showRate } from '../src/features/attendance/index.ts';
import { type DriveImport, type DriveRows, importDrives, readDrives } from '../src/features/drives/index.ts';
import { openPlaces } from '../src/features/places/index.ts';
import { CsvTrouble } from '../src/lib/csv.ts';
import { command, Failure } from './lib/command.ts';
import { databaseUrl } from './lib/database-url.ts';
import { readText } from './lib/text-file.ts';

const usage = `
npm run import:drives -- [--dry-run] FILE

Imports drives with their slots into the database of DATABASE_URL.

  --dry-run   says what would be added and what is wrong, and changes nothing

FILE is CSV, UTF-8 with a header row; digits Persian or Latin. Columns, in any order:
  date       1405/09/12, ۱۲ آذر ۱۴۰۵ or 2026-12-03
  start,end  17:00; an end that is not later is in the morning after
  team       a mobile team; a new name makes a new team
  center     a center's number (12, c_12) or name, or instead place, lat and lon of somewhere else
  town       optional: tells centers of the same name apart
  address    optional: of such a place
  slot       optional: minutes, 5 to 120 (15)
  chairs     optional: donor chairs, 1 to 50
  capacity   optional: places in each slot, 1 to 50 (by the chairs and the factor of the center; 4 without chairs)
  audience   optional: all, women or men (همه، بانوان، آقایان)
  women,men  optional: hours within those of the drive for them alone, 09:00-11:00
  notes      optional
  state      optional: open, or draft to publish it later in the bot

- A drive is known when its team is there on that day at those hours: the same file again changes nothing.
- Slots from 20 minutes before to 20 minutes after noon and maghrib azan are closed, or by the minutes that were
  set for their center in the bot; in Ramadan those before 60 minutes after iftar.
- A bad row is named with its line on stderr and left out; the others are imported.

Ends with 0 when every row was taken, with 1 when some were left out or FILE could not be read.
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

async function importFile(file: string, dryRun: boolean): Promise<DriveImport> {
  const text = await readText(file);
  const database = await openDatabase(databaseUrl());
  try {
    const now = Date.now();
    return await importDrives(database, await drivesIn(file, text, database, now), { now, dryRun, showRate });
  } finally {
    await database.close();
  }
}

async function drivesIn(file: string, text: string, database: Database, now: number): Promise<DriveRows> {
  const atlas = await openPlaces(database, () => now).current();
  try {
    return readDrives(text, (name) => atlas.search(name, 50), now);
  } catch (error) {
    if (error instanceof CsvTrouble) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

function summary(report: DriveImport, dryRun: boolean): string {
  const what = `drives: ${report.new} new, ${report.known} known already`;
  return dryRun ? `Dry run, nothing was written. ${what}` : what;
}
