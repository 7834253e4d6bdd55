import { Composer } from 'grammy';
import { button, homeButton, type NazrContext, type Screen } from '../../bot/index.ts';
import { selfOf } from '../donors/index.ts';
import { texts } from './texts.fa.ts';

const inviteButton = button('ei');

/** Data of the button that invites others. */
export const inviteData = inviteButton.data({});

/** A role for whoever has to wait: a ready text to pass on, with links to the bot and their mosque. */
export function invitation(
  linksTo: (centerId: number | undefined) => readonly string[],
): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.callbackQuery(inviteButton.pattern, async (ctx) => {
    const self = await selfOf(ctx.read, ctx.account.id);
    await ctx.show({ text: texts.passOn, buttons: [[homeButton]] });
    await ctx.send(readyText(linksTo(self?.centerId ?? undefined)));
  });
  return composer;
}

const readyText = (links: readonly string[]): Screen => ({ text: texts.ready(links) });
