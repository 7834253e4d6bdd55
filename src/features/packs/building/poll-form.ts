import type { Form, Question } from '../../../bot/index.ts';
import { pollFault } from '../rules.ts';
import { tidy } from '../tidy.ts';
import { addPiece } from './adding.ts';
import { faultOf } from './kept.ts';
import { deskWay, option, questionScreen } from './questions.ts';
import { afterAdding } from './showing.ts';
import { texts } from './texts.fa.ts';

const questionQuestion: Question = {
  id: 'question',
  ask: ({ version }) => questionScreen(texts.ask.question, [], deskWay(version)),
  read(answer) {
    const fault = faultOf({ kind: 'poll', words: tidy(answer), poll: null });
    return fault ? { again: texts.fault(fault) } : { value: answer.trim() };
  },
};

const optionsQuestion: Question = {
  id: 'options',
  ask: ({ version }) => questionScreen(texts.ask.options, [], deskWay(version)),
  read(answer) {
    const options = optionsIn(answer);
    const fault = pollFault({ options });
    return fault ? { again: texts.fault(fault) } : { value: options.join('\n') };
  },
};

const NONE = 'none';

const rightQuestion: Question = {
  id: 'right',
  ask: ({ options = '', version }) =>
    questionScreen(
      texts.ask.right,
      [...optionsIn(options).map((text, i) => option(text, `r${i}`)), option(texts.noRight, NONE)],
      deskWay(version),
    ),
  read(answer, { options = '' }) {
    const all = optionsIn(options);
    const at = /^r\d{1,2}$/.test(answer) ? Number(answer.slice(1)) : all.indexOf(answer.trim());
    if (answer === NONE) return { value: NONE };
    return all[at] === undefined ? { again: texts.ask.right } : { value: String(at) };
  },
};

/** A poll or quiz: where the messenger has none, and where writing it is quicker. `known`: the version. */
export const pollForm: Form = {
  name: 'pack-poll',
  questions: [questionQuestion, optionsQuestion, rightQuestion],
  async done(ctx, { version, question = '', options = '', right = NONE }) {
    const isQuiz = right !== NONE;
    const poll = { options: optionsIn(options), ...(isQuiz && { right: Number(right) }) };
    const kept = { kind: isQuiz ? 'quiz' : 'poll', words: tidy(question), poll } as const;
    const outcome = await ctx.write((tx) => addPiece(tx, ctx, Number(version), kept));
    await afterAdding(ctx, Number(version), outcome);
  },
};

const optionsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
