import { InputFile } from 'grammy';
import type { Message } from 'grammy/types';
import type { Database } from '../database/index.ts';
import { type Platform, trouble } from '../platforms/index.ts';
import { type FirstCopies, openFirstCopies } from './first-copies.ts';
import { fileIn } from './incoming.ts';
import { fileIdsOf, forgetUpload, mediaOf, rememberUpload } from './media.ts';
import type { Medium } from './medium.ts';
import { fileName } from './names.ts';
import type { MediaStore } from './store.ts';

/** What goes into a call for a file: what the platform calls it, or its bytes. */
export type Copy = string | InputFile;

/** Calls a platform with copies of files, in their order; answers the messages in which they stand. */
export type Sending = (copies: readonly Copy[]) => Promise<readonly Message[]>;

/** Files on their way out: each is uploaded once to a platform, and sent by its id from then on. */
export interface Shelf {
  /** The files with these numbers, in their order. Throws when one of them is not there. */
  media(ids: readonly number[]): Promise<Medium[]>;
  /**
   * Sends files, each by its id where the platform has it, and remembers the ids of those that it gets now.
   * While a first copy is on its way, other sends of the file wait for its id. Where an id is dead, it is
   * forgotten and the file is sent once more. Throws what the call throws.
   */
  send(platform: Platform, media: readonly Medium[], call: Sending): Promise<readonly Message[]>;
}

interface Parts {
  readonly database: Database;
  readonly store: MediaStore;
  readonly first: FirstCopies;
}

export function openShelf(database: Database, store: MediaStore): Shelf {
  const parts = { database, store, first: openFirstCopies(database) };
  return {
    media: (ids) => mediaOf(database.read, ids),
    async send(platform, media, call) {
      const known = await fileIdsOf(database.read, platform.name, media);
      try {
        return await sendWith(parts, platform, media, known, call);
      } catch (error) {
        if (known.size === 0 || trouble(platform, error).kind !== 'dead-file') throw error;
        await forget(parts, platform, known);
        return sendWith(parts, platform, media, new Map(), call);
      }
    },
  };
}

/** Sends by the ids that are known, with the bytes of what is left once this is its turn. */
async function sendWith(
  { first, ...parts }: Parts,
  platform: Platform,
  media: readonly Medium[],
  given: ReadonlyMap<number, string>,
  call: Sending,
): Promise<readonly Message[]> {
  const lacking = media.filter(({ id }) => !given.has(id));
  return first.take(platform, lacking, async (found) => {
    const known = new Map([...given, ...found]);
    const copies = media.map(async (each) => known.get(each.id) ?? upload(parts.store, each));
    const messages = await call(await Promise.all(copies));
    await remember(parts, platform, media, known, messages);
    return messages;
  });
}

async function forget(
  { database }: Pick<Parts, 'database'>,
  { name: platform }: Platform,
  known: ReadonlyMap<number, string>,
): Promise<void> {
  await database.write(async (tx) => {
    for (const [mediaId, fileId] of known) await forgetUpload(tx, { mediaId, platform, fileId });
  });
}

async function remember(
  { database }: Pick<Parts, 'database'>,
  { name: platform }: Platform,
  media: readonly Medium[],
  known: ReadonlyMap<number, string>,
  messages: readonly Message[],
): Promise<void> {
  const uploads = media.flatMap(({ id: mediaId }, i) => {
    const message = messages[i];
    const fileId = message && !known.has(mediaId) ? fileIn(message)?.fileId : undefined;
    return fileId === undefined ? [] : [{ mediaId, platform, fileId }];
  });
  if (uploads.length === 0) return;
  const written = database.write(async (tx) => {
    for (const upload of uploads) await rememberUpload(tx, upload);
  });
  // The message is out: an id that cannot be kept costs another upload and no more.
  await written.catch(() => undefined);
}

const upload = async (store: MediaStore, medium: Medium): Promise<InputFile> =>
  new InputFile(await store.read(medium.hash), fileName(medium));
