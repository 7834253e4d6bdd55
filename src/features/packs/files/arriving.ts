import type { MediaFault } from '../../../media/index.ts';
import type { ItemFault, PackFault } from '../rules.ts';
import type { Content, ContentItem, FileMark } from './content.ts';

/** A file that comes with a pack. */
export interface ArrivingFile extends FileMark {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly name: string;
}

export interface ArrivingItem extends ContentItem {
  readonly media: readonly ArrivingFile[];
}

/** A pack as a folder holds it, whole and sound. */
export interface Arriving extends Content {
  readonly slug: string;
  readonly items: readonly ArrivingItem[];
}

/** Why a pack cannot be taken in; `at`: where in `pack.json`, as `items.2.text`. */
export type ArrivalWhy =
  | { readonly why: 'slug' | 'json' | 'missing' | 'path' | 'text' | 'occasion' | 'glad' | 'album' }
  | { readonly why: 'shape'; readonly at: string; readonly says: string }
  | { readonly why: 'item'; readonly fault: ItemFault }
  | { readonly why: 'media'; readonly fault: MediaFault }
  | { readonly why: 'pack'; readonly fault: PackFault };

/** What is wrong with which file of which pack. */
export type ArrivalFault = { readonly slug: string; readonly file: string } & ArrivalWhy;

export const isSound = (read: Arriving | ArrivalFault): read is Arriving => !('why' in read);
export const isFault = (read: Arriving | ArrivalFault): read is ArrivalFault => 'why' in read;

/** Found while a pack is read; it ends the reading of this pack alone. */
export class Wrong extends Error {
  constructor(
    readonly file: string,
    readonly what: ArrivalWhy,
  ) {
    super(what.why);
  }
}
