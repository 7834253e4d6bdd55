import type { Queries, Writes } from '../../../database/index.ts';
import { type Compose, type Composes, enqueue, type Ids } from '../../../delivery/index.ts';
import { type Place, placeIn } from './open-pack.ts';
import { itemLetter, onwardScreen } from './screens.ts';

/** Sends what is no screen, a file, an album or a poll: at once, before whatever nobody waits for. */
export async function sendItem(
  tx: Writes,
  { pack, at, item }: Place,
  account: number,
  now: number,
): Promise<void> {
  await send(tx, item.kind === 'album' ? 'library.album' : 'library.item', { pack, at, account }, now);
}

const send = (
  tx: Writes,
  kind: 'library.album' | 'library.item' | 'library.onward',
  ids: Ids,
  now: number,
) => {
  const { account = 0, pack, at } = ids;
  return enqueue(tx, {
    ...{ kind, ids, lane: 'answer', dueAt: now, to: { accountId: account } },
    key: `${kind}:${account}:${pack}:${at}`,
  });
};

const there =
  (show: (place: Place) => ReturnType<typeof itemLetter>): Compose =>
  async (q: Queries, { pack = 0, at = 0 }: Ids) => {
    const place = await placeIn(q, pack, at);
    return place?.at === at ? show(place) : 'obsolete';
  };

/** Items that are no screens. The ways on from an album come when it went out: it can bear no buttons. */
export const readingComposes: Composes = {
  'library.item': there(itemLetter),
  'library.album': {
    compose: there(itemLetter),
    async ended(tx, ends, now) {
      for (const { ids, state } of ends) if (state !== 'obsolete') await send(tx, 'library.onward', ids, now);
    },
  },
  'library.onward': there(onwardScreen),
};
