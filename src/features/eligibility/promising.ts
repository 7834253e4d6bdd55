import type { NazrContext } from '../../bot/index.ts';
import { personOf } from '../donors/index.ts';
import { promiseNote } from './actions.ts';
import { notedScreen, noticeScreen, type Roles } from './notice-screens.ts';
import type { StandingOf } from './standing.ts';
import { texts } from './texts.fa.ts';

/** Promises a note on the day from which a person may give, and says so. */
export async function note(
  ctx: NazrContext,
  standing: StandingOf,
  personId: number,
  roles: Roles,
): Promise<void> {
  const person = await personOf(ctx.read, ctx.account.id, personId);
  if (!person) return ctx.show(noticeScreen(texts.stranger));
  const day = await promised(ctx, standing, personId);
  await ctx.show(day === null ? noticeScreen(texts.nothingToNote) : notedScreen(day, roles));
}

/** The same where the message leads back to a party, and stays. */
export async function noteAside(ctx: NazrContext, standing: StandingOf, personId: number): Promise<void> {
  const person = await personOf(ctx.read, ctx.account.id, personId);
  if (!person) return ctx.show(noticeScreen(texts.stranger));
  const day = await promised(ctx, standing, personId);
  await ctx.toast(day === null ? texts.nothingToNote : texts.noted(day));
}

const promised = (ctx: NazrContext, standing: StandingOf, personId: number) =>
  ctx.write(async (tx) => (await promiseNote(tx, personId, { now: ctx.now, standing })) ?? null);
