import * as z from 'zod';
import { type EpochDay, parseDate, parseIsoDay, readHour } from '../../../calendar/index.ts';
import { toLatin } from '../../../lib/digits.ts';
import { readDegrees } from '../../../lib/iran.ts';
import { readAudience, readCount } from '../form/reading.ts';
import { vocabulary } from '../form/vocabulary.fa.ts';

/** The text of a cell, tidied; a missing one is ''. */
export const cell = z.preprocess(
  (value) => value ?? '',
  z.string().transform((text) => text.replace(/\s+/g, ' ').trim()),
);

export const optional = cell.transform((text) => (text === '' ? null : text));

export const name = cell.refine((text) => /\p{L}/u.test(text), 'is missing');

/** A cell read by `reads`, or said to be no `wanted`; `fallback` stands for an empty one, without it the cell must be filled. */
export function read<const T, const F = never>(
  reads: (text: string) => T | undefined,
  wanted: string | ((text: string) => string),
  fallback?: F,
) {
  return cell.transform((text, { addIssue }) => {
    const value: T | F | undefined = text === '' ? fallback : reads(text);
    if (value !== undefined) return value;
    const missed = typeof wanted === 'string' ? wanted : wanted(text);
    addIssue(text === '' ? 'is missing' : `«${text}» is no ${missed}`);
    return z.NEVER;
  });
}

/** A day, ISO or as people write it; what would have to be asked back is refused. */
export const day = (now: number) =>
  read(
    (text) => readDay(text, now),
    (text) => ['date', hintFor(text, now)].filter(Boolean).join(': '),
  );

/** Minutes since midnight. */
export const hour = (now: number) => read((text) => readHour(text, now), 'hour');

/** Hours like `09:00-12:00`; null where there are none. */
export const hours = (now: number) =>
  read(
    (text) => {
      const [from, to, ...more] = text.split(vocabulary.between).map((part) => readHour(part.trim(), now));
      return from === undefined || to === undefined || more.length > 0 ? undefined : ([from, to] as const);
    },
    'stretch of hours like 09:00-12:00',
    null,
  );

/** A whole number within bounds. */
export const count = (range: { from: number; to: number }, fallback: number) =>
  read((text) => readCount(text, range), `whole number from ${range.from} to ${range.to}`, fallback);

export const audience = read(readAudience, 'all, women or men', 'all');

export const degrees = cell.transform((text, { addIssue }) => {
  const value = readDegrees(text);
  if (value === undefined) addIssue(`«${text}» is no number`);
  return value ?? null;
});

function readDay(text: string, now: number): EpochDay | undefined {
  const iso = parseIsoDay(toLatin(text));
  if (iso !== undefined) return iso;
  const reading = parseDate(text, 'any', now);
  return reading.status === 'ok' ? reading.day : undefined;
}

/** What helps to correct a day that does not exist: «مهر ۳۰ روز دارد». */
function hintFor(text: string, now: number): string | undefined {
  const reading = parseDate(text, 'any', now);
  return reading.status === 'reject' ? reading.hint : undefined;
}
