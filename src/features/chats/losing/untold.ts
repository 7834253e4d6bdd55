import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';

/** A chat in which the bot cannot write any more, with who linked it and when (ms). */
export interface LostChat {
  readonly id: number;
  readonly linkedBy: number;
  readonly linkedAt: number;
}

/** What is told of a lost chat, once for each time it was linked. */
export const lostKey = ({ id, linkedAt }: Pick<LostChat, 'id' | 'linkedAt'>): string =>
  `chat-lost:${id}:${linkedAt}`;

/** A chat that is lost, by its id. */
export async function lostChat(q: Queries, id: number): Promise<LostChat | undefined> {
  const [found] = await lostChats(q, eq(q.tables.linkedChats.id, id));
  return found;
}

/** The lost chats of which nobody was told yet. */
export async function untoldOf(q: Queries): Promise<LostChat[]> {
  const { outbox } = q.tables;
  const lost = await lostChats(q);
  if (lost.length === 0) return [];
  const told = await q
    .select({ key: outbox.key })
    .from(outbox)
    .where(inArray(outbox.key, lost.map(lostKey)));
  const keys = new Set(told.map(({ key }) => key));
  return lost.filter((chat) => !keys.has(lostKey(chat)));
}

function lostChats(q: Queries, which?: SQL) {
  const { linkedChats } = q.tables;
  const { id, linkedBy, linkedAt } = linkedChats;
  return q
    .select({ id, linkedBy, linkedAt })
    .from(linkedChats)
    .where(and(eq(linkedChats.state, 'lost'), which));
}
