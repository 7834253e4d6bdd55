import { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { selfOf } from '../../donors/index.ts';
import { inviteButton } from '../buttons.ts';
import { centerById } from '../queries.ts';
import { arrivalsOf } from './arrivals.ts';
import { invitationScreen, readyMessage } from './screens.ts';

/** Links that lead others to the bot and, where given, to a center: Bale first. */
export type LinksTo = (centerId: number | undefined) => readonly string[];

/** A role for everybody: a ready text to pass on to one's group, counted for the mosque and for nobody by name. */
export function invitation(linksTo: LinksTo): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, inviteButton, (ctx) => invite(ctx, linksTo));
  return composer;
}

async function invite(ctx: NazrContext, linksTo: LinksTo): Promise<void> {
  const self = await selfOf(ctx.read, ctx.account.id);
  const center = self?.centerId ? await centerById(ctx.read, self.centerId) : undefined;
  const passed = { mosque: center?.mosque, links: linksTo(center?.id) };
  const arrived = center ? await arrivalsOf(ctx.read, center.id) : 0;
  await ctx.show(invitationScreen(ctx.platform, passed, arrived));
  await ctx.send(readyMessage(passed));
}
