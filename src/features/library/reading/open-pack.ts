import type { Queries } from '../../../database/index.ts';
import { type Item, itemsOf, packById } from '../../packs/index.ts';

/** An item of a pack that may be read, and how many there are. */
export interface Place {
  readonly pack: number;
  readonly item: Item;
  /** From 0. */
  readonly at: number;
  readonly of: number;
}

/**
 * An item of what is read of a pack now; past its end, the last one. Undefined for a pack that is archived,
 * not finished, or written for one broadcast.
 */
export async function placeIn(q: Queries, packId: number, at: number): Promise<Place | undefined> {
  const pack = await packById(q, packId);
  if (pack?.purpose !== 'library' || pack.state !== 'ready') return undefined;
  const items = await itemsOf(q, pack.versionId ?? 0);
  const last = items.length - 1;
  const item = items[Math.min(at, last)];
  return item && { pack: packId, item, at: Math.min(at, last), of: items.length };
}
