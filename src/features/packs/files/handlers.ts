import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import type { Database } from '../../../database/index.ts';
import { addMedium, type IncomingFile, type MediaStore, mediaFault, mediaOf } from '../../../media/index.ts';
import type { Gate } from '../../staff/index.ts';
import { sitDown } from '../building/desk.ts';
import { texts as building } from '../building/texts.fa.ts';
import { writing } from '../buttons.ts';
import { packById, versionById } from '../queries.ts';
import { texts as room } from '../texts.fa.ts';
import { type ArrivalFault, type Arriving, isFault, isSound } from './arriving.ts';
import { BundleTrouble } from './bundle.ts';
import { readPacks } from './read-packs.ts';
import { broughtScreen, summaryScreen, waitingScreen } from './screens.ts';
import { type Fate, fateOf, takeIn } from './taking-in.ts';
import { texts } from './texts.fa.ts';
import { bundleOf } from './writing-out.ts';
import { readZip, writeZip } from './zip.ts';

export interface ExchangeParts {
  readonly gate: Gate;
  readonly media: MediaStore;
  readonly database: Database;
  readonly showPack: (ctx: NazrContext, packId: number, note: string) => Promise<void>;
}

/** Packs as files in the chat: given out one by one, and taken in after a summary. */
export function exchange(parts: ExchangeParts) {
  const composer = new Composer<NazrContext>();
  const { gate } = parts;
  gate.press(composer, writing.download, (ctx, { pack }) => giveOut(ctx, pack, parts));
  gate.press(composer, writing.bring, async (ctx) => {
    await sitDown(ctx, { versionId: 0, replacesItem: null });
    await ctx.show(waitingScreen(texts.ask));
  });
  gate.press(composer, writing.bringNow, (ctx, { medium }) => bring(ctx, medium, parts));
  return {
    composer,
    onZip: (ctx: NazrContext, file: IncomingFile) => summarise(ctx, file, parts),
    onNoZip: (ctx: NazrContext) => ctx.send(waitingScreen(texts.noZip)),
  };
}

async function giveOut(ctx: NazrContext, packId: number, { media, showPack }: ExchangeParts): Promise<void> {
  const pack = await packById(ctx.read, packId);
  const version = pack && (await versionById(ctx.read, pack.versionId ?? 0));
  if (!version || pack.purpose !== 'library') return showPack(ctx, packId, room.note.gone);
  const zip = await bundleOf(ctx.read, media, pack, version).then(writeZip, unreadable);
  if (zip) await ctx.sendFile(zip, `${pack.slug}.zip`);
  ctx.keepMessage();
  await showPack(ctx, packId, zip ? room.note.file : room.note.noFile);
}

// A file that is not on the disk is no reason to stop answering.
function unreadable(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function summarise(ctx: NazrContext, file: IncomingFile, parts: ExchangeParts): Promise<void> {
  const { fileId, kind, mime, name, size } = file;
  const fault = mediaFault(kind, size);
  if (fault) return ctx.send(waitingScreen(building.file[fault]));
  const bytes = await ctx.download(fileId);
  if (!bytes) return ctx.send(waitingScreen(building.notFetched));
  const read = await packsIn(bytes, name);
  if (read instanceof BundleTrouble) return ctx.send(waitingScreen(texts.bundle[read.why]));
  const sound = read.filter(isSound);
  const fates = await Promise.all(sound.map((each) => fateOf(ctx.read, each, 'hand')));
  const kept = await parts.media.keep(bytes);
  const medium = await ctx.write((tx) => addMedium(tx, { ...kept, kind, mime, name }, ctx.now));
  await ctx.send(summaryScreen({ fates, faults: read.filter(isFault) }, medium.id));
}

async function bring(ctx: NazrContext, mediumId: number, { media, database }: ExchangeParts): Promise<void> {
  const [medium] = await mediaOf(ctx.read, [mediumId]).catch(() => []);
  const bytes = medium && (await media.read(medium.hash).catch(unreadable));
  const read = bytes && (await packsIn(bytes, medium.name));
  if (!read || read instanceof BundleTrouble) return ctx.show(waitingScreen(texts.gone));
  const taking = { database, store: media, origin: 'hand', now: ctx.now, doer: ctx } as const;
  const fates: Fate[] = [];
  for (const each of read.filter(isSound)) fates.push(await takeIn(each, taking));
  await ctx.show(broughtScreen({ fates, faults: read.filter(isFault) }));
}

async function packsIn(
  bytes: Uint8Array,
  name: string | null,
): Promise<(Arriving | ArrivalFault)[] | BundleTrouble> {
  try {
    const read = readPacks(await readZip(bytes), (name ?? '').replace(/\.zip$/i, '').toLowerCase());
    return read.length > 0 ? read : new BundleTrouble('no-packs');
  } catch (error) {
    if (error instanceof BundleTrouble) return error;
    throw error;
  }
}
