import type { Form, NazrContext, Question } from '../../../bot/index.ts';
import { askedById } from '../asking/queries.ts';
import { answerOf, questionOf } from '../asking/sealing.ts';
import type { LibraryParts } from '../links.ts';
import { answer } from './answer.ts';
import { answeredScreen, noQuestionScreen, previewScreen, replyScreen, sentScreen } from './screens.ts';
import { texts } from './texts.fa.ts';
import { forQuestion } from './within-reach.ts';

/** With the question above it an answer fits into one message. */
export const LONGEST_ANSWER = 1500;
const SHORTEST_ANSWER = 2;

const reply: Question = {
  id: 'reply',
  ask: async ({ about }, ctx) => replyScreen(Number(about), await askedIn(ctx, about)),
  read(typed) {
    const text = typed.trim();
    const { length } = [...text];
    if (length > LONGEST_ANSWER) return { again: texts.tooLong(length, LONGEST_ANSWER) };
    return length < SHORTEST_ANSWER ? { again: texts.tooShort } : { value: text };
  },
};

const sure: Question = {
  id: 'sure',
  ask: async ({ about, reply = '' }, ctx) => previewScreen(Number(about), await askedIn(ctx, about), reply),
  read: (pressed, _kept, ctx) =>
    ctx.callbackQuery && pressed === 'send' ? { value: pressed } : { again: texts.press },
};

/** «پاسخ دادن»: the answer, its preview, and one confirmation. */
export const replyForm = ({ gate, accountName }: Pick<LibraryParts, 'gate' | 'accountName'>): Form => ({
  name: 'answer-question',
  questions: [reply, sure],
  // A right may end, and a question be taken back, while the answer is typed.
  done: (ctx, { about, reply = '' }) =>
    forQuestion(ctx, gate, Number(about), async ({ id }) => {
      const outcome = await ctx.write((tx) => answer(tx, ctx, { id, text: reply }, ctx.vault));
      if (outcome.kind === 'answered') return ctx.show(sentScreen(id));
      if (outcome.kind === 'gone') return ctx.show(noQuestionScreen);
      await showAnswered(ctx, { accountName }, id, true);
    }),
});

/** Who answered, and what. */
export async function showAnswered(
  ctx: NazrContext,
  { accountName }: Pick<LibraryParts, 'accountName'>,
  id: number,
  isUnsent: boolean,
): Promise<void> {
  const asked = await askedById(ctx.read, id);
  const given = asked && answerOf(ctx.vault, asked);
  if (!asked || given === undefined) return ctx.show(noQuestionScreen);
  const name = asked.answeredBy === null ? undefined : await accountName(ctx.read, asked.answeredBy);
  await ctx.show(answeredScreen(id, { name, answer: given, isUnsent }));
}

/** The words of a question that may have been erased meanwhile. */
async function askedIn(ctx: NazrContext, about: string | undefined): Promise<string> {
  const asked = await askedById(ctx.read, Number(about));
  return asked ? questionOf(ctx.vault, asked) : '';
}
