import type { ChatMember } from 'grammy/types';
import type { NazrContext } from '../../../bot/index.ts';
import { trouble } from '../../../platforms/index.ts';
import type { Place } from './linked-chat.ts';

/** Whether a chat may be linked: `asker`: who asks does not run it; `bot`: the bot cannot write there. */
export type Standing = 'fine' | 'asker' | 'bot';

/** Asks the platform how the asker and the bot stand to a chat. */
export async function standingIn(ctx: NazrContext, { chatId, kind }: Place): Promise<Standing> {
  const asker = await memberOf(ctx, chatId, ctx.account.userId);
  if (asker === 'gone') return 'bot';
  if (asker === undefined || !runs(asker)) return 'asker';
  const bot = await memberOf(ctx, chatId, ctx.me.id);
  return bot !== undefined && bot !== 'gone' && writes(bot, kind) ? 'fine' : 'bot';
}

/** The group in which the update came, or the chat of this name or number. */
export async function placeOf(ctx: NazrContext, name: string): Promise<Place | undefined> {
  if (ctx.chat && ctx.chat.type !== 'private') return toPlace(ctx, ctx.chat);
  const found = await asked(ctx, () => ctx.api.getChat(name.startsWith('@') ? name : Number(name)));
  return found === undefined || found === 'gone' ? undefined : toPlace(ctx, found);
}

type Named = { readonly id: number; readonly type: string; readonly title?: string | undefined };

function toPlace({ platform }: NazrContext, { id, type, title }: Named): Place | undefined {
  if (type === 'private') return undefined;
  const kind = type === 'channel' ? 'channel' : 'group';
  return { platform: platform.name, chatId: id, kind, title: title ?? '' };
}

const memberOf = (ctx: NazrContext, chatId: number, userId: number) =>
  asked(ctx, () => ctx.api.getChatMember(chatId, userId));

// A refusal is an answer; an outage is thrown, and the update is tried again.
async function asked<T>(ctx: NazrContext, call: () => Promise<T>): Promise<T | 'gone' | undefined> {
  try {
    return await call();
  } catch (error) {
    const { kind } = trouble(ctx.platform, error);
    if (kind === 'later') throw error;
    return kind === 'gone' ? 'gone' : undefined;
  }
}

const runs = ({ status }: ChatMember): boolean => status === 'creator' || status === 'administrator';

function writes(bot: ChatMember, kind: Place['kind']): boolean {
  // Bale tells of no single rights: what is not denied is taken for given.
  if (bot.status === 'administrator') return kind === 'group' || bot.can_post_messages !== false;
  if (kind === 'channel') return false;
  return bot.status === 'member' || (bot.status === 'restricted' && bot.can_send_messages !== false);
}
