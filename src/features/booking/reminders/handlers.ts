import { Composer } from 'grammy';
import { homeButton, type NazrContext, onPress } from '../../../bot/index.ts';
import { epochDay } from '../../../calendar/index.ts';
import { sayAllComing } from '../actions/coming.ts';
import { comingAllButton, mineButton } from '../buttons.ts';
import { staleBookingScreen } from '../screens/refused.ts';
import { texts as room } from '../texts.fa.ts';
import { texts } from './texts.fa.ts';

/** What is pressed below a family's reminder and nowhere else. */
export function reminderPresses(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, comingAllButton, (ctx, { day }) => thankAll(ctx, day));
  return composer;
}

/** Everybody on this phone is coming to the drives of this day. */
async function thankAll(ctx: NazrContext, day: number): Promise<void> {
  const coming = await ctx.write((tx) => sayAllComing(tx, epochDay(day), ctx.account.id, ctx.now));
  await ctx.show(coming === 0 ? staleBookingScreen : thanksScreen);
}

const thanksScreen = {
  text: texts.thanksAll,
  buttons: [[{ text: room.mine, data: mineButton.data({}) }, homeButton]],
};
