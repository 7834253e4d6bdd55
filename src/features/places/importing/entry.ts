import * as z from 'zod';
import { pointInIran, readDegrees } from '../../../lib/iran.ts';
import { centerKey } from '../names.ts';
import type { Entry, Problem } from './rows.ts';

const cellOf = (what: 'text' | 'number') =>
  z.preprocess(
    (value) => value ?? '',
    z.union([z.string(), z.number()], `is no ${what}`).transform((value) => tidy(String(value))),
  );
const cell = cellOf('text');
const optional = cell.transform((text) => (text === '' ? null : text));
const name = cell.refine((text) => /\p{L}/u.test(text), { error: 'is missing', abort: true });
const coordinate = cellOf('number').transform((text, { addIssue }) => {
  const degrees = readDegrees(text);
  if (degrees === undefined) addIssue(`«${text}» is no number`);
  return degrees ?? null;
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
  const point = pointInIran(degrees);
  if (typeof point === 'string') return { problem: { where, says: point } };
  if (!point) return { problem: { where, says: `the town «${name}» has no lat and lon` } };
  return { town: { where, county, town: name, point } };
}

/** A center out of `{county, town, mosque, center, address, lat, lon, approximate}`. */
export function readCenter(where: string, source: unknown): Entry {
  const read = center.safeParse(source);
  if (!read.success) return { problem: unreadable(where, read.error) };
  const { lat, lon, approximate, ...fields } = read.data;
  const point = pointInIran({ lat, lon });
  if (typeof point === 'string') return { problem: { where, says: point } };
  return { center: { where, ...fields, point: approximate ? null : point } };
}

function unreadable(where: string, error: z.ZodError): Problem {
  const says = error.issues.map(({ path, message }) => [...path, message].join(' '));
  return { where, says: says.join('; ') };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
