import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../src/database/index.ts';
import { type MediaStore, openMediaStore, openShelf, type Shelf } from '../src/media/index.ts';

/** Where a store of a test's own lies; it is not there before something is kept. */
export const scratchFolder = (): string => join(tmpdir(), `nazr-media-${randomUUID()}`);

export const scratchMedia = (): MediaStore => openMediaStore(scratchFolder());

/** A store and the shelf over it, as the rooms want them. */
export function scratchFiles(database: Database): { readonly media: MediaStore; readonly shelf: Shelf } {
  const media = scratchMedia();
  return { media, shelf: openShelf(database, media) };
}

/** The shelf of a worker over such a store. */
export const scratchShelf = (database: Database): Shelf => openShelf(database, scratchMedia());
