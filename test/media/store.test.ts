import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, NOON, scratchStore } from './folder.ts';

const bytes = Buffer.from('نذر خون');
const hash = createHash('sha256').update(bytes).digest('hex');
const nothing = async () => new Set<string>();

describe('The store of files', () => {
  it('keeps bytes under their hash, and gives them back', async () => {
    const { store, names } = scratchStore();
    expect(await store.keep(bytes)).toEqual({ hash, size: bytes.length });
    expect(names()).toEqual([`${hash.slice(0, 2)}/${hash}`]);
    expect((await store.read(hash)).equals(bytes)).toBe(true);
  });

  it('keeps the same bytes once, whoever sends them at the same time', async () => {
    const { store, names } = scratchStore();
    await Promise.all(Array.from({ length: 8 }, () => store.keep(bytes)));
    expect(names()).toEqual([`${hash.slice(0, 2)}/${hash}`]);
    expect((await store.read(hash)).equals(bytes)).toBe(true);
  });

  it.each(['../../etc/passwd', '', hash.slice(1), `${hash}/..`, hash.toUpperCase(), `${hash}\n`])(
    'makes no path of %j',
    async (name) => {
      await expect(scratchStore().store.read(name)).rejects.toThrow('no hash');
    },
  );

  it('sweeps what is old and not needed, and what a crash left half written', async () => {
    const { folder, store, clock, names } = scratchStore();
    const { hash: needed } = await store.keep(Buffer.from('needed'));
    await store.keep(bytes);
    writeFileSync(join(folder, hash.slice(0, 2), `${hash}.half-written`), 'ن');
    utimesSync(join(folder, hash.slice(0, 2), `${hash}.half-written`), NOON / 1000, NOON / 1000);
    clock.at = NOON + DAY;
    const { hash: young } = await store.keep(Buffer.from('young'));
    expect(await store.sweep(NOON + 1, async () => new Set([needed]))).toBe(2);
    expect(
      names()
        .map((name) => name.slice(3))
        .sort(),
    ).toEqual([needed, young].sort());
  });

  it('leaves what is not its own where it is', async () => {
    const { folder, store, names } = scratchStore();
    mkdirSync(join(folder, 'ab'));
    writeFileSync(join(folder, 'ab', 'notes.txt'), 'x');
    expect(await store.sweep(Number.POSITIVE_INFINITY, nothing)).toBe(0);
    expect(names()).toEqual(['ab/notes.txt']);
  });

  it('sweeps nothing where nothing was kept yet', async () => {
    const { folder } = scratchStore();
    const { openMediaStore } = await import('../../src/media/index.ts');
    expect(await openMediaStore(join(folder, 'none')).sweep(NOON, nothing)).toBe(0);
  });

  it('keeps a file that is sent in again while it is swept', async () => {
    const { store, clock } = scratchStore();
    await store.keep(bytes);
    clock.at = NOON + 2 * DAY;
    const again = async () => {
      await store.keep(bytes);
      return new Set<string>();
    };
    expect(await store.sweep(NOON + DAY, again)).toBe(0);
    expect((await store.read(hash)).equals(bytes)).toBe(true);
  });
});
