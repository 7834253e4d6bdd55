import { CsvTrouble } from '../../../lib/csv.ts';
import { readPlacesCsv } from './read-csv.ts';
import { JsonTrouble, readPlacesJson } from './read-json.ts';
import type { PlaceRows } from './rows.ts';

/** A source in which no places can be read at all; the message says why. */
export class UnreadablePlaces extends Error {}

/** Reads a list of places, JSON or CSV. Throws UnreadablePlaces when it is neither. */
export function readPlaces(source: string): PlaceRows {
  const text = source.replace(/^\uFEFF/, '');
  try {
    return text.trimStart().startsWith('{') ? readPlacesJson(text) : readPlacesCsv(text);
  } catch (error) {
    if (error instanceof CsvTrouble || error instanceof JsonTrouble)
      throw new UnreadablePlaces(error.message);
    throw error;
  }
}
