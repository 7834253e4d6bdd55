import type { Form, Kept, NazrContext, Question } from '../../../bot/index.ts';
import { forQuestion } from '../answering/within-reach.ts';
import { askedById } from '../asking/queries.ts';
import { answerOf, questionOf } from '../asking/sealing.ts';
import { desk } from '../buttons.ts';
import { addFaq, changeFaq, type Sharing, type Wording } from '../faq/actions.ts';
import { faqById } from '../faq/queries.ts';
import type { LibraryParts } from '../links.ts';
import { type Part, readPart } from './reading.ts';
import { alikeScreen, entryScreen, goneScreen, partScreen, previewScreen, writtenScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/**
 * A common question, written anew from what somebody asked (`about`: its id) or changed (`faq`: its id). What was
 * asked and answered stands above the line as a help; the question itself is always typed, so that nothing of the
 * person gets there by a press.
 */
export function faqForm({ gate }: Pick<LibraryParts, 'gate'>): Form {
  return {
    name: 'write-faq',
    questions: [partQuestion('question'), partQuestion('answer'), partQuestion('source'), sure],
    async done(ctx, kept) {
      if (kept.faq !== undefined) return change(ctx, { gate }, Number(kept.faq), wordingOf(kept));
      // Who may no longer answer where it was asked shares nothing of it.
      await forQuestion(ctx, gate, Number(kept.about), async () => {
        await showOutcome(ctx, await ctx.write((tx) => addFaq(tx, ctx, wordingOf(kept))));
      });
    },
  };
}

async function change(
  ctx: NazrContext,
  { gate }: Pick<LibraryParts, 'gate'>,
  id: number,
  wording: Wording,
): Promise<void> {
  if (!(await gate.reach(ctx, desk.edit.permission))) return ctx.show(goneScreen);
  const outcome = await ctx.write((tx) => changeFaq(tx, ctx, id, wording));
  const entry = outcome.kind === 'written' ? await faqById(ctx.read, id) : undefined;
  await (entry ? ctx.show(entryScreen(entry, texts.written)) : showOutcome(ctx, outcome));
}

async function showOutcome(ctx: NazrContext, outcome: Sharing): Promise<void> {
  if (outcome.kind === 'written') return ctx.show(writtenScreen);
  const same = outcome.kind === 'same' ? await faqById(ctx.read, outcome.id) : undefined;
  await ctx.show(same ? alikeScreen(same) : goneScreen);
}

const partQuestion = (part: Part): Question => ({
  id: part,
  async ask(kept, ctx) {
    const before = await beforeOf(part, kept, ctx);
    return partScreen(part, { before, offered: await offered(part, kept, ctx) });
  },
  async read(typed, kept, ctx) {
    if (ctx.callbackQuery === undefined) return readPart(part, typed);
    const isOffered = typed === 'same' && (await offered(part, kept, ctx)) !== undefined;
    return readPart(part, isOffered ? await pressed(part, kept, ctx) : '');
  },
});

const sure: Question = {
  id: 'sure',
  ask: (kept) => {
    const again =
      kept.faq === undefined
        ? desk.reshare.data({ question: Number(kept.about) })
        : desk.edit.data({ faq: Number(kept.faq) });
    return previewScreen(wordingOf(kept), again);
  },
  read: (typed, _kept, ctx) =>
    ctx.callbackQuery && typed === 'write' ? { value: typed } : { again: texts.press },
};

/** What a press would answer, as its words: the part as it is, or the expert as the source. */
async function offered(part: Part, kept: Kept, ctx: NazrContext): Promise<string | undefined> {
  if (kept.faq !== undefined) return texts.same;
  if (part === 'source') return texts.expert;
  return part === 'answer' && (await beforeOf(part, kept, ctx)) !== undefined ? texts.same : undefined;
}

async function pressed(part: Part, kept: Kept, ctx: NazrContext): Promise<string> {
  if (part === 'source' && kept.faq === undefined) return texts.expert;
  return (await beforeOf(part, kept, ctx)) ?? '';
}

/** What stands there now, or what was asked and answered. */
async function beforeOf(part: Part, kept: Kept, ctx: NazrContext): Promise<string | undefined> {
  if (kept.faq !== undefined) return (await faqById(ctx.read, Number(kept.faq)))?.[part];
  const asked = part === 'source' ? undefined : await askedById(ctx.read, Number(kept.about));
  if (!asked) return undefined;
  return part === 'question' ? questionOf(ctx.vault, asked) : answerOf(ctx.vault, asked);
}

const wordingOf = ({ question = '', answer = '', source = '' }: Kept): Wording => ({
  question,
  answer,
  source,
});
