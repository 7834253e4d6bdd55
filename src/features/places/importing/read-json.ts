import { readCenter, readTown } from './entry.ts';
import { type Entry, gathered, type PlaceRows } from './rows.ts';

type Json = Readonly<Record<string, unknown>>;

/** A source that is no JSON of places at all. */
export class JsonTrouble extends Error {}

/**
 * Places out of `{counties: [{name_fa, towns: [{name_fa, lat, lon}]}], mosques: [{mosque_fa, centre_fa, county,
 * town, address_fa, lat, lon, approximate}]}`. Either list may be missing. Throws JsonTrouble when it is no JSON.
 */
export function readPlacesJson(text: string): PlaceRows {
  const { counties, mosques } = object(parsed(text));
  if (!counties && !mosques) throw new JsonTrouble('has neither counties nor mosques');
  return gathered([
    ...entries('counties', counties, countyEntries),
    ...entries('mosques', mosques, (where, mosque) => [mosqueEntry(where, mosque)]),
  ]);
}

function countyEntries(where: string, { name_fa: county, towns }: Json): Entry[] {
  return entries(`${where}.towns`, towns, (at, { name_fa: town, lat, lon }) => [
    readTown(at, { county, town, lat, lon }),
  ]);
}

function mosqueEntry(where: string, mosque: Json): Entry {
  const { mosque_fa, centre_fa, address_fa, ...same } = mosque;
  return readCenter(where, { ...same, mosque: mosque_fa, center: centre_fa, address: address_fa });
}

function entries(where: string, list: unknown, read: (where: string, item: Json) => Entry[]): Entry[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [{ problem: { where, says: 'is no list' } }];
  return list.flatMap((item: unknown, i) => read(`${where}[${i}]`, object(item)));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new JsonTrouble(`no JSON: ${(error as Error).message}`);
  }
}

// What is no object has none of the fields, and is named for lacking them.
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
