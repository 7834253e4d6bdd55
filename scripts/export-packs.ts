import { writeFile } from 'node:fs/promises';
import { openDatabase, type Queries } from '../src/database/index.ts';
import {
  allPacks,
  type Bundle,
  bundleOf,
  packBySlug,
  versionById,
  writeFolder,
  writeZip,
} from '../src/features/packs/index.ts';
import { openMediaStore } from '../src/media/index.ts';
import { command, Failure } from './lib/command.ts';
import { databaseUrl } from './lib/database-url.ts';
import { mediaDir } from './lib/media-dir.ts';

const usage = `
npm run export:packs -- [--slug NAME] TARGET

Writes the packs of the library in the database of DATABASE_URL, each as it is read now, with their files from
MEDIA_DIR: for a backup, or for another province, where npm run import:packs takes them in.

  --slug NAME   only the pack with this name

TARGET is a folder, which is made where it is not there, or a file whose name ends with .zip.

Ends with 0 when everything was written, with 1 when there is no such pack, or a file cannot be read or written.
`;

await command(
  { usage, options: { slug: { type: 'string' } }, positionals: ['TARGET'] },
  async ({ options: { slug }, positionals: [target = ''] }) => {
    const { bundle, packs } = await collected(typeof slug === 'string' ? slug : undefined);
    await write(target, bundle).catch((error: NodeJS.ErrnoException) => {
      throw new Failure(`${target} cannot be written: ${error.code ?? error.message}`);
    });
    console.log(`packs: ${packs} written to ${target}`);
  },
);

async function collected(slug: string | undefined) {
  const database = await openDatabase(databaseUrl());
  try {
    return await bundleFor(database.read, slug);
  } finally {
    await database.close();
  }
}

async function bundleFor(q: Queries, slug: string | undefined) {
  const store = openMediaStore(mediaDir());
  const named = slug === undefined ? await allPacks(q) : [await packBySlug(q, slug)];
  const bundle = new Map<string, Uint8Array>();
  let packs = 0;
  for (const pack of named) {
    const version = pack && (await versionById(q, pack.versionId ?? 0));
    if (!pack || !version) throw new Failure(`There is no pack ${slug} to be read`);
    const files: Bundle = await bundleOf(q, store, pack, version).catch((error: NodeJS.ErrnoException) => {
      throw new Failure(`A file of ${pack.slug} cannot be read in ${mediaDir()}: ${error.message}`);
    });
    for (const [path, bytes] of files) bundle.set(path, bytes);
    packs++;
  }
  return { bundle, packs };
}

async function write(target: string, bundle: Bundle): Promise<void> {
  if (/\.zip$/i.test(target)) await writeFile(target, await writeZip(bundle));
  else await writeFolder(target, bundle);
}
