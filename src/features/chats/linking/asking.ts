import type { ChatMember } from 'grammy/types';
import type { NazrContext } from '../../../bot/index.ts';
import { trouble } from '../../../platforms/index.ts';
import type { Place } from '../linked-chat.ts';
import { type Standing, standingOf } from './standing.ts';

/** Asks the platform how the asker and the bot stand to a chat. */
export async function standingIn(ctx: NazrContext, { chatId, kind }: Place): Promise<Standing> {
  const member = (userId: number) => asked(ctx, () => ctx.api.getChatMember(chatId, userId));
  const { userId } = ctx.account;
  const bot = await member(ctx.me.id);
  const asker = (await member(userId)) ?? (await amongAdministrators(ctx, chatId, userId));
  return standingOf({ kind, asker, bot, isHere: ctx.chat?.id === chatId });
}

/** The chat in which the update came, or the one of this name or number; undefined where the bot may not know. */
export async function placeOf(ctx: NazrContext, name: string): Promise<Place | undefined> {
  if (ctx.chat && ctx.chat.type !== 'private') return toPlace(ctx, ctx.chat);
  const found = await asked(ctx, () => ctx.api.getChat(name.startsWith('@') ? name : Number(name)));
  return found && toPlace(ctx, found);
}

interface Named {
  readonly id: number;
  readonly type: string;
  readonly title?: string | undefined;
  readonly username?: string | undefined;
}

function toPlace({ platform }: NazrContext, { id, type, title, username }: Named): Place | undefined {
  if (type === 'private') return undefined;
  const kind = type === 'channel' ? 'channel' : 'group';
  // Bale fills what is absent with nothing.
  return { platform: platform.name, chatId: id, kind, title: title ?? '', username: username || null };
}

// Bale tells of single members only to a bot that is an administrator, of the administrators to any (docs.bale.ai).
async function amongAdministrators(
  ctx: NazrContext,
  chatId: number,
  userId: number,
): Promise<ChatMember | undefined> {
  const all = await asked(ctx, () => ctx.api.getChatAdministrators(chatId));
  return all?.find(({ user }) => user.id === userId);
}

// A refusal is an answer; an outage is thrown, and the update is tried again.
async function asked<T>(ctx: NazrContext, call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (trouble(ctx.platform, error).kind === 'later') throw error;
    return undefined;
  }
}
