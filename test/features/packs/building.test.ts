import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { addPiece } from '../../../src/features/packs/building/adding.ts';
import {
  addButton,
  dropButton,
  placeItem,
  removeItem,
  rewordItem,
} from '../../../src/features/packs/building/changing.ts';
import type { Kept } from '../../../src/features/packs/building/kept.ts';
import {
  finish,
  forgetAccount,
  itemsOf,
  mediaInUse,
  newBroadcastDraft,
  packById,
  readyPacks,
  versionById,
} from '../../../src/features/packs/index.ts';
import type { Details } from '../../../src/features/packs/pack.ts';
import { draftOf } from '../../../src/features/packs/queries.ts';
import { editPack, startPack } from '../../../src/features/packs/writing/drafts.ts';
import { archive, discard, goBackTo, restore } from '../../../src/features/packs/writing/keeping.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { MONDAY } from '../../stories/stage.ts';

const doers = [1, 2, 3].map((id) => ({ now: MONDAY, account: { id } }));
const [sara, reza] = doers as [(typeof doers)[0], (typeof doers)[0]];
const cover: Details = {
  ...{
    title: 'پلاکت',
    theme: 'آموزش',
    occasion: null,
    mood: 'plain',
    summary: 'سه روز',
    sources: ['الف', 'ب'],
  },
};
const text = (words: string): Kept => ({ kind: 'text', words: [words], poll: null });
const photo = (hash: string, group: string, update: number, words = ''): Kept => ({
  ...{ kind: 'album', words: words === '' ? [] : [words], poll: null, album: { group, update } },
  medium: { hash, kind: 'photo', mime: 'image/png', name: null, size: 1 },
});

