import { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import type { QuietHours } from '../../../delivery/index.ts';
import { moveQuiet } from '../actions.ts';
import { buttons, ends } from '../buttons.ts';
import { hoursScreen, quietScreen } from '../screens/quiet.ts';
import { change, wish } from './changing.ts';

/** Quiet hours of one's own; `usual` are everybody else's. */
export function quiet(usual: QuietHours): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const show = (ctx: NazrContext, isNoted: boolean) => {
    const own = ctx.account.quiet;
    return ctx.show(quietScreen(own ?? usual, own !== null, isNoted));
  };
  onPress(composer, buttons.quiet, (ctx) => show(ctx, false));
  onPress(composer, buttons.hours, (ctx, press) => {
    const end = ends[press.end];
    const chosen = ctx.account.quiet ?? usual;
    return end ? ctx.show(hoursScreen(chosen, end, press.all === 1)) : show(ctx, false);
  });
  onPress(composer, buttons.hour, async (ctx, { end: number, hour }) => {
    const end = ends[number];
    if (end) await change(ctx, (tx) => moveQuiet(tx, ctx.account.id, { end, hour, usual }));
    await show(ctx, end !== undefined && (ctx.account.quiet ?? usual)[end] === hour * 60);
  });
  onPress(composer, buttons.usual, async (ctx) => {
    await wish(ctx, { quiet: null });
    await show(ctx, true);
  });
  return composer;
}
