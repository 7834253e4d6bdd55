import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { contentOf } from '../../../src/features/packs/files/content.ts';
import {
  type Arriving,
  allPacks,
  type Bundle,
  BundleTrouble,
  bundleOf,
  fateOf,
  importShipped,
  isSound,
  packById,
  packBySlug,
  readFolder,
  readPacks,
  readZip,
  takeIn,
  versionById,
  writeFolder,
  writeZip,
} from '../../../src/features/packs/index.ts';
import { editPack } from '../../../src/features/packs/writing/drafts.ts';
import { finish } from '../../../src/features/packs/writing/finishing.ts';
import { archive } from '../../../src/features/packs/writing/keeping.ts';
import { required } from '../../../src/lib/assert.ts';
import type { MediaStore } from '../../../src/media/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { scratchMedia } from '../../media-folder.ts';
import { MONDAY } from '../../stories/stage.ts';

const doer = { now: MONDAY, account: { id: 1 } };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const cover = {
  title: 'پلاکت',
  theme: 'آموزش',
  occasion: null,
  mood: 'plain',
  summary: 'سه روز',
  sources: ['الف'],
};
const rich = [
  {
    text: '01.md',
    buttons: [
      { text: 'رزرو', way: 'book' },
      { text: 'نقشه', way: 'link', url: 'https://example.org' },
    ],
  },
  { photo: 'a.jpg', text: '02.md' },
  { album: ['b.jpg', 'c.mp4'] },
  { document: 'دفترچه.pdf' },
  { voice: 'd.ogg' },
  { poll: ['بله', 'خیر'], text: 'q.md' },
  { quiz: ['یک', 'دو'], right: 1, text: 'q.md' },
];
const texts = {
  '01.md': '**سلام**\n\nبیایید، *همه* ۲\\*۳',
  '02.md': 'زیر [عکس](https://example.org/a)',
  'q.md': 'کدام؟',
};
const media = { 'a.jpg': 'A', 'b.jpg': 'B', 'c.mp4': 'C', 'دفترچه.pdf': 'P', 'd.ogg': 'V' };

/** A pack as a bundle; what is undefined is left out of its folder. */
function bundle(
  pack: object = {},
  more: Record<string, string | undefined> = {},
  slug = 'platelets',
): Bundle {
  const files = {
    ...texts,
    ...media,
    'pack.json': JSON.stringify({ ...cover, items: rich, ...pack }),
    ...more,
  };
  const kept = Object.entries(files).filter(([, text]) => text !== undefined);
  return new Map(kept.map(([path, text]) => [`${slug}/${path}`, bytes(text ?? '')]));
}
const arriving = (pack: object = {}, more = {}): Arriving =>
  required(readPacks(bundle(pack, more), '').find(isSound), 'a sound pack');

