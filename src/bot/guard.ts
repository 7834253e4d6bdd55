import type { MiddlewareFn } from 'grammy';
import type { Database } from '../database/index.ts';
import { accountOf, addAccount, setAccountState } from '../delivery/index.ts';
import type { NazrContext } from './context.ts';
import { inGroups } from './groups.ts';
import { inert } from './inert.ts';

/**
 * First of all: only private chats are spoken to, who speaks is known, a resting account that speaks is
 * counted on again, and every press is answered whatever happens. One that means nothing goes no further: it
 * is no answer to an open form. What is written in groups meets nothing but `groups`.
 */
export function guard(database: Database, groups?: MiddlewareFn<NazrContext>): MiddlewareFn<NazrContext> {
  const group = inGroups(database, groups);
  return async (ctx, next) => {
    try {
      if (ctx.chat && ctx.chat.type !== 'private') return await group(ctx, async () => {});
      if (!ctx.from || ctx.from.is_bot || ctx.chat?.type !== 'private') return;
      if (ctx.myChatMember) return await noticeBlocking(ctx, database);
      if (!ctx.message && !ctx.callbackQuery) return;
      if (inert.pattern.test(ctx.callbackQuery?.data ?? '')) return;
      ctx.account = await speaker(ctx, database);
      await next();
    } finally {
      await ctx.answerPress();
    }
  };
}

async function speaker(ctx: NazrContext, database: Database) {
  const { platform, now } = ctx;
  const userId = ctx.from?.id ?? 0;
  const known = await accountOf(ctx.read, platform.name, userId);
  if (known?.state === 'active') return known;
  const account = await database.write(async (tx) => {
    if (known) await setAccountState(tx, known.id, 'active');
    return addAccount(tx, {
      platform: platform.name,
      userId,
      chatId: ctx.chat?.id ?? userId,
      createdAt: now,
    });
  });
  if (!account) throw new Error('An account that was just written is missing');
  return account;
}

async function noticeBlocking(ctx: NazrContext, database: Database): Promise<void> {
  const status = ctx.myChatMember?.new_chat_member.status;
  const known = await accountOf(ctx.read, ctx.platform.name, ctx.from?.id ?? 0);
  if (!known) return;
  const state = status === 'kicked' ? 'resting' : 'active';
  await database.write((tx) => setAccountState(tx, known.id, state));
}
