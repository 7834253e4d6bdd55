import type { Words } from '../../bot/index.ts';

/** How a pack sounds: no flowers and no congratulation in mourning. Kept by name: never rename. */
export const moods = ['plain', 'mourning', 'sacred', 'glad'] as const;
export type Mood = (typeof moods)[number];

/** Where a button below an item leads: into the bot, or to an address. */
export const itemWays = ['book', 'check', 'vow', 'link'] as const;
export type ItemWay = (typeof itemWays)[number];

export interface ItemButton {
  readonly text: string;
  readonly way: ItemWay;
  /** Of a link: begins with `https://`. */
  readonly url?: string;
}

/** The options of a poll, and the right one of a quiz (from 0); a quiz whose right one is not known yet has none. */
export interface Poll {
  readonly options: readonly string[];
  readonly right?: number;
}

/** One message of a pack. */
export interface Item {
  readonly id: number;
  /** In reading order; may have gaps. */
  readonly position: number;
  readonly kind: 'text' | 'media' | 'album' | 'poll' | 'quiz';
  /** The text, the caption or the question. */
  readonly words: Words;
  /** One of a media item, two to ten of an album. */
  readonly mediaIds: readonly number[];
  readonly poll: Poll | null;
  readonly buttons: readonly ItemButton[];
}

/** What stands on the cover of a version. */
export interface Details {
  readonly title: string;
  readonly theme: string;
  /** Id of an occasion of the calendar; null: fits any day. */
  readonly occasion: string | null;
  readonly mood: Mood;
  readonly summary: string;
  /** Where its facts are from. */
  readonly sources: readonly string[];
}

/** A pack as it was written at one time. A draft may change; what is final never does. */
export interface Version extends Details {
  readonly id: number;
  readonly packId: number;
  /** 1, 2, 3 … within the pack. */
  readonly number: number;
  readonly state: 'draft' | 'final';
}

/** What has one name through all its versions. */
export interface Pack {
  readonly id: number;
  /** What its folder is called when it is exported. */
  readonly slug: string;
  /** `broadcast`: written for one broadcast, in no library. */
  readonly purpose: 'library' | 'broadcast';
  readonly state: 'draft' | 'ready' | 'archived';
  /** The version that is read and published; null while there is none. */
  readonly versionId: number | null;
  /** Hash of what a folder held when it was last taken from there; null where it never was. */
  readonly importedHash: string | null;
}
