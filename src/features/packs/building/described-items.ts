import type { Queries } from '../../../database/index.ts';
import { type MediaKind, mediaOf } from '../../../media/index.ts';
import type { Item } from '../pack.ts';
import { itemsOf } from '../queries.ts';

/** An item with what a list shows of it. */
export interface Described {
  readonly item: Item;
  /** Of its file, or of the first of an album. */
  readonly file: MediaKind | undefined;
}

/** The items of a version, in reading order. */
export async function describedItems(q: Queries, versionId: number): Promise<Described[]> {
  const items = await itemsOf(q, versionId);
  return Promise.all(items.map((item) => described(q, item)));
}

async function described(q: Queries, item: Item): Promise<Described> {
  const [first] = await mediaOf(q, item.mediaIds.slice(0, 1));
  return { item, file: first?.kind };
}
