import { Composer } from 'grammy';
import { homeButton, type NazrContext, rows, type Screen } from '../../bot/index.ts';
import { buttons } from './buttons.ts';
import { mandatesOf } from './queries/mandates.ts';
import type { Gate, StaffWay } from './rights/gate.ts';
import { reachOf } from './rights/reach.ts';
import { texts } from './texts.fa.ts';

/** «پنل مدیریت»: of the ways into every room those that lead somewhere for whoever opens it. */
export function panel(gate: Gate, ways: readonly StaffWay[]): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const show = async (ctx: NazrContext) => {
    const mandates = await mandatesOf(ctx.read, ctx.account.id, ctx.now);
    await ctx.show(panelScreen(ways.filter(({ permission }) => reachOf(mandates, permission))));
  };
  gate.word(composer, texts.panel, 'panel.open', show);
  gate.press(composer, buttons.panel, show);
  return composer;
}

const panelScreen = (ways: readonly StaffWay[]): Screen => ({
  text: texts.panelTitle,
  buttons: [...rows(ways.map(({ text, data }) => ({ text, data }))), [homeButton]],
});
