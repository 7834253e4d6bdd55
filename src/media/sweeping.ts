import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

type Needed = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

/** Removes files of before `before` (ms) that are not needed, and what a crash left half written; answers how many. */
export async function sweep(folder: string, before: number, needed: Needed): Promise<number> {
  let removed = 0;
  for (const part of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    const old = await oldIn(join(folder, part), before);
    const hashes = old.filter((name) => name.length === 64);
    const kept = hashes.length > 0 ? await needed(hashes) : new Set();
    for (const name of old)
      if (!kept.has(name) && (await removeOld(join(folder, part, name), before))) removed++;
  }
  return removed;
}

async function oldIn(folder: string, before: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await namesIn(folder))
    if (/^[0-9a-f]{64}\b/.test(name) && (await isOld(join(folder, name), before))) old.push(name);
  return old;
}

/**
 * Takes a file away under another name before it is looked at once more: one that was kept anew in this very
 * moment is put back, and none that comes under the old name meanwhile is touched.
 */
async function removeOld(path: string, before: number): Promise<boolean> {
  const aside = `${path.replace(/\..*$/, '')}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
  const goes = await isOld(aside, before);
  await (goes ? rm(aside) : rename(aside, path));
  return goes;
}

async function isOld(path: string, before: number): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < before;
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

const isAbsence = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
