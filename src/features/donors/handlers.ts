import { Composer } from 'grammy';
import { menuWord, type NazrContext, onPress } from '../../bot/index.ts';
import { setStopped } from '../../delivery/index.ts';
import { buttons } from './buttons.ts';
import { erasing } from './handlers/erasing.ts';
import { phone } from './handlers/phone.ts';
import { sendData, showProfile } from './handlers/profile.ts';
import { linking } from './linking/handlers.ts';
import type { DonorLinks } from './links.ts';
import * as screens from './screens.ts';
import { texts } from './texts.fa.ts';

/** What is known of a person, and their power over it: profile, privacy, data, erasing, silence, help. */
export function donors(links: DonorLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, buttons.profile, (ctx) => showProfile(ctx, links));
  composer.hears(menuWord(texts.profile), (ctx) => showProfile(ctx, links));
  composer.use(phone(links), linking(links));
  onPress(composer, buttons.data, (ctx) => sendData(ctx, links));
  composer.command('mydata', (ctx) => sendData(ctx, links));
  onPress(composer, buttons.privacy, (ctx) => ctx.show(screens.privacyScreen()));
  composer.command('privacy', (ctx) => ctx.send(screens.privacyScreen()));
  composer.use(erasing(links), silence(), help(links));
  return composer;
}

function silence(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.command('stop', async (ctx) => {
    await ctx.write((tx) => setStopped(tx, ctx.account.id, true));
    await ctx.send(screens.stoppedScreen());
  });
  onPress(composer, buttons.resume, async (ctx) => {
    await ctx.write((tx) => setStopped(tx, ctx.account.id, false));
    await ctx.show(screens.noteScreen(texts.resumed));
  });
  return composer;
}

function help({ invite }: DonorLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const show = (ctx: NazrContext) => ctx.show(screens.helpScreen(invite));
  onPress(composer, buttons.help, show);
  composer.command('help', show);
  composer.hears(menuWord(texts.help), show);
  return composer;
}