describe.each(databases)('A pack on $name', ({ open }) => {
  let scratch: Scratch;
  let draft: number;
  beforeEach(async () => {
    scratch = await open();
    draft = await writes((tx) => startPack(tx, sara, cover));
    for (const { account } of doers) await sits(account.id, draft);
  });
  afterEach(() => scratch.dispose());

  const writes = <T>(work: (tx: Writes) => Promise<T>): Promise<T> => scratch.database.write(work);
  const sits = (accountId: number, versionId: number, replacesItem: number | null = null) => {
    const set = { versionId, replacesItem, updatedAt: MONDAY };
    return writes(async (tx) => {
      const { packDesks } = tx.tables;
      await tx
        .insert(packDesks)
        .values({ accountId, ...set })
        .onConflictDoUpdate({ target: packDesks.accountId, set });
    });
  };
  const adds = (kept: Kept, doer = sara, versionId = draft) =>
    writes((tx) => addPiece(tx, doer, versionId, kept));
  const items = (versionId = draft) => itemsOf(scratch.database.read, versionId);
  const said = async (versionId = draft) => (await items(versionId)).map(({ words }) => plain(words));
  const finishes = (doer = sara, versionId = draft) => writes((tx) => finish(tx, doer, versionId));
  const edits = async () => required(await writes((tx) => editPack(tx, sara, 1)), 'a draft');
  const acts = async () =>
    (await scratch.database.read.select().from(scratch.database.read.tables.audit)).map(({ act }) => act);

  it('takes what several send at once, each in a place of its own', async () => {
    const sent = Array.from({ length: 12 }, (_, i) => adds(text(`پیام ${i}`), doers[i % 3]));
    const outcomes = await Promise.all(sent);
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array(12).fill('added'));
    const positions = (await items()).map(({ position }) => position);
    expect(new Set(positions).size).toBe(12);
    expect(outcomes.map((each) => 'at' in each && each.at).sort()).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1).sort(),
    );
  });

  it('takes no more than thirty, however many are sent at once', async () => {
    for (let i = 0; i < 28; i++) await adds(text(`پیام ${i}`));
    const outcomes = await Promise.all(doers.concat(doers).map((doer) => adds(text('دیگر'), doer)));
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(2);
    expect(outcomes.find(({ kind }) => kind === 'faulty')).toMatchObject({ fault: { why: 'full-pack' } });
    expect(await items()).toHaveLength(30);
  });

  it('puts the files of an album in the order in which they were sent, however they come', async () => {
    const [c, a, b] = await Promise.all([
      adds(photo('c', 'g', 30)),
      adds(photo('a', 'g', 10, 'نوشته')),
      adds(photo('b', 'g', 20)),
    ]);
    expect([a, b, c].map(({ kind }) => kind).sort()).toEqual(['added', 'joined', 'joined']);
    const [album, ...others] = await items();
    expect(others).toEqual([]);
    expect(album).toMatchObject({ kind: 'album', words: ['نوشته'] });
    const { media } = scratch.database.read.tables;
    const rows = await scratch.database.read.select().from(media);
    const hashOf = (id: number) => rows.find((row) => row.id === id)?.hash;
    expect(album?.mediaIds.map(hashOf)).toEqual(['a', 'b', 'c']);
    expect(await mediaInUse(scratch.database.read)).toEqual(new Set(album?.mediaIds));
  });

  it('takes no eleventh file, no other kind into an album, and not those of another person', async () => {
    for (let i = 0; i < 10; i++) await adds(photo(`${i}`, 'g', i));
    expect(await adds(photo('x', 'g', 11))).toMatchObject({ kind: 'faulty', fault: { why: 'full-album' } });
    expect(await adds(photo('y', 'g', 12), reza)).toMatchObject({ kind: 'added' });
    const voice = { hash: 'v', kind: 'document', mime: 'application/pdf', name: null, size: 1 } as const;
    const mixed = { ...photo('z', 'g', 13), medium: voice };
    expect(await adds(mixed, reza)).toMatchObject({ kind: 'faulty', fault: { why: 'mixed-album' } });
    // Of an album of which one file came, a message with one file is left.
    expect((await items()).map(({ kind }) => kind)).toEqual(['album', 'media']);
  });

  it('is final once, whoever finishes it at the same time, and closes every desk over it', async () => {
    await adds(text('یک'));
    const outcomes = await Promise.all(doers.map((doer) => finishes(doer)));
    expect(outcomes).toEqual(Array(3).fill({ kind: 'finished', packId: 1 }));
    expect((await acts()).filter((act) => act === 'pack.finished')).toHaveLength(1);
    expect(await packById(scratch.database.read, 1)).toMatchObject({ state: 'ready', versionId: draft });
    expect(await scratch.database.read.select().from(scratch.database.read.tables.packDesks)).toEqual([]);
  });

  it('never changes once it is final, whatever is pressed and sent at that moment', async () => {
    await adds(text('یک'));
    await adds(text('دو'));
    const [first, second] = await items();
    const ids = [first?.id ?? 0, second?.id ?? 0] as const;
    const [outcome] = await Promise.all([
      finishes(),
      adds(text('سه'), reza),
      writes((tx) => removeItem(tx, reza, ids[0])),
      writes((tx) => rewordItem(tx, reza, ids[1], ['دیگر'])),
    ]);
    expect(outcome).toMatchObject({ kind: 'finished' });
    const final = await items();
    expect(await adds(text('چهار'), reza)).toEqual({ kind: 'closed' });
    const button = { text: 'رزرو', way: 'book' } as const;
    for (const { id } of final) {
      expect(await writes((tx) => removeItem(tx, reza, id))).toEqual({ kind: 'gone' });
      expect(await writes((tx) => placeItem(tx, reza, id, 0))).toEqual({ kind: 'gone' });
      expect(await writes((tx) => rewordItem(tx, reza, id, ['دیگر']))).toEqual({ kind: 'gone' });
      expect(await writes((tx) => addButton(tx, reza, id, button))).toEqual({ kind: 'gone' });
    }
    expect(await writes((tx) => discard(tx, reza, draft))).toBe(false);
    expect(await items()).toEqual(final);
  });

  it('has one draft, whoever begins it at the same time, and the version before is read meanwhile', async () => {
    await adds(text('یک'));
    await finishes();
    const drafts = await Promise.all(doers.map((doer) => writes((tx) => editPack(tx, doer, 1))));
    expect(new Set(drafts).size).toBe(1);
    const second = required(drafts[0], 'a draft');
    await sits(1, second);
    await adds(text('دو'), sara, second);
    expect(await said(second)).toEqual(['یک', 'دو']);
    expect(await said(draft)).toEqual(['یک']);
    expect(await readyPacks(scratch.database.read)).toMatchObject({ packs: [{ id: 1, versionId: draft }] });
    await finishes(sara, second);
    expect(await readyPacks(scratch.database.read)).toMatchObject({ packs: [{ id: 1, versionId: second }] });
    expect(await versionById(scratch.database.read, second)).toMatchObject({ ...cover, number: 2 });
    expect(await writes((tx) => goBackTo(tx, sara, draft))).toBe(true);
    expect(await writes((tx) => goBackTo(tx, sara, draft))).toBe(false);
    expect((await packById(scratch.database.read, 1))?.versionId).toBe(draft);
  });

  it('is done to once where a button is pressed twice', async () => {
    for (const words of ['یک', 'دو', 'سه']) await adds(text(words));
    const third = (await items())[2]?.id ?? 0;
    await Promise.all([1, 2].map(() => writes((tx) => placeItem(tx, sara, third, 1))));
    expect(await said()).toEqual(['یک', 'سه', 'دو']);
    for (const label of ['الف', 'ب'])
      await writes((tx) => addButton(tx, sara, third, { text: label, way: 'book' }));
    const drops = [1, 2].map(() => writes((tx) => dropButton(tx, sara, third, { at: 0, of: 2 })));
    expect((await Promise.all(drops)).map(({ kind }) => kind).sort()).toEqual(['changed', 'gone']);
    expect((await items())[1]?.buttons.map(({ text: label }) => label)).toEqual(['ب']);
    const removals = [1, 2].map(() => writes((tx) => removeItem(tx, sara, third)));
    expect((await Promise.all(removals)).map(({ kind }) => kind).sort()).toEqual(['changed', 'gone']);
  });

  it('keeps the place and the buttons of an item that another message takes the place of, once', async () => {
    for (const words of ['یک', 'دو']) await adds(text(words));
    const first = (await items())[0]?.id ?? 0;
    await writes((tx) => addButton(tx, sara, first, { text: 'رزرو', way: 'book' }));
    await sits(1, draft, first);
    expect(await adds(text('تازه'))).toMatchObject({ kind: 'replaced', at: 1 });
    expect(await adds(text('سه'))).toMatchObject({ kind: 'added', at: 3 });
    expect(await said()).toEqual(['تازه', 'دو', 'سه']);
    expect((await items())[0]?.buttons).toHaveLength(1);
  });

  it('is not taken in by a desk over another draft, nor by one that was left', async () => {
    const other = await writes((tx) => startPack(tx, reza, cover));
    expect(await adds(text('یک'), sara, other)).toEqual({ kind: 'closed' });
    await writes((tx) => forgetAccount(tx, 1));
    expect(await adds(text('یک'))).toEqual({ kind: 'closed' });
    const { packs } = scratch.database.read.tables;
    expect(
      (await scratch.database.read.select().from(packs).orderBy(packs.id)).map(({ createdBy }) => createdBy),
    ).toEqual([null, 2]);
  });

  it('is put away and fetched back once, and thrown away as long as it is a draft', async () => {
    await adds(text('یک'));
    await finishes();
    expect(await Promise.all([1, 2].map(() => writes((tx) => archive(tx, sara, 1))))).toContain(false);
    expect((await readyPacks(scratch.database.read)).packs).toEqual([]);
    expect(await writes((tx) => restore(tx, sara, 1))).toBe(true);
    const second = await edits();
    expect(await writes((tx) => discard(tx, sara, second))).toBe(true);
    expect(await draftOf(scratch.database.read, 1)).toBeUndefined();
    expect(await packById(scratch.database.read, 1)).toBeDefined();
    const lone = await writes((tx) => startPack(tx, sara, cover));
    await writes((tx) => discard(tx, sara, lone));
    expect(await packById(scratch.database.read, 2)).toBeUndefined();
  });

  it('for a broadcast stands in no library', async () => {
    const versionId = await writes((tx) => newBroadcastDraft(tx, sara));
    await sits(1, versionId);
    await adds(text('بیایید'), sara, versionId);
    expect(await finishes(sara, versionId)).toEqual({ kind: 'finished', packId: 2 });
    expect((await readyPacks(scratch.database.read)).packs).toEqual([]);
  });

  it('is found by a word of it, and stands by how near its occasion is', async () => {
    const ready = async (more: Partial<Details>) => {
      const id = await writes((tx) => startPack(tx, sara, { ...cover, ...more }));
      await sits(1, id);
      await adds(text('متن'), sara, id);
      await finishes(sara, id);
    };
    await ready({ title: 'هر روز' });
    await ready({ title: 'فجر', occasion: 'fajr_decade' });
    await ready({ title: 'یلدا', occasion: 'yalda' });
    const titles = async (wish: Parameters<typeof readyPacks>[1]) =>
      (await readyPacks(scratch.database.read, wish)).packs.map(({ title }) => title);
    expect(await titles({ now: MONDAY })).toEqual(['یلدا', 'فجر', 'هر روز']);
    expect(await titles({ words: 'دهه ي فجر' })).toEqual([]);
    expect(await titles({ words: 'دهه مبارك' })).toEqual(['فجر']);
    expect(await titles({ occasion: 'yalda' })).toEqual(['یلدا']);
    for (const title of ['الف', 'ب']) await ready({ title });
    expect(await readyPacks(scratch.database.read)).toMatchObject({ more: true });
    expect((await readyPacks(scratch.database.read, { page: 1 })).packs).toHaveLength(1);
  });
});
