import { and, eq } from 'drizzle-orm';
import type { PlatformName } from '../../../config.ts';
import type { Queries } from '../../../database/index.ts';
import type { LinkedChat } from './linked-chat.ts';

/** The groups and channels of a center, in the order in which they were linked; lost ones too. */
export async function linkedChatsOf(q: Queries, centerId: number): Promise<LinkedChat[]> {
  const { linkedChats } = q.tables;
  return chats(q).where(eq(linkedChats.centerId, centerId)).orderBy(linkedChats.id);
}

/** A linked chat of this center by its id. */
export async function linkedChatOf(
  q: Queries,
  centerId: number,
  id: number,
): Promise<LinkedChat | undefined> {
  return (await linkedChatsOf(q, centerId)).find((chat) => chat.id === id);
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

function chats(q: Queries) {
  const { id, platform, chatId, kind, title, centerId, state } = q.tables.linkedChats;
  return q.select({ id, platform, chatId, kind, title, centerId, state }).from(q.tables.linkedChats);
}
