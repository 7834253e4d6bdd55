import type { Message } from 'grammy/types';
import type { MediaKind } from './medium.ts';

/** The file of a message somebody sent; the platform gives its bytes for `fileId`. */
export interface IncomingFile {
  readonly fileId: string;
  readonly kind: MediaKind;
  readonly mime: string;
  readonly name: string | null;
  /** Bytes; undefined where the platform does not say (voices on Bale). */
  readonly size: number | undefined;
}

/** The types that the platforms do not name, or name for some files only. */
const usual: Readonly<Record<MediaKind, string>> = {
  photo: 'image/jpeg',
  video: 'video/mp4',
  animation: 'video/mp4',
  audio: 'audio/mpeg',
  voice: 'audio/ogg',
  document: 'application/octet-stream',
};

interface Told {
  readonly file_id: string;
  readonly file_size?: number;
  readonly mime_type?: string;
  readonly file_name?: string;
}

/** The file that a message carries, of a photo the largest size; undefined when it carries none that can be sent on. */
export function fileIn(message: Message): IncomingFile | undefined {
  // An animation comes as a document, too.
  const { photo, animation, video = message.video_note, audio, voice, document } = message;
  if (photo) return file('photo', photo.at(-1));
  if (animation) return file('animation', animation);
  if (video) return file('video', video);
  if (audio) return file('audio', audio);
  if (voice) return file('voice', voice);
  return file('document', document);
}

function file(kind: MediaKind, told: Told | undefined): IncomingFile | undefined {
  if (told === undefined) return undefined;
  const { file_id: fileId, file_size: size, mime_type: mime = usual[kind], file_name: name = null } = told;
  return { fileId, kind, mime, name, size };
}
