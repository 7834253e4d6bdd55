import { openDatabase } from '../src/database/index.ts';
import {
  type ImportReport,
  importPlaces,
  type PlaceRows,
  readPlaces,
  type Tally,
  UnreadablePlaces,
} from '../src/features/places/index.ts';
import { command, Failure } from './lib/command.ts';
import { databaseUrl } from './lib/database-url.ts';
import { readText } from './lib/text-file.ts';

const usage = `
npm run import:places -- [--dry-run] FILE

Imports counties, towns and centers into the database of DATABASE_URL.

  --dry-run   says what would change and what is wrong, and changes nothing

FILE is one of
  JSON   {"counties": [{"name_fa", "towns": [{"name_fa", "lat", "lon"}]}],
          "mosques": [{"mosque_fa", "centre_fa", "county", "town", "address_fa", "lat", "lon", "approximate"}]}
  CSV    UTF-8 with the header row county,town,mosque,center,address,lat,lon; digits Persian or Latin

- A center is the same when county, town and mosque are, however they are spelled; it keeps the number of
  its first import (c_12, «مسجد ۱۲»), which is never given to another. New details are taken over, an empty
  field changes nothing, and the same file again changes nothing.
- A center without lat and lon takes its town's point, and no distance to it is shown.
- A new town needs a point: a row with only county, town, lat and lon, or else its first center with both.
  A new county comes with its first town.
- A bad row is named with its line (CSV) or place (JSON) on stderr and left out; the others are imported.

Ends with 0 when every row was taken, with 1 when some were left out or FILE could not be read.
`;

await command(
  { usage, options: { 'dry-run': { type: 'boolean' } }, positionals: ['FILE'] },
  async ({ options, positionals: [file = ''] }) => {
    const dryRun = options['dry-run'] === true;
    const report = await importInto(databaseUrl(), await placesIn(file), dryRun);
    for (const { where, says } of report.problems) console.error(`${file}, ${where}: ${says}`);
    console.log(summary(report, dryRun));
    const left = report.problems.length;
    if (left > 0) throw new Failure(`${left} ${left === 1 ? 'row was' : 'rows were'} left out`);
  },
);

async function placesIn(file: string): Promise<PlaceRows> {
  try {
    return readPlaces(await readText(file));
  } catch (error) {
    if (error instanceof UnreadablePlaces) throw new Failure(`${file}: ${error.message}`);
    throw error;
  }
}

async function importInto(url: string, rows: PlaceRows, dryRun: boolean): Promise<ImportReport> {
  const database = await openDatabase(url);
  try {
    return await database.write((tx) => importPlaces(tx, rows, { dryRun }));
  } finally {
    await database.close();
  }
}

function summary({ newCounties, towns, centers }: ImportReport, dryRun: boolean): string {
  const what = `centers: ${counted(centers)}; towns: ${counted(towns)}; counties: ${newCounties} new`;
  return dryRun ? `Dry run, nothing was written. ${what}` : what;
}

function counted(tally: Tally): string {
  return `${tally.new} new, ${tally.changed} changed, ${tally.same} unchanged`;
}
