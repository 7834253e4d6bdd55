import type { MediaKind } from './medium.ts';

/** Why a file cannot be sent on, as a name; rooms say it in words. */
export type MediaFault =
  /** There is nothing in it. */
  | 'empty'
  /** A photo over 10 MB. */
  | 'photo-too-big'
  /** Over 50 MB: no platform takes it. */
  | 'too-big'
  /** Over 20 MB: it could be sent, but no bot is given it out of a chat. */
  | 'download'
  /** What is in it does not fit its kind: it could only be sent as a document. */
  | 'wrong-type';

const MEGABYTE = 1_000_000;

/**
 * Bytes at most, the stricter of both platforms: core.telegram.org/bots/api, "Sending files" (10 and 50 MB; 20 MB
 * by getFile) and docs.bale.ai, where 20 MB are 20,000,000 bytes.
 */
const most = { photo: 10 * MEGABYTE, upload: 50 * MEGABYTE, download: 20 * MEGABYTE } as const;

/** What a kind may hold (sendPhoto, sendVoice and the others in core.telegram.org/bots/api). */
const fitting: Readonly<Record<MediaKind, RegExp>> = {
  photo: /^image\/(?:jpe?g|png|gif|webp|bmp)$/,
  video: /^video\//,
  animation: /^(?:image\/gif|video\/mp4)$/,
  audio: /^audio\//,
  voice: /^audio\/(?:ogg|opus|mpeg|mp3|mp4|m4a|x-m4a)$/,
  document: /^/,
};

/** What keeps a file (bytes; unknown: undefined) from being sent on both platforms, if anything does. */
export function mediaFault(kind: MediaKind, size: number | undefined, mime?: string): MediaFault | undefined {
  if (size === 0) return 'empty';
  if (size !== undefined && kind === 'photo' && size > most.photo) return 'photo-too-big';
  if (size !== undefined && size > most.upload) return 'too-big';
  if (size !== undefined && size > most.download) return 'download';
  return mime === undefined || fitting[kind].test(mime) ? undefined : 'wrong-type';
}

/** How many files one album holds. */
export const albumSize = { least: 2, most: 10 } as const;

const albumKinds: readonly (readonly MediaKind[])[] = [['photo', 'video'], ['audio'], ['document']];

/** Whether files of these kinds may stand in one album (sendMediaGroup in core.telegram.org/bots/api). */
export function isAlbum(kinds: readonly MediaKind[]): boolean {
  const fits = kinds.length >= albumSize.least && kinds.length <= albumSize.most;
  return fits && albumKinds.some((together) => kinds.every((kind) => together.includes(kind)));
}