describe('A pack in a folder', () => {
  it.each([
    ['json', 'pack.json', {}, { 'pack.json': '{' }],
    ['shape', 'pack.json', { title: '' }, {}],
    ['shape', 'pack.json', { mood: 'merry' }, {}],
    ['shape', 'pack.json', { items: [] }, {}],
    ['shape', 'pack.json', { items: [{ photo: 'a.jpg', video: 'c.mp4' }] }, {}],
    ['shape', 'pack.json', { items: [{ quiz: ['یک', 'دو'], text: 'q.md' }] }, {}],
    ['shape', 'pack.json', { items: [{ text: '01.md', more: 1 }] }, {}],
    ['occasion', 'pack.json', { occasion: 'no_such_day' }, {}],
    ['glad', 'pack.json', { occasion: 'ashura', mood: 'glad' }, {}],
    ['missing', 'gone.md', { items: [{ text: 'gone.md' }] }, {}],
    ['path', 'pack.json', { items: [{ text: '../other/01.md' }] }, {}],
    ['path', 'pack.json', { items: [{ text: '/etc/passwd' }] }, {}],
    ['item', '01.md', {}, { '01.md': 'ا'.repeat(4097) }],
    ['item', '02.md', {}, { '02.md': 'ا'.repeat(1025) }],
    ['item', 'pack.json', { items: [{ poll: ['بله', 'خیر'] }] }, {}],
    ['item', '01.md', { items: [{ text: '01.md', buttons: [{ text: 'الف', way: 'link' }] }] }, {}],
    ['album', 'pack.json', { items: [{ album: ['a.jpg', 'd.ogg'] }] }, {}],
    ['media', 'a.jpg', {}, { 'a.jpg': '' }],
    ['media', 'd.ogg', { items: [{ photo: 'd.ogg' }] }, {}],
    ['pack', 'pack.json', { mood: 'mourning' }, { '01.md': 'سلام 🌹' }],
    ['text', '01.md', {}, { '01.md': 'ا'.repeat(40_000) }],
  ])('with a wrong %s is named with %s', (why, file, pack, more) => {
    expect(readPacks(bundle(pack, more), '')).toMatchObject([{ slug: 'platelets', file, why }]);
  });

  it('stands at the top of a bundle, or in folders of any depth, and one that is bad stops no other', () => {
    const top = new Map([...bundle()].map(([path, file]) => [path.replace('platelets/', ''), file]));
    expect(readPacks(top, 'my-pack')).toMatchObject([{ slug: 'my-pack' }]);
    expect(readPacks(top, 'بسته')).toMatchObject([{ why: 'slug' }]);
    const deep = [...bundle()].map(([path, file]) => [`all/${path}`, file] as const);
    const both = new Map([...deep, ...bundle({ mood: 'merry' }, {}, 'bad')]);
    expect(readPacks(both, '').map(({ slug }) => slug)).toEqual(['platelets', 'bad']);
  });

  it('is read without following links out of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packs-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFolder(folder, bundle());
    await symlink('/etc/hostname', join(folder, 'platelets', 'host.md'));
    expect([...(await readFolder(folder)).keys()].sort()).toEqual([...bundle().keys()].sort());
  });
});

