import { describe, expect, it } from 'vitest';
import { addMedium, collectUnused, mediaOf } from '../../src/media/index.ts';
import { rememberUpload } from '../../src/media/media.ts';
import { databases } from '../databases.ts';
import { DAY, library, NOON, picture } from './folder.ts';

const using =
  (...ids: number[]) =>
  async () =>
    new Set(ids);

describe.each(databases)('Files that are noted on $name', ({ open }) => {
  it('are one for the same bytes of one kind, and two for two kinds', async () => {
    const { adds, rows, names } = await library(open);
    const first = await adds(picture('a'), { name: 'a.png' });
    expect(await adds(picture('a'))).toEqual(first);
    const document = await adds(picture('a'), { kind: 'document' });
    expect(document.id).not.toBe(first.id);
    expect(await rows()).toHaveLength(2);
    expect(names()).toHaveLength(1);
  });

  it('are one however many send them at the same time', async () => {
    const { database, store, rows } = await library(open);
    const { hash, size } = await store.keep(picture('a'));
    const file = { hash, size, kind: 'photo' as const, mime: 'image/png', name: null };
    const all = await Promise.all(
      Array.from({ length: 5 }, () => database.write((tx) => addMedium(tx, file, NOON))),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
  });

  it('are given in the order that is asked for', async () => {
    const { database, adds } = await library(open);
    const [a, b] = [await adds(picture('a')), await adds(picture('b'))];
    expect(await mediaOf(database.read, [b.id, a.id, b.id])).toEqual([b, a, b]);
    await expect(mediaOf(database.read, [a.id, 999])).rejects.toThrow('no file 999');
  });

  it('go when nothing uses them for a day, with their bytes and what platforms call them', async () => {
    const { database, store, clock, adds, rows, names, uploads } = await library(open);
    const [used, unused] = [await adds(picture('used')), await adds(picture('unused'))];
    for (const mediaId of [used.id, unused.id])
      await database.write((tx) => rememberUpload(tx, { mediaId, platform: 'bale', fileId: `f${mediaId}` }));
    clock.at = NOON + DAY + 1;
    const young = await adds(picture('young'));
    await collectUnused(database, store, using(used.id), clock.at);
    expect((await rows()).map(({ id }) => id)).toEqual([used.id, young.id]);
    expect((await uploads()).map(({ mediaId }) => mediaId)).toEqual([used.id]);
    expect(names()).toHaveLength(2);
    expect((await store.read(used.hash)).equals(picture('used'))).toBe(true);
  });

  it('keep their bytes while another kind of them is in use', async () => {
    const { database, store, clock, adds, names } = await library(open);
    const photo = await adds(picture('a'));
    await adds(picture('a'), { kind: 'document' });
    clock.at = NOON + DAY + 1;
    await collectUnused(database, store, using(photo.id), clock.at);
    expect(names()).toHaveLength(1);
  });

  it('leave no bytes behind when a crash came between the two', async () => {
    const { database, store, clock, adds, names, rows } = await library(open);
    await adds(picture('a'));
    clock.at = NOON + DAY + 1;
    const dies = { ...store, sweep: () => Promise.reject(new Error('killed')) };
    await expect(collectUnused(database, dies, using(), clock.at)).rejects.toThrow('killed');
    expect([await rows(), names()]).toMatchObject([[], [expect.any(String)]]);
    await collectUnused(database, store, using(), clock.at);
    expect(names()).toEqual([]);
  });

  it('stay when they are added again in the moment in which they would go', async () => {
    const { database, store, clock, adds } = await library(open);
    await adds(picture('a'));
    clock.at = NOON + DAY + 1;
    let again: Awaited<ReturnType<typeof adds>> | undefined;
    const sweep: typeof store.sweep = async (before, needed) =>
      store.sweep(before, async (hashes) => {
        const kept = await needed(hashes);
        again = await adds(picture('a'));
        return kept;
      });
    await collectUnused(database, { ...store, sweep }, using(), clock.at);
    const [medium] = await mediaOf(database.read, [again?.id ?? 0]);
    expect((await store.read(medium?.hash ?? '')).equals(picture('a'))).toBe(true);
  });

  it('stay when something began to use them while they were looked for', async () => {
    const { database, store, clock, adds, rows } = await library(open);
    const { id } = await adds(picture('a'));
    clock.at = NOON + DAY + 1;
    let looks = 0;
    await collectUnused(database, store, async () => new Set(looks++ === 0 ? [] : [id]), clock.at);
    expect(await rows()).toHaveLength(1);
  });
});
