import { Composer } from 'grammy';
import { type NazrContext, onPress, type Words } from '../../../bot/index.ts';
import type { PlatformName } from '../../../config.ts';
import { accountById } from '../../../delivery/index.ts';
import type { LinkingLinks } from '../links.ts';
import { ask, confirm, decline, type Linking, type Pair, part } from './actions.ts';
import {
  apartButton,
  askButton,
  confirmButton,
  declineButton,
  partButton,
  partSurelyButton,
} from './buttons.ts';
import { isResting } from './expiry.ts';
import { linkedTo, requestOf, twinsByNumber } from './queries.ts';
import { bothBookedScreen, noteScreen, offerScreen, partingScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** One person on both platforms: asked on one account, confirmed on the other, undone on either. */
export function linking(links: LinkingLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, askButton, (ctx, { other }) => answer(ctx, links, other, ask));
  onPress(composer, confirmButton, (ctx, { asker }) => answer(ctx, links, asker, confirm));
  onPress(composer, apartButton, (ctx) => ctx.show(noteScreen(texts.kept)));
  onPress(composer, declineButton, async (ctx, { asker }) => {
    const isDeclined = await ctx.write((tx) => decline(tx, pairOf(ctx, asker)));
    await ctx.show(noteScreen(isDeclined ? texts.declined : texts.stale));
  });
  onPress(composer, partButton, async (ctx, { other }) => {
    const twin = (await linkedTo(ctx.read, ctx.account.id)).find(({ id }) => id === other);
    await ctx.show(twin ? partingScreen(twin) : noteScreen(texts.stale));
  });
  onPress(composer, partSurelyButton, async (ctx, { other }) => {
    const isParted = await ctx.write((tx) => part(tx, pairOf(ctx, other)));
    const there = (await accountById(ctx.read, other))?.platform;
    await ctx.show(noteScreen(isParted && there ? texts.parted(there) : texts.stale));
  });
  return composer;
}

/** Asks whoever gave their number whether the account that has it on the other platform is theirs as well. */
export async function offerLink(ctx: NazrContext): Promise<void> {
  const { id } = ctx.account;
  const [twin] = await twinsByNumber(ctx.read, id);
  if (!twin || isResting(await requestOf(ctx.read, id), ctx.now)) return;
  const linked = [...(await linkedTo(ctx.read, id)), ...(await linkedTo(ctx.read, twin.id))];
  if (linked.length === 0) await ctx.send(offerScreen(twin));
}

async function answer(
  ctx: NazrContext,
  links: LinkingLinks,
  otherId: number,
  act: typeof ask,
): Promise<void> {
  const outcome = await ctx.write((tx) => act(tx, pairOf(ctx, otherId), links));
  const here = ctx.platform.name;
  const there = (await accountById(ctx.read, otherId))?.platform;
  if (!there) return ctx.show(noteScreen(texts.stale));
  // The question stays above: it is answered again when one of the bookings is gone.
  if (outcome === 'both-booked') return ctx.send(bothBookedScreen(here, there, links.mine));
  await ctx.show(noteScreen(wordsOf(outcome, here, there)));
}

function wordsOf(outcome: Exclude<Linking, 'both-booked'>, here: PlatformName, there: PlatformName): Words {
  if (outcome === 'asked') return texts.asked(there);
  if (outcome === 'linked') return texts.linked(here, there);
  if (outcome === 'declined-lately') return texts.declinedLately(there);
  return outcome === 'stale' ? texts.stale : texts.linkedAlready;
}

const pairOf = (ctx: NazrContext, otherId: number): Pair => ({
  accountId: ctx.account.id,
  otherId,
  firstName: ctx.from?.first_name ?? '',
  now: ctx.now,
});
