import type { Medium } from '../../../media/index.ts';
import type { Part } from '../../../platforms/index.ts';
import { baleText } from '../elsewhere.ts';
import type { Item, Poll } from '../pack.ts';
import { type ItemFault, pollFault, wordsFault } from '../rules.ts';
import type { AlbumPart } from './pieces.ts';

/** A message as it is to be kept; its file is on the disk. */
export interface Kept {
  readonly kind: Item['kind'];
  readonly words: readonly Part[];
  readonly poll: Poll | null;
  readonly medium?: Omit<Medium, 'id'>;
  readonly album?: AlbumPart;
}

/** What became of a message on the desk; `at`: which item it is, from 1. `joined`: a part of an album that is there. */
export type Adding =
  | { readonly kind: 'added' | 'replaced' | 'joined'; readonly at: number; readonly itemId: number }
  | { readonly kind: 'faulty'; readonly fault: ItemFault }
  | { readonly kind: 'closed' };

/** What is wrong with words and poll of a message, before anything is fetched for it. */
export function faultOf({ kind, words, poll }: Pick<Kept, 'kind' | 'words' | 'poll'>): ItemFault | undefined {
  return wordsFault(kind, words, baleText(words)) ?? (poll ? pollFault(poll) : undefined);
}
