import type { Composer } from 'grammy';
import type { Form, NazrContext } from '../../../bot/index.ts';
import { forQuestion } from '../answering/within-reach.ts';
import { desk } from '../buttons.ts';
import { hideFaq } from '../faq/actions.ts';
import { allFaq, faqById } from '../faq/queries.ts';
import type { LibraryParts } from '../links.ts';
import { faqForm } from './form.ts';
import { entryScreen, goneScreen, listScreen } from './screens.ts';

/** Making answers common questions, and tending these. Answers the form to be opened. */
export function answerTending(composer: Composer<NazrContext>, parts: LibraryParts): Form {
  const { gate, enterForm } = parts;
  const form = faqForm(parts);
  const share =
    (anew: boolean) =>
    (ctx: NazrContext, { question }: { question: number }) =>
      forQuestion(ctx, gate, question, ({ id }) => {
        const about = { about: String(id) };
        return enterForm(ctx, form, anew ? { ...about, at: String(ctx.now) } : about);
      });
  gate.press(composer, desk.share, share(false));
  gate.press(composer, desk.reshare, share(true));
  gate.press(composer, desk.entries, async (ctx, { page }) =>
    ctx.show(listScreen(await allFaq(ctx.read), page)),
  );
  gate.press(composer, desk.entry, (ctx, { faq }) => showEntry(ctx, faq));
  gate.press(composer, desk.edit, async (ctx, { faq }) => {
    if (!(await faqById(ctx.read, faq))) return ctx.show(goneScreen);
    // Each time anew: what was left half said is no answer to what stands there now.
    await enterForm(ctx, form, { faq: String(faq), at: String(ctx.now) });
  });
  gate.press(composer, desk.hide, async (ctx, { faq, hide }) => {
    await ctx.write((tx) => hideFaq(tx, ctx, faq, hide === 1));
    await showEntry(ctx, faq);
  });
  return form;
}

async function showEntry(ctx: NazrContext, id: number): Promise<void> {
  const entry = await faqById(ctx.read, id);
  await ctx.show(entry ? entryScreen(entry) : goneScreen);
}
