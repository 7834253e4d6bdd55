import { Composer } from 'grammy';
import { type NazrContext, onPress, type Screen } from '../../bot/index.ts';
import { decline } from './actions/decline.ts';
import { type Joining, type JoinWish, join } from './actions/join.ts';
import { leave } from './actions/leave.ts';
import { declineButton, joinButton, leaveButton } from './buttons.ts';
import { explainOffer } from './explain.ts';
import type { WaitlistLinks } from './links.ts';
import { composeOffer } from './message.ts';
import { offerById, openOfferOf } from './queries/offers.ts';
import { waitSeenBy } from './queries/waits.ts';
import { refusedScreen } from './refused.ts';
import { declinedScreen, joinedScreen, leftScreen, noWaitScreen } from './screens.ts';
import { silenceOf } from './silence.ts';

/** Joining a line, leaving it, and letting a place go to the next. */
export function waitlist(links: WaitlistLinks): { readonly composer: Composer<NazrContext> } {
  const composer = new Composer<NazrContext>();
  onPress(composer, joinButton, async (ctx, { drive: driveId, slot: slotId, person: personId }) => {
    const wish = { driveId, slotId, personId, accountId: ctx.account.id };
    const outcome = await ctx.write((tx) => join(tx, wish, links.terms(ctx.now), links.heldIn));
    await ctx.show(await standing(ctx, links, wish, outcome));
  });
  onPress(composer, leaveButton, async (ctx, { wait: id }) => {
    const outcome = await ctx.write((tx) => leave(tx, id, ctx.account.id, links.terms(ctx.now)));
    const wait = outcome === 'left' ? await waitSeenBy(ctx.read, id, ctx.account.id) : undefined;
    await ctx.show(wait ? leftScreen(wait, links.mine) : noWaitScreen(links.mine));
  });
  onPress(composer, declineButton, async (ctx, { offer: id }) => {
    const outcome = await ctx.write((tx) => decline(tx, id, ctx.account.id, links.terms(ctx.now)));
    await ctx.show(await (outcome === 'declined' ? thanks : why)(ctx, links, id));
  });
  return { composer };
}

/** Where somebody stands who pressed «صف انتظار»: in line, before a place that is held for them, or outside. */
async function standing(
  ctx: NazrContext,
  links: WaitlistLinks,
  wish: JoinWish,
  outcome: Joining,
): Promise<Screen> {
  if (outcome.kind === 'refused') return refusedScreen(outcome.refusal, wish, links);
  const { waitId } = outcome;
  const offer = outcome.again ? await openOfferOf(ctx.read, wish.personId) : undefined;
  const held =
    offer?.waitId === waitId &&
    (await composeOffer(links.heldAt)(ctx.read, { offerId: offer.id }, ctx.now, ctx.account));
  if (held && held !== 'obsolete') return held;
  const wait = await waitSeenBy(ctx.read, waitId, ctx.account.id);
  if (!wait) return noWaitScreen(links.mine);
  return joinedScreen(wait, links, await silenceOf(ctx.read, wait.personId, ctx.account, ctx.now));
}

const why = (ctx: NazrContext, links: WaitlistLinks, offerId: number): Promise<Screen> =>
  explainOffer(ctx.read, offerId, ctx.account.id, links.mine);

async function thanks(ctx: NazrContext, links: WaitlistLinks, offerId: number): Promise<Screen> {
  const offer = await offerById(ctx.read, offerId);
  const wait = offer && (await waitSeenBy(ctx.read, offer.waitId, ctx.account.id));
  return wait ? declinedScreen(wait, links.mine) : noWaitScreen(links.mine);
}
