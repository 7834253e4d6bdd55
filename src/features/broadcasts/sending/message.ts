import type { Queries } from '../../../database/index.ts';
import type { Compose, Letter, Once } from '../../../delivery/index.ts';
import { itemsOf, letterOf, packById, versionById } from '../../packs/index.ts';
import type { BroadcastParts } from '../links.ts';
import { broadcastById } from '../queries.ts';
import { countEnds } from './ended.ts';
import { texts } from './texts.fa.ts';

type Ways = Pick<BroadcastParts, 'readData' | 'fewer'>;

/** Letters of so many versions are kept at hand: what is under way at once. */
const MOST_KEPT = 20;

/** Kind `broadcasts.message`: goes out *at most once*; what became of each is counted. */
export function broadcastMessage(ways: Ways): Once {
  const kept = new Map<number, Letter>();
  const compose: Compose = async (q, { broadcast = 0 }) => {
    const found = await broadcastById(q, broadcast);
    // What came back after it was stopped goes out no more.
    if (!found || found.state === 'stopped') return 'obsolete';
    const known = kept.get(broadcast);
    if (known) return known;
    const letter = await broadcastLetter(q, found.versionId, ways);
    if (!letter) return 'obsolete';
    // A version that was sent never changes, nor does a broadcast take another.
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(broadcast, letter);
    return letter;
  };
  return { compose, ended: countEnds };
}

/** Kind `broadcasts.test`: what members would get, to whoever asked for it. */
export const composeTest =
  (ways: Ways): Compose =>
  async (q, { version = 0 }) =>
    (await broadcastLetter(q, version, ways)) ?? 'obsolete';

/**
 * What a version says to members: its first item, with the way to the rest of a pack of the library, and the way
 * to fewer of these. Undefined where it has no item, or one that cannot have buttons.
 */
export async function broadcastLetter(
  q: Queries,
  versionId: number,
  { readData, fewer }: Ways,
): Promise<Letter | undefined> {
  const version = await versionById(q, versionId);
  const [first, ...others] = await itemsOf(q, versionId);
  if (!version || !first || first.kind === 'album') return undefined;
  const letter = letterOf(first, 'private');
  const isInLibrary = (await packById(q, version.packId))?.purpose === 'library';
  const more = { text: texts.more, data: readData(version.packId) };
  const rest = isInLibrary && others.length > 0 ? [[more]] : [];
  return { ...letter, buttons: [...(letter.buttons ?? []), ...rest, [{ text: texts.fewer, data: fewer }]] };
}
