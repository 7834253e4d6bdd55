import type { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { buttons } from '../buttons.ts';
import type { LibraryParts } from '../links.ts';
import { close, withdrawQuestion } from './actions.ts';
import { askForm, mayAsk } from './form.ts';
import { notOpenScreen, thanksScreen, withdrawnScreen } from './screens.ts';

/** Asking an expert, taking it back, and what is said to the answer: that message stays as it is. */
export function answerAsking(
  composer: Composer<NazrContext>,
  { enterForm }: Pick<LibraryParts, 'enterForm'>,
): void {
  const open = async (ctx: NazrContext) => {
    if (await mayAsk(ctx)) await enterForm(ctx, askForm);
  };
  onPress(composer, buttons.ask, open);
  onPress(composer, buttons.another, (ctx) => {
    ctx.keepMessage();
    return open(ctx);
  });
  onPress(composer, buttons.withdraw, async (ctx, { question }) => {
    const { account, vault } = ctx;
    const isBack = await ctx.write((tx) => withdrawQuestion(tx, question, account.id, vault));
    await ctx.show(isBack ? withdrawnScreen : notOpenScreen);
  });
  onPress(composer, buttons.enough, async (ctx, { question }) => {
    ctx.keepMessage();
    const isTheirs = await ctx.write((tx) => close(tx, question, ctx.account.id));
    await ctx.show(isTheirs ? thanksScreen : notOpenScreen);
  });
}
