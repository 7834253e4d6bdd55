import { pathToFileURL } from 'node:url';
import type { Words } from '../../src/platforms/index.ts';

/** A text a person can see: the file it stands in, its key, and the value (words or a function that makes them). */
export interface Entry {
  readonly path: string;
  /** The exported name and the keys under it. */
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** Everything that a module of texts exports, leaf by leaf. */
export async function entriesOf(root: string, path: string): Promise<Entry[]> {
  const made = (await import(pathToFileURL(`${root}/${path}`).href)) as Record<string, unknown>;
  return Object.entries(made).flatMap(([name, value]) => leaves(path, [name], value));
}

function leaves(path: string, keys: readonly string[], value: unknown): Entry[] {
  if (isGroup(value))
    return Object.entries(value).flatMap(([key, inner]) => leaves(path, [...keys, key], inner));
  return [{ path, keys, value }];
}

// A part (bold, italic, a link) and a list of parts are words; any other object holds texts by key.
function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !('bold' in value) && !('italic' in value) && !('link' in value && 'url' in value);
}

/** Whether a value is something the renderers take. */
export const isWords = (value: unknown): value is Words =>
  typeof value === 'string' || Array.isArray(value) || (typeof value === 'object' && value !== null);
