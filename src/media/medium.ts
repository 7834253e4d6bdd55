/** What kinds of files go into messages, as both platforms name them. */
export const mediaKinds = ['photo', 'video', 'animation', 'audio', 'voice', 'document'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file that is kept under `MEDIA_DIR`, once for all who are sent it. */
export interface Medium {
  readonly id: number;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly kind: MediaKind;
  readonly mime: string;
  readonly name: string | null;
  /** Bytes. */
  readonly size: number;
}
