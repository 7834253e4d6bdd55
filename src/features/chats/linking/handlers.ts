import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import type { Gate } from '../../staff/index.ts';
import { linkButton } from '../buttons.ts';
import { placeOf } from './asking.ts';
import { isInGroup, link, linkOrAsk } from './linking.ts';
import { type LinkWish, readLink } from './reading.ts';
import { notYoursScreen, plainScreen } from './screens.ts';

/** `/link`, in private and in groups: the one thing that the bot does there when asked. */
export function linking(gate: Gate, showDesk: (ctx: NazrContext) => Promise<void>): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  gate.command(composer, 'link', 'chats.link', (ctx) => {
    const wish = readLink(ctx.message?.text ?? '');
    return isInGroup(ctx) || wish.chat !== undefined ? linkWished(ctx, gate, wish) : showDesk(ctx);
  });
  gate.press(composer, linkButton, async (ctx, { center, account, chat }) => {
    const isTheirs = account === ctx.account.id;
    if (isInGroup(ctx) && !isTheirs) return;
    const place = isTheirs ? await placeOf(ctx, chat) : undefined;
    if (!place) return ctx.show(plainScreen('stale'));
    await link(ctx, gate, place, center);
  });
  return composer;
}

/** Links what was named, as far as it was. */
export async function linkWished(
  ctx: NazrContext,
  gate: Gate,
  { chat = '', center }: LinkWish,
): Promise<void> {
  const place = await placeOf(ctx, chat);
  if (!place) return ctx.send(plainScreen('noChat'));
  if (center === undefined) return linkOrAsk(ctx, gate, { place });
  const isTheirs = await gate.may(ctx, 'chats.link', 'center', center);
  await (isTheirs ? link(ctx, gate, place, center) : ctx.send(notYoursScreen(center)));
}
