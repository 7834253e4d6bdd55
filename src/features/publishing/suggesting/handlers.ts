import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import type { Gate } from '../../staff/index.ts';
import { suggestion } from '../buttons.ts';
import { fittingPacks, occasionAt } from './occasions.ts';
import { leftScreen, overScreen, packsScreen } from './screens.ts';

/** What is pressed below a suggestion, beside the packs themselves. */
export function suggesting(gate: Gate): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  for (const what of ['plan', 'look'] as const)
    gate.press(composer, suggestion[what], async (ctx, { occasion: code, day }) => {
      const occasion = occasionAt(code, day);
      const packs = occasion ? await fittingPacks(ctx.read, occasion) : [];
      await ctx.show(packs.length === 0 ? overScreen() : packsScreen(packs, what));
    });
  gate.press(composer, suggestion.notNow, (ctx) => ctx.show(leftScreen()));
  return composer;
}
