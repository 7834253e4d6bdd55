import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { PlatformName } from '../../config.ts';
import type { Queries } from '../../database/index.ts';
import { centerById } from '../places/index.ts';
import type { Reach, Whereabouts } from '../staff/index.ts';
import type { LinkedChat } from './linked-chat.ts';

/** The groups and channels of a center, in the order in which they were linked; lost ones too. */
export async function linkedChatsOf(q: Queries, centerId: number): Promise<LinkedChat[]> {
  const { linkedChats } = q.tables;
  return chats(q).where(eq(linkedChats.centerId, centerId)).orderBy(linkedChats.id);
}

/** A linked chat by its id, a lost one too. */
export async function linkedChatById(q: Queries, id: number): Promise<LinkedChat | undefined> {
  const [found] = await chats(q).where(eq(q.tables.linkedChats.id, id));
  return found;
}

/** A linked chat of this center by its id. */
export async function linkedChatOf(
  q: Queries,
  centerId: number,
  id: number,
): Promise<LinkedChat | undefined> {
  const found = await linkedChatById(q, id);
  return found?.centerId === centerId ? found : undefined;
}

/** What a chat of a platform is linked as. */
export async function linkedChatAt(
  q: Queries,
  platform: PlatformName,
  chatId: number,
): Promise<LinkedChat | undefined> {
  const { linkedChats } = q.tables;
  const [found] = await chats(q).where(
    and(eq(linkedChats.platform, platform), eq(linkedChats.chatId, chatId)),
  );
  return found;
}

/** The groups and channels of all centers within reach, lost ones too, center by center; a part of them where asked. */
export async function chatsWithin(
  q: Queries,
  { isEverywhere, counties, centers: own }: Reach,
  part?: { readonly offset: number; readonly limit: number },
): Promise<LinkedChat[]> {
  const { linkedChats, centers, towns } = q.tables;
  const there = or(inArray(linkedChats.centerId, [...own]), inArray(towns.countyId, [...counties]));
  const found = chats(q)
    .innerJoin(centers, eq(centers.id, linkedChats.centerId))
    .innerJoin(towns, eq(towns.id, centers.townId))
    .where(isEverywhere ? undefined : there)
    .orderBy(asc(linkedChats.centerId), asc(linkedChats.id));
  return part ? found.limit(part.limit).offset(part.offset) : found;
}

/** Where a linked chat lies: with its center. */
export async function whereaboutsOfChat(q: Queries, id: number): Promise<Whereabouts | undefined> {
  const chat = await linkedChatById(q, id);
  const center = chat && (await centerById(q, chat.centerId));
  return center && { countyId: center.countyId, centerId: center.id, teamId: null };
}

function chats(q: Queries) {
  const { linkedChats } = q.tables;
  const { id, platform, chatId, kind, title, username, usualMinutes, centerId, state } = linkedChats;
  return q
    .select({ id, platform, chatId, kind, title, username, usualMinutes, centerId, state })
    .from(linkedChats);
}
