import type { Compose, OutboxMessage } from '../../../delivery/index.ts';
import { type Item, itemsOf, letterOf } from '../../packs/index.ts';
import type { LinksTo } from '../../posters/index.ts';
import type { Publication } from '../publication.ts';
import { publicationById } from '../queries.ts';

export const POST = 'publishing.post';

/** What could not begin within this time is of no use any more. */
const USEFUL_MS = 24 * 3_600_000;

/** An item of a publication on its way to its chat; the first before the rest of all others. */
export function postMessage(
  { id, linkedChatId }: Pick<Publication, 'id' | 'linkedChatId'>,
  position: number,
  item: Pick<Item, 'id'>,
  now: number,
): OutboxMessage {
  return {
    key: `publication:${id}:${position}`,
    kind: POST,
    to: { linkedChatId },
    ids: { publication: id, position, item: item.id, again: 0 },
    lane: position === 0 ? 'other' : 'many',
    batchId: id,
    dueAt: now,
    uselessAt: now + USEFUL_MS,
  };
}

/** The same item once more, alone. */
export function againMessage(
  publication: Pick<Publication, 'id' | 'linkedChatId'>,
  position: number,
  item: Pick<Item, 'id'>,
  now: number,
): OutboxMessage {
  const { key, ids, ...rest } = postMessage(publication, position, item, now);
  return { ...rest, key: `${key}:again`, ids: { ...ids, again: 1 } };
}

/** Makes an item when it goes out; its buttons open the bot on the platform it is read on. */
export function composePost(linksTo: LinksTo): Compose {
  return async (q, { publication: id = 0, item: itemId, again }, _now, account) => {
    const publication = await publicationById(q, id);
    if (!publication || (publication.state !== 'running' && again !== 1)) return 'obsolete';
    const item = (await itemsOf(q, publication.versionId)).find((each) => each.id === itemId);
    if (!item) return 'obsolete';
    const links = (payload: string): string => {
      const [first, ...others] = linksTo(payload);
      const own = [first, ...others].find((each) => each?.platform === account.platform);
      return (own ?? first)?.url ?? '';
    };
    return letterOf(item, { links });
  };
}
