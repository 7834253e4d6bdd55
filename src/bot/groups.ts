import type { MiddlewareFn } from 'grammy';
import type { Update } from 'grammy/types';
import type { Database } from '../database/index.ts';
import { accountOf, loseLinkedChatAt, moveLinkedChat } from '../delivery/index.ts';
import type { NazrContext } from './context.ts';

/** What people write in groups is theirs: of messages there, nothing but this command is read. */
const command = /^\/link(?:@\w+)?(?:\s|$)/;

/**
 * Whether an update is for the bot at all. Talk in groups and channels is let go before anything of it rests on
 * the disk.
 */
export function isHeard(update: Update): boolean {
  const { message, edited_message: edited, callback_query: press } = update;
  if (edited && !isPrivate(edited.chat)) return false;
  if (!message || isPrivate(message.chat) || press) return true;
  return command.test(message.text ?? '') || message.migrate_to_chat_id !== undefined;
}

const isPrivate = (chat: { readonly type?: string } | undefined): boolean =>
  chat?.type === undefined || chat.type === 'private';

/**
 * What the bot does in groups: it notes that it was thrown out or that the group has another id, and hands
 * commands and presses of people it knows to `staff`. `ctx.account` is theirs: what is sent goes to their private
 * chat. Everything else is passed over in silence; nobody becomes known here.
 */
export function inGroups(database: Database, staff?: MiddlewareFn<NazrContext>): MiddlewareFn<NazrContext> {
  return async (ctx, next) => {
    const { platform, chat, message, myChatMember } = ctx;
    if (!chat) return;
    const moved = message?.migrate_to_chat_id;
    if (moved !== undefined) return database.write((tx) => moveLinkedChat(tx, platform.name, chat.id, moved));
    if (myChatMember) return noticeLeaving(ctx, database, myChatMember.new_chat_member.status);
    if (!ctx.from || ctx.from.is_bot || !staff) return;
    const known = await accountOf(ctx.read, platform.name, ctx.from.id);
    if (!known) return;
    ctx.account = known;
    await staff(ctx, next);
  };
}

async function noticeLeaving(ctx: NazrContext, database: Database, status: string): Promise<void> {
  const { chat, platform } = ctx;
  if (!chat || !['kicked', 'left'].includes(status)) return;
  await database.write((tx) => loseLinkedChatAt(tx, platform.name, chat.id));
}
