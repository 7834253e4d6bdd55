import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { parsePhone } from '../../../lib/phone.ts';
import { buttons } from '../buttons.ts';
import { offerLink } from '../linking/handlers.ts';
import type { DonorLinks } from '../links.ts';
import { dropPhone, keepPhone } from '../phones.ts';
import * as screens from '../screens.ts';
import { texts } from '../texts.fa.ts';

/** The account's own number: given by its own contact alone, and taken back. */
export function phone(links: DonorLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, buttons.phone, (ctx) => ctx.send(screens.askPhoneScreen()));
  onPress(composer, buttons.dropPhone, async (ctx) => {
    await ctx.write((tx) => dropPhone(tx, ctx.account.id));
    await ctx.show(screens.noteScreen(texts.phoneDropped));
  });
  composer.on('message:contact', (ctx) => takePhone(ctx, links));
  return composer;
}

async function takePhone(ctx: NazrContext, { menu }: DonorLinks): Promise<void> {
  const keyboard = await menu(ctx);
  if (!isOwnContact(ctx.message)) return ctx.send({ text: texts.notYourPhone, keyboard });
  const number = parsePhone(ctx.message?.contact?.phone_number ?? '');
  if (number === undefined) return ctx.send({ text: texts.unreadablePhone, keyboard });
  await ctx.write((tx) => keepPhone(tx, ctx.vault, ctx.account.id, number));
  await ctx.send({ text: texts.phoneSaved, keyboard });
  await offerLink(ctx);
}

// A forwarded contact was shared by somebody else, whoever it names. Bale marks it as Telegram did before 2023.
function isOwnContact(message: Message | undefined): boolean {
  const isForwarded = message?.forward_origin !== undefined || (message && 'forward_date' in message);
  return !isForwarded && message?.contact?.user_id === message?.from?.id;
}
