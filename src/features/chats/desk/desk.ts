import type { NazrContext } from '../../../bot/index.ts';
import { centerById } from '../../places/index.ts';
import type { Gate } from '../../staff/index.ts';
import { renameChat } from '../actions.ts';
import type { LinkedChat } from '../linked-chat.ts';
import { placeOf } from '../linking/asking.ts';
import { chatsWithin, linkedChatById } from '../queries.ts';
import { chatScreen, deskScreen, PAGE } from './screens.ts';

/** Shows a page of the groups and channels within reach, the first where there is no such page. */
export async function showDesk(ctx: NazrContext, gate: Gate, page = 0, note?: string): Promise<void> {
  const reach = await gate.reach(ctx, 'chats.link');
  const part = { offset: page * PAGE, limit: PAGE + 1 };
  const found = reach ? await chatsWithin(ctx.read, reach, part) : [];
  if (page > 0 && found.length === 0) return showDesk(ctx, gate);
  await ctx.show(deskScreen({ chats: found.slice(0, PAGE), page, isMore: found.length > PAGE, note }));
}

/** Shows one of them, called as it is called on its platform by now. */
export async function showChat(ctx: NazrContext, gate: Gate, id: number, note?: string): Promise<void> {
  const chat = await linkedChatById(ctx.read, id);
  const center = chat && (await centerById(ctx.read, chat.centerId));
  if (!center) return showDesk(ctx, gate);
  const canMove = isFrom(ctx, chat) && (await othersOf(ctx, gate, chat)).length > 0;
  await ctx.show(chatScreen(await refreshed(ctx, chat), center, { note, canMove }));
}

/** Whether a chat is on the platform on which somebody speaks: only there can be asked about it. */
export const isFrom = ({ platform }: NazrContext, chat: Pick<LinkedChat, 'platform'>): boolean =>
  chat.platform === platform.name;

/** The centers of who asks to which a chat does not belong yet. */
export async function othersOf(ctx: NazrContext, gate: Gate, { centerId }: LinkedChat): Promise<number[]> {
  const own = (await gate.reach(ctx, 'chats.link'))?.centers ?? [];
  return [...new Set(own)].filter((id) => id !== centerId);
}

async function refreshed(ctx: NazrContext, chat: LinkedChat): Promise<LinkedChat> {
  const place = isFrom(ctx, chat) ? await placeOf(ctx, String(chat.chatId)) : undefined;
  if (!place || (place.title === chat.title && place.username === chat.username)) return chat;
  await ctx.write((tx) => renameChat(tx, chat.id, place));
  return { ...chat, title: place.title, username: place.username };
}
