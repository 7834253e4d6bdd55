import { fileURLToPath } from 'node:url';
import type { Database } from '../../database/index.ts';
import type { MediaStore } from '../../media/index.ts';
import { isFault } from './files/arriving.ts';
import { readFolder } from './files/folder.ts';
import { readPacks } from './files/read-packs.ts';
import { takeIn } from './files/taking-in.ts';

/** The packs that come with the bot; the build puts them beside the one file it makes. */
const shipped = fileURLToPath(new URL('./shipped/', import.meta.url));

/**
 * Takes in the packs that come with the bot: new ones are ready at once, changed ones become a new version where
 * nobody changed or put away the one before. Throws when one of them is faulty: that is a bug.
 */
export async function importShipped(database: Database, store: MediaStore, now: number): Promise<void> {
  for (const read of readPacks(await readFolder(shipped), '')) {
    if (isFault(read)) throw new Error(`Shipped pack ${read.slug}, ${read.file}: ${JSON.stringify(read)}`);
    await takeIn(read, { database, store, now, origin: 'bot' });
  }
}
