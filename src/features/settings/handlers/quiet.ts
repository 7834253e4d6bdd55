import { Composer } from 'grammy';
import { type Form, type NazrContext, onPress } from '../../../bot/index.ts';
import type { QuietHours } from '../../../delivery/index.ts';
import { moveQuiet } from '../actions.ts';
import { buttons, ends } from '../buttons.ts';
import type { SettingsLinks } from '../links.ts';
import { quietForm } from '../quiet-form.ts';
import { quietScreen } from '../screens/quiet.ts';
import { change, wish } from './changing.ts';

/** Quiet hours of one's own, and the form that asks for their ends. */
export function quiet({ usual, enterForm, leaveForm }: SettingsLinks): {
  readonly composer: Composer<NazrContext>;
  readonly form: Form;
} {
  const form = quietForm(usual, async (ctx, end, minutes) => {
    await change(ctx, (tx) => moveQuiet(tx, ctx.account.id, { end, minutes, usual }));
    await showQuiet(ctx, usual, ctx.account.quiet?.[end] === minutes);
  });
  const composer = new Composer<NazrContext>();
  onPress(composer, buttons.quiet, async (ctx) => {
    await leaveForm(ctx);
    await showQuiet(ctx, usual, false);
  });
  onPress(composer, buttons.hours, (ctx, press) => {
    const end = ends[press.end];
    return end ? enterForm(ctx, form, { end }) : showQuiet(ctx, usual, false);
  });
  onPress(composer, buttons.usual, async (ctx) => {
    await wish(ctx, { quiet: null });
    await showQuiet(ctx, usual, true);
  });
  return { composer, form };
}

function showQuiet(ctx: NazrContext, usual: QuietHours, isNoted: boolean): Promise<void> {
  const own = ctx.account.quiet;
  return ctx.show(quietScreen(own ?? usual, own !== null, isNoted));
}
