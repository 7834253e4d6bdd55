import { Composer } from 'grammy';
import { homeButton, type NazrContext, onPress } from '../../../bot/index.ts';
import { epochDay } from '../../../calendar/index.ts';
import { sayAllComing } from '../actions/coming.ts';
import {
  comingAllButton,
  familyCancelButton,
  familyChangedButton,
  familyMoveButton,
  mineButton,
} from '../buttons.ts';
import { askAnew, cancelBooking } from '../handlers/holding.ts';
import { startMove } from '../handlers/moving.ts';
import type { BookingLinks } from '../links.ts';
import { staleBookingScreen } from '../screens/refused.ts';
import { texts as room } from '../texts.fa.ts';
import { texts } from './texts.fa.ts';

/** What is pressed below a family's reminder and nowhere else: it stays, for the others' buttons. */
export function reminderPresses(links: BookingLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, comingAllButton, (ctx, { day }) => thankAll(aside(ctx), day));
  onPress(composer, familyChangedButton, (ctx, { booking }) => askAnew(aside(ctx), links, booking));
  onPress(composer, familyMoveButton, (ctx, { booking }) => startMove(aside(ctx), links, booking));
  onPress(composer, familyCancelButton, (ctx, { booking }) => cancelBooking(aside(ctx), links, booking));
  return composer;
}

function aside(ctx: NazrContext): NazrContext {
  ctx.keepMessage();
  return ctx;
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