describe('A zip', () => {
  it.each(['../evil.md', '/evil.md', 'a/../../evil.md', 'C:\\evil.md', 'a\\..\\evil.md', './a.md'])(
    'with the path %s is refused whole',
    async (path) => {
      const zip = zipSync({ 'platelets/pack.json': bytes('{}'), [path]: bytes('x') });
      await expect(readZip(zip)).rejects.toMatchObject({ why: 'bad-path' });
    },
  );

  it('that is none, or too big when unpacked, is refused', async () => {
    await expect(readZip(bytes('no zip at all'))).rejects.toBeInstanceOf(BundleTrouble);
    await expect(readZip(new Uint8Array(0))).rejects.toMatchObject({ why: 'no-zip' });
    const zeros = new Uint8Array(50_000_001);
    await expect(readZip(zipSync({ 'a/b.md': zeros }, { level: 1 }))).rejects.toMatchObject({
      why: 'too-big',
    });
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a/${i}.md`, bytes('x')]));
    await expect(readZip(zipSync(many))).rejects.toMatchObject({ why: 'too-many' });
  });

  it('that lies about how big it is gives no more than it said', async () => {
    const zip = zipSync({ 'a.md': new Uint8Array(1_000_000) });
    const view = new DataView(zip.buffer, zip.byteOffset);
    for (let at = 0; at < zip.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    const read = await readZip(zip).catch(() => new Map<string, Uint8Array>());
    expect(read.get('a.md')?.length ?? 0).toBeLessThanOrEqual(10);
  });

  it('holds what was put into it, and is the same for the same', async () => {
    const zip = await writeZip(bundle());
    expect(await readZip(zip)).toEqual(new Map(bundle()));
    expect(await writeZip(bundle())).toEqual(zip);
  });
});

describe.each(databases)('Packs from files on $name', ({ open }) => {
  let scratch: Scratch;
  let store: MediaStore;
  beforeEach(async () => {
    scratch = await open();
    store = scratchMedia();
  });
  afterEach(() => scratch.dispose());

  const take = (pack: Arriving, origin: 'hand' | 'bot' = 'hand') =>
    takeIn(pack, { database: scratch.database, store, origin, now: MONDAY });
  const current = async (slug = 'platelets') => {
    const pack = required(await packBySlug(scratch.database.read, slug), 'the pack');
    const version = required(await versionById(scratch.database.read, pack.versionId ?? 0), 'a version');
    return { pack, version };
  };
  const edited = async (title: string) => {
    const { pack } = await current();
    await scratch.database.write(async (tx) => {
      const id = required(await editPack(tx, doer, pack.id), 'a draft');
      await tx.update(tx.tables.packVersions).set({ title }).where(eq(tx.tables.packVersions.id, id));
      await finish(tx, doer, id);
    });
  };

  it('are taken in once; another content becomes the next version', async () => {
    expect(await fateOf(scratch.database.read, arriving(), 'hand')).toBe('new');
    expect(await take(arriving())).toBe('new');
    expect(await take(arriving())).toBe('same');
    const changed = arriving({}, { '01.md': 'چیز دیگر' });
    expect(await fateOf(scratch.database.read, changed, 'hand')).toBe('changed');
    expect((await current()).version.number).toBe(1);
    expect(await take(changed)).toBe('changed');
    expect(await take(changed)).toBe('same');
    expect(await current()).toMatchObject({
      version: { number: 2, state: 'final' },
      pack: { state: 'ready' },
    });
  });

  it('are taken in once, by however many at the same time', async () => {
    const fates = await Promise.all(Array.from({ length: 4 }, () => take(arriving())));
    expect(fates.sort()).toEqual(['new', 'same', 'same', 'same']);
    expect((await current()).version.number).toBe(1);
  });

  it('come back equal from another database, by a zip', async () => {
    await take(arriving());
    const { pack, version } = await current();
    const zip = await writeZip(await bundleOf(scratch.database.read, store, pack, version));
    const other = await open();
    onTestFinished(() => other.dispose());
    const [read] = readPacks(await readZip(zip), '');
    const again = required(read && isSound(read) ? read : undefined, 'a sound pack');
    const elsewhere = scratchMedia();
    await takeIn(again, { database: other.database, store: elsewhere, origin: 'hand', now: MONDAY });
    const there = required(await versionById(other.database.read, 1), 'a version');
    const content = await contentOf(scratch.database.read, version);
    const came = await contentOf(other.database.read, there);
    expect(came).toEqual(content);
    expect(content.items).toHaveLength(rich.length);
    const files = content.items.flatMap((item) => item.media);
    for (const { hash } of files) expect(await elsewhere.read(hash)).toEqual(await store.read(hash));
    // The names of what people see as documents stay, however often packs travel.
    const twice = await bundleOf(other.database.read, elsewhere, pack, there);
    expect([...twice.keys()]).toContain('platelets/04/دفترچه.pdf');
    expect(twice).toEqual(await bundleOf(scratch.database.read, store, pack, version));
  });

  it('that come with the bot are renewed where nobody changed them, and else stay', async () => {
    const [first, second, third] = ['یک', 'دو', 'سه'].map((text) => arriving({}, { '01.md': text }));
    if (!first || !second || !third) throw new Error('Three packs are needed');
    expect(await take(first, 'bot')).toBe('new');
    expect(await take(first, 'bot')).toBe('same');
    expect(await take(second, 'bot')).toBe('changed');
    await edited('نام دیگر');
    expect(await take(second, 'bot')).toBe('same');
    expect(await take(third, 'bot')).toBe('kept');
    expect((await current()).version).toMatchObject({ number: 3, title: 'نام دیگر' });
    expect(await take(third, 'hand')).toBe('changed');
  });

  it('that come with the bot stay away where they were put away', async () => {
    const [first, second] = ['یک', 'دو'].map((text) => arriving({}, { '01.md': text }));
    if (!first || !second) throw new Error('Two packs are needed');
    await take(first, 'bot');
    const { pack } = await current();
    await scratch.database.write((tx) => archive(tx, doer, pack.id));
    expect(await take(second, 'bot')).toBe('kept');
    expect(await packById(scratch.database.read, pack.id)).toMatchObject({ state: 'archived' });
  });

  it('come along with the bot, all of them, once', async () => {
    await importShipped(scratch.database, store, MONDAY);
    const all = await allPacks(scratch.database.read);
    const folders = await readdir(new URL('../../../src/features/packs/shipped', import.meta.url));
    expect(all.map(({ slug }) => slug)).toEqual(folders.sort());
    expect(all.map(({ state }) => state)).toEqual(folders.map(() => 'ready'));
    await importShipped(scratch.database, store, MONDAY + 1);
    expect(await allPacks(scratch.database.read)).toEqual(all);
  });
});
