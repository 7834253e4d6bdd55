import type { Queries, Writes } from '../../../database/index.ts';
import { type Chore, type Compose, enqueueOnce, onceAMinute } from '../../../delivery/index.ts';
import { centerById } from '../../places/index.ts';
import { accountsReaching } from '../../staff/index.ts';
import { linkedChatById, whereaboutsOfChat } from '../queries.ts';
import { lostScreen } from './screen.ts';
import { type LostChat, lostChat, lostKey, untoldOf } from './untold.ts';

/**
 * Tells of chats from which the bot was thrown out, or where it may not write any more, however that was noticed:
 * the managers of the center and who linked it, once for each time that the chat was linked.
 */
export const tellLostChats = (): Chore =>
  onceAMinute(async (database, now) => {
    const untold = await untoldOf(database.read);
    if (untold.length === 0) return;
    await database.write(async (tx) => {
      for (const chat of untold) await tell(tx, chat, now);
    });
  });

async function tell(tx: Writes, chat: LostChat, now: number): Promise<void> {
  const hearers = await hearersOf(tx, chat, now);
  // The first one's message has the key by which it is seen that the chat was told of.
  for (const [i, accountId] of hearers.entries())
    await enqueueOnce(tx, {
      key: i === 0 ? lostKey(chat) : `${lostKey(chat)}:${accountId}`,
      kind: 'chats.lost',
      to: { accountId },
      ids: { chat: chat.id },
      lane: 'other',
      dueAt: now,
    });
}

/** Words it when it is sent: not of a chat that came back, nor to somebody whom it does not concern any more. */
export const composeLost: Compose = async (q, { chat: id = 0 }, now, account) => {
  const chat = await linkedChatById(q, id);
  const center = chat && (await centerById(q, chat.centerId));
  if (!center) return 'obsolete';
  const lost = await lostChat(q, id);
  const hearers = lost ? await hearersOf(q, lost, now) : [];
  return hearers.includes(account.id) ? lostScreen(chat, center) : 'obsolete';
};

/** Who manages the center, and who linked the chat as long as they may link it again. */
async function hearersOf(
  q: Queries,
  { id, linkedBy }: Pick<LostChat, 'id' | 'linkedBy'>,
  now: number,
): Promise<number[]> {
  const there = await whereaboutsOfChat(q, id);
  if (!there) return [];
  const managers = await accountsReaching(q, 'centers.manage', there, now);
  const able = await accountsReaching(q, 'chats.link', there, now);
  const linkers = able.filter(({ accountId }) => accountId === linkedBy);
  return [...new Set([...managers, ...linkers].map(({ accountId }) => accountId))];
}
