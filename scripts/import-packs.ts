import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Database, openDatabase } from '../src/database/index.ts';
import {
  type Arriving,
  type Bundle,
  BundleTrouble,
  type Fate,
  fateOf,
  isFault,
  isSound,
  readFolder,
  readPacks,
  readZip,
  takeIn,
} from '../src/features/packs/index.ts';
import { openMediaStore } from '../src/media/index.ts';
import { command, Failure } from './lib/command.ts';
import { databaseUrl } from './lib/database-url.ts';
import { mediaDir } from './lib/media-dir.ts';
import { faultLine, troubleLine } from './lib/pack-faults.ts';

const usage = `
npm run import:packs -- [--dry-run] PATH

Imports packs of content into the database of DATABASE_URL, and their files into MEDIA_DIR.

  --dry-run   says what would be added and what is wrong, and changes nothing

PATH is a folder or a zip: a pack, or folders that each are one. A pack is <name>/pack.json with texts and files:
  title, theme   up to 80 letters each
  occasion       an occasion of the calendar (arbaeen, world_mosque_day, …) or null
  mood           plain, mourning, sacred or glad
  summary        up to 300 letters
  sources        where its facts are from, a list
  items          a list, each of one kind:
    {"text": "01.md"}                                  a text, up to 4096 letters
    {"photo": "a.jpg", "text": "01.md"}                a file, perhaps with words below, up to 1024 letters; also
                                                       video, animation, audio, voice, document
    {"album": ["a.jpg", "b.jpg"], "text": "01.md"}     two to ten files
    {"poll": ["…", "…"], "text": "q.md"}               a question with two to twelve options
    {"quiz": ["…", "…"], "right": 0, "text": "q.md"}   the same, one of them right
    "buttons": [{"text": "…", "way": "book"}]          below any but an album; book, check, vow, or link with "url"
Texts are Markdown: **bold**, *italic*, [words](https://…), an empty line parts paragraphs; nothing else.

- A pack is known by the name of its folder: the same again changes nothing, another content becomes its new version.
- A bad pack is named with its file on stderr and left out; the others are imported.

Ends with 0 when every pack was taken, with 1 when some were left out or PATH could not be read.
`;

await command(
  { usage, options: { 'dry-run': { type: 'boolean' } }, positionals: ['PATH'] },
  async ({ options, positionals: [path = ''] }) => {
    const dryRun = options['dry-run'] === true;
    const read = readPacks(await bundleAt(path), nameOf(path));
    if (read.length === 0) throw new Failure(`${path}: ${troubleLine(new BundleTrouble('no-packs'))}`);
    const faults = read.filter(isFault);
    for (const fault of faults) console.error(`${path}: ${faultLine(fault)}`);
    console.log(summary(await takeAll(read.filter(isSound), dryRun), dryRun));
    const left = faults.length;
    if (left > 0) throw new Failure(`${left} ${left === 1 ? 'pack was' : 'packs were'} left out`);
  },
);

async function bundleAt(path: string): Promise<Bundle> {
  try {
    return (await stat(path)).isDirectory() ? await readFolder(path) : await readZip(await readFile(path));
  } catch (error) {
    if (error instanceof BundleTrouble) throw new Failure(`${path}: ${troubleLine(error)}`);
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(`${path} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code}`);
  }
}

/** Of a pack that stands at the top. */
function nameOf(path: string): string {
  return basename(resolve(path)).replace(/\.zip$/i, '');
}

async function takeAll(packs: readonly Arriving[], dryRun: boolean): Promise<Fate[]> {
  const database = await openDatabase(databaseUrl());
  try {
    const fates: Fate[] = [];
    for (const pack of packs) fates.push(await take(pack, database, dryRun));
    return fates;
  } finally {
    await database.close();
  }
}

function take(pack: Arriving, database: Database, dryRun: boolean): Promise<Fate> {
  if (dryRun) return fateOf(database.read, pack, 'hand');
  return takeIn(pack, { database, store: openMediaStore(mediaDir()), origin: 'hand', now: Date.now() });
}

function summary(fates: readonly Fate[], dryRun: boolean): string {
  const many = (fate: Fate) => fates.filter((each) => each === fate).length;
  const what = `packs: ${many('new')} new, ${many('changed')} changed, ${many('same')} unchanged`;
  return dryRun ? `Dry run, nothing was written. ${what}` : what;
}
