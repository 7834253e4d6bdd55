import * as z from 'zod';
import { toLatin } from '../../../lib/digits.ts';
import type { Point } from '../../../lib/distance.ts';
import { centerKey } from '../names.ts';
import type { Entry, Problem } from './rows.ts';

/** Everything in Iran, its islands and borders included, in degrees. */
const IRAN = { lat: [24.5, 40], lon: [43.8, 63.6] } as const;

const cellOf = (what: 'text' | 'number') =>
  z.preprocess(
    (value) => value ?? '',
    z.union([z.string(), z.number()], `is no ${what}`).transform((value) => tidy(String(value))),
  );
const cell = cellOf('text');
const optional = cell.transform((text) => (text === '' ? null : text));
const name = cell.refine((text) => /\p{L}/u.test(text), { error: 'is missing', abort: true });
const coordinate = cellOf('number').transform((text, { addIssue }) => {
  const degrees = Number(toLatin(text).replace(/[٫,]/, '.'));
  if (Number.isNaN(degrees)) addIssue(`«${text}» is no number`);
  return text === '' ? null : degrees;
});

const town = z.object({ county: name, town: name, lat: coordinate, lon: coordinate });
const center = town.extend({
  mosque: name.refine((text) => centerKey(text) !== '', 'has no name of its own'),
  center: optional,
  address: optional,
  approximate: z.boolean('is neither true nor false').default(false),
});

/** A town out of `{county, town, lat, lon}`. */
export function readTown(where: string, source: unknown): Entry {
  const read = town.safeParse(source);
  if (!read.success) return { problem: unreadable(where, read.error) };
  const { county, town: name, ...degrees } = read.data;
  const point = pointOf(degrees);
  if (typeof point === 'string') return { problem: { where, says: point } };
  if (!point) return { problem: { where, says: `the town «${name}» has no lat and lon` } };
  return { town: { where, county, town: name, point } };
}

/** A center out of `{county, town, mosque, center, address, lat, lon, approximate}`. */
export function readCenter(where: string, source: unknown): Entry {
  const read = center.safeParse(source);
  if (!read.success) return { problem: unreadable(where, read.error) };
  const { lat, lon, approximate, ...fields } = read.data;
  const point = pointOf({ lat, lon });
  if (typeof point === 'string') return { problem: { where, says: point } };
  return { center: { where, ...fields, point: approximate ? null : point } };
}

/** The point, null when none is given, or what is wrong with it. */
function pointOf({ lat, lon }: { lat: number | null; lon: number | null }): Point | null | string {
  if (lat === null && lon === null) return null;
  if (lat === null || lon === null) return `${lat === null ? 'lat' : 'lon'} is missing beside the other`;
  if (isInIran(lat, lon)) return { lat, lon };
  const hint = isInIran(lon, lat) ? '; lat and lon seem to be swapped' : '';
  return `lat ${lat}, lon ${lon} lies outside Iran${hint}`;
}

function isInIran(lat: number, lon: number): boolean {
  return lat >= IRAN.lat[0] && lat <= IRAN.lat[1] && lon >= IRAN.lon[0] && lon <= IRAN.lon[1];
}

function unreadable(where: string, error: z.ZodError): Problem {
  const says = error.issues.map(({ path, message }) => [...path, message].join(' '));
  return { where, says: says.join('; ') };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
