import type { Message } from 'grammy/types';

/** A picture that somebody sent: as a photo, or as a file. */
export interface SentPicture {
  readonly fileId: string;
  /** Bytes; undefined where the platform does not tell. */
  readonly size: number | undefined;
}

/** Larger ones are not fetched: on a poor line they would hold everything up. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** The picture in a message, the largest of its sizes; undefined where there is none. */
export function sentPicture({
  photo,
  document,
}: Pick<Message, 'photo' | 'document'>): SentPicture | undefined {
  const largest = photo?.at(-1);
  if (largest) return { fileId: largest.file_id, size: largest.file_size };
  if (!document || !isImage(document)) return undefined;
  return { fileId: document.file_id, size: document.file_size };
}

const isImage = ({
  mime_type: mime = '',
  file_name: name = '',
}: {
  mime_type?: string;
  file_name?: string;
}) => mime.startsWith('image/') || /\.(?:jpe?g|png|webp)$/i.test(name);
