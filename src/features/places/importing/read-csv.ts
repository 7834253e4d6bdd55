import { type CsvRow, parseCsv } from '../../../lib/csv.ts';
import { readCenter, readTown } from './entry.ts';
import { type Entry, gathered, type PlaceRows } from './rows.ts';

const COLUMNS = ['county', 'town', 'mosque', 'center', 'address', 'lat', 'lon'];

/**
 * Places out of CSV with the header `county,town,mosque,center,address,lat,lon`.
 * A row without mosque, center and address gives a town its point. Throws CsvTrouble when it is no such CSV.
 */
export function readPlacesCsv(text: string): PlaceRows {
  return gathered(parseCsv(text, COLUMNS).map(readRow));
}

function readRow({ line, values, misfit }: CsvRow): Entry {
  const where = `line ${line}`;
  if (misfit) return { problem: { where, says: misfit } };
  const { mosque, center, address, lat } = values;
  return !mosque && !center && !address && lat ? readTown(where, values) : readCenter(where, values);
}
