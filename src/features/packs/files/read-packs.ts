import { posix } from 'node:path';
import { isMourning, occasionTitle } from '../occasions.ts';
import type { Item } from '../pack.ts';
import { packFault } from '../rules.ts';
import { type ArrivalFault, type Arriving, type ArrivingItem, Wrong } from './arriving.ts';
import { type Bundle, isSafe, packFolders } from './bundle.ts';
import { type Manifest, manifest } from './manifest.ts';
import { readItem } from './read-item.ts';

const MANIFEST = 'pack.json';

/** Each pack of a bundle, or what is wrong with it; `name` is that of a pack which stands at the top. */
export function readPacks(bundle: Bundle, name: string): (Arriving | ArrivalFault)[] {
  return packFolders(bundle).map((folder) => {
    const slug = posix.basename(folder) || name;
    try {
      return readPack(bundle, folder, slug);
    } catch (error) {
      if (error instanceof Wrong) return { slug, file: error.file, ...error.what };
      throw error;
    }
  });
}

function readPack(bundle: Bundle, folder: string, slug: string): Arriving {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(slug)) throw new Wrong(MANIFEST, { why: 'slug' });
  const { items: rows, ...details } = readManifest(bundle.get(folder + MANIFEST));
  const { occasion, mood } = details;
  if (occasion !== null && occasionTitle(occasion) === undefined)
    throw new Wrong(MANIFEST, { why: 'occasion' });
  if (mood === 'glad' && isMourning(occasion ?? '')) throw new Wrong(MANIFEST, { why: 'glad' });
  const items = rows.map((row) => readItem(row, (file) => fileAt(bundle, folder, file)));
  const fault = packFault(mood, items.map(asItem));
  if (fault) throw new Wrong(MANIFEST, { why: 'pack', fault });
  return { slug, ...details, items };
}

function readManifest(bytes: Uint8Array | undefined): Manifest {
  const { success, data, error } = manifest.safeParse(json(bytes));
  if (success) return data;
  const [first] = error.issues;
  throw new Wrong(MANIFEST, { why: 'shape', at: first?.path.join('.') ?? '', says: first?.message ?? '' });
}

function json(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Wrong(MANIFEST, { why: 'json' });
  }
}

function fileAt(bundle: Bundle, folder: string, file: string): Uint8Array {
  if (!isSafe(file)) throw new Wrong(MANIFEST, { why: 'path' });
  const bytes = bundle.get(folder + file);
  if (!bytes) throw new Wrong(file, { why: 'missing' });
  return bytes;
}

const asItem = ({ kind, words, poll, buttons }: ArrivingItem, position: number): Item => ({
  ...{ id: 0, position, kind, words, poll, buttons, mediaIds: [] },
});
