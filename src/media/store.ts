import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sweep } from './sweeping.ts';

/** Files under `MEDIA_DIR`, each once, by what is in it. */
export interface MediaStore {
  /** Keeps these bytes; what was confirmed outlives a power cut. Twice the same bytes are one file. */
  keep(bytes: Uint8Array): Promise<{ readonly hash: string; readonly size: number }>;
  /** The bytes with this hash. Throws when there are none. */
  read(hash: string): Promise<Buffer>;
  /**
   * Removes files that were kept last before `before` (ms) and are not among the needed; answers how many.
   * `needed` is asked for some of these hashes at a time.
   */
  sweep(before: number, needed: (hashes: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>;
}

/** Opens the store in a folder, which is made at the first file. `now` dates what is kept. */
export function openMediaStore(folder: string, now: () => number = Date.now): MediaStore {
  return {
    async keep(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await place(bytes, pathIn(folder, hash), now());
      return { hash, size: bytes.length };
    },
    read: async (hash) => readFile(pathIn(folder, hash)),
    sweep: (before, needed) => sweep(folder, before, needed),
  };
}

/** Only a hash makes a path: nothing that anybody sent in does. */
function pathIn(folder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('This is no hash of a file');
  return join(folder, hash.slice(0, 2), hash);
}

/** Written aside and renamed: under its name stands a whole file or none. It is dated anew even where it was there. */
async function place(bytes: Uint8Array, path: string, now: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = `${path}.${randomUUID()}`;
  try {
    await write(aside, bytes);
    await utimes(aside, now / 1000, now / 1000);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await settle(dirname(path));
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

// A new name is on the disk once its folder is.
async function settle(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
