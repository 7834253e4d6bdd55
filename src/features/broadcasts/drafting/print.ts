import { createHash } from 'node:crypto';
import type { Item } from '../../packs/index.ts';
import type { Broadcast } from '../broadcast.ts';

/** The most different prints a button can carry. */
const PRINTS = 36 ** 6;

/** A number that is another one for a draft of another kind, to others, or with other items. */
export function printOf(
  { kind, audience, versionId }: Pick<Broadcast, 'kind' | 'audience' | 'versionId'>,
  items: readonly Item[],
): number {
  const seen = JSON.stringify([kind, audience, versionId, items]);
  return createHash('sha256').update(seen).digest().readUInt32BE(0) % PRINTS;
}
