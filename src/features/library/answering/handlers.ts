import type { Composer } from 'grammy';
import type { Form, NazrContext } from '../../../bot/index.ts';
import { questionOf } from '../asking/sealing.ts';
import { desk } from '../buttons.ts';
import type { LibraryParts } from '../links.ts';
import { replyForm, showAnswered } from './form.ts';
import { listScreen, questionScreen } from './screens.ts';
import { forQuestion, openWithin } from './within-reach.ts';

/** What people ask, as far as it is theirs to answer who look. Answers the form to be opened. */
export function answerStaff(composer: Composer<NazrContext>, parts: LibraryParts): Form {
  const { gate, enterForm } = parts;
  const form = replyForm(parts);
  gate.press(composer, desk.questions, async (ctx, { page }) =>
    ctx.show(listScreen(await openWithin(ctx, gate), page)),
  );
  gate.press(composer, desk.question, (ctx, { question }) => showQuestion(ctx, parts, question));
  const open =
    (anew: boolean) =>
    (ctx: NazrContext, { question }: { question: number }) =>
      forQuestion(ctx, gate, question, async ({ id, answer }) => {
        if (answer !== null) return showAnswered(ctx, parts, id, false);
        const about = { about: String(id) };
        await enterForm(ctx, form, anew ? { ...about, at: String(ctx.now) } : about);
      });
  gate.press(composer, desk.reply, open(false));
  gate.press(composer, desk.rewrite, open(true));
  return form;
}

function showQuestion(ctx: NazrContext, parts: LibraryParts, id: number): Promise<void> {
  return forQuestion(ctx, parts.gate, id, async (asked) => {
    if (asked.answer !== null) return showAnswered(ctx, parts, id, false);
    await ctx.show(questionScreen(id, asked.askedAt, questionOf(ctx.vault, asked)));
  });
}
