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
  const isOfItself = message.migrate_to_chat_id !== undefined || message.left_chat_member?.is_bot === true;
  return isOfItself || command.test(message.text ?? '');
}

const isPrivate = (chat: { readonly type?: string } | undefined): boolean =>
  chat?.type === undefined || chat.type === 'private';

/**
 * What the bot does in groups and channels: it notes that it was thrown out or that the group has another id, and
 * hands commands and presses of people it knows to `staff`, and that they gave it another standing. `ctx.account` is
 * theirs: what is sent goes to their private chat. Everything else is passed over in silence; nobody becomes known
 * here.
 */
export function inGroups(database: Database, staff?: MiddlewareFn<NazrContext>): MiddlewareFn<NazrContext> {
  return async (ctx, next) => {
    const { platform, chat, message } = ctx;
    if (!chat) return;
    const moved = message?.migrate_to_chat_id;
    if (moved !== undefined) return database.write((tx) => moveLinkedChat(tx, platform.name, chat.id, moved));
    if (isThrownOut(ctx)) return database.write((tx) => loseLinkedChatAt(tx, platform.name, chat.id));
    if (!ctx.from || ctx.from.is_bot || !staff) return;
    const known = await accountOf(ctx.read, platform.name, ctx.from.id);
    if (!known) return;
    ctx.account = known;
    await staff(ctx, next);
  };
}

// Bale says it by a service message alone, Telegram by both where it can.
function isThrownOut({ myChatMember, message, me }: NazrContext): boolean {
  const { status } = myChatMember?.new_chat_member ?? {};
  return status === 'kicked' || status === 'left' || message?.left_chat_member?.id === me.id;
}
