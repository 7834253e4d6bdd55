import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { isAlbum, type MediaKind, mediaFault, mediaKinds, mimeOf } from '../../../media/index.ts';
import type { Part } from '../../../platforms/index.ts';
import { baleText } from '../elsewhere.ts';
import type { Item, Poll } from '../pack.ts';
import { type ItemFault, isButton, pollFault, wordsFault } from '../rules.ts';
import { type ArrivingFile, type ArrivingItem, Wrong } from './arriving.ts';
import type { ManifestItem } from './manifest.ts';
import { readMarkdown } from './markdown.ts';

/** More bytes than a text of 4096 letters can have, however it is marked. */
const LONGEST_TEXT = 65_536;
const ANY_TYPE = 'application/octet-stream';

/** The bytes of a file beside `pack.json`. Throws Wrong. */
export type Fetch = (file: string) => Uint8Array;

/** An item with its text and files. Throws Wrong, which names the file. */
export function readItem(row: ManifestItem, fetch: Fetch): ArrivingItem {
  const words = row.text === undefined ? [] : readText(row.text, fetch);
  const media = filesOf(row).map(([kind, file]) => readFile(kind, file, fetch));
  const buttons = row.buttons.map(({ url, ...rest }) => (url === undefined ? rest : { ...rest, url }));
  const item = { kind: kindOf(row), words, media, poll: pollOf(row), buttons };
  const fault = faultOf(item);
  if (fault) throw new Wrong(row.text ?? 'pack.json', { why: 'item', fault });
  if (item.kind === 'album' && !isAlbum(media.map(({ kind }) => kind)))
    throw new Wrong('pack.json', { why: 'album' });
  return item;
}

function faultOf({ kind, words, poll, buttons }: ArrivingItem): ItemFault | undefined {
  const fault = wordsFault(kind, words, baleText(words)) ?? (poll ? pollFault(poll) : undefined);
  return fault ?? (buttons.every(isButton) ? undefined : { why: 'button' });
}

function kindOf(row: ManifestItem): Item['kind'] {
  if (row.poll) return 'poll';
  if (row.quiz) return 'quiz';
  if (row.album) return 'album';
  return filesOf(row).length > 0 ? 'media' : 'text';
}

function pollOf({ poll, quiz, right }: ManifestItem): Poll | null {
  const options = poll ?? quiz;
  return options ? { options, ...(right !== undefined && { right }) } : null;
}

/** Its files, each with the kind that is said of it; those of an album tell it by their names. */
function filesOf(row: ManifestItem): (readonly [MediaKind | undefined, string])[] {
  if (row.album) return row.album.map((file) => [undefined, file]);
  return mediaKinds.flatMap((kind) => {
    const file = row[kind];
    return file === undefined ? [] : [[kind, file] as const];
  });
}

function readText(file: string, fetch: Fetch): Part[] {
  const bytes = fetch(file);
  try {
    if (bytes.length > LONGEST_TEXT) throw new RangeError('too long');
    return readMarkdown(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Wrong(file, { why: 'text' });
  }
}

function readFile(said: MediaKind | undefined, file: string, fetch: Fetch): ArrivingFile {
  const mime = mimeOf(file) ?? (said && said !== 'document' ? usual[said] : ANY_TYPE);
  const kind = said ?? kindByType(mime);
  const bytes = fetch(file);
  const fault = mediaFault(kind, bytes.length, mime);
  // How much a chat hands out does not matter here.
  if (fault !== undefined && fault !== 'download') throw new Wrong(file, { why: 'media', fault });
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, kind, mime, bytes, name: posix.basename(file) };
}

/** For endings that are not known. */
const usual = {
  photo: 'image/jpeg',
  video: 'video/mp4',
  animation: 'video/mp4',
  audio: 'audio/mpeg',
  voice: 'audio/ogg',
} as const;

function kindByType(mime: string): MediaKind {
  if (mime.startsWith('image/')) return 'photo';
  if (mime.startsWith('video/')) return 'video';
  return mime.startsWith('audio/') ? 'audio' : 'document';
}
