import {
  choice,
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
} from '../../../bot/index.ts';
import { clockTime, wallClock } from '../../../calendar/index.ts';
import { desk } from '../buttons.ts';
import { texts as room } from '../texts.fa.ts';
import { texts } from './texts.fa.ts';

/** How many questions stand on a page. */
export const WAITING = 5;

const toList: ScreenButton = { text: texts.list, data: desk.questions.data({ page: 0 }) };

/** Something new was asked; what, is opened by a press. */
export const newsScreen = (question: number): Screen => ({
  text: texts.asked,
  buttons: [[{ text: texts.open, data: desk.question.data({ question }) }, homeButton]],
});

/** What waits, by when it was asked: nothing of what it says stands in a list. */
export function listScreen(
  open: readonly { readonly id: number; readonly askedAt: number }[],
  page: number,
): Screen {
  const shown = open.slice(page * WAITING, (page + 1) * WAITING);
  const turn = (text: string, to: number) => ({ text, data: desk.questions.data({ page: to }) });
  return {
    text: open.length === 0 ? texts.none : texts.waiting(open.length),
    buttons: [
      ...rows(
        shown.map(({ id, askedAt }) => ({
          text: whenWords(askedAt),
          data: desk.question.data({ question: id }),
        })),
        1,
      ),
      [
        ...(page > 0 ? [turn(commonTexts.back, page - 1)] : []),
        ...(open.length > (page + 1) * WAITING ? [turn(room.page, page + 1)] : []),
        homeButton,
      ],
    ],
  };
}

/** A question as those read it who may answer. */
export const questionScreen = (question: number, askedAt: number, words: string): Screen => ({
  text: lines(texts.question(whenWords(askedAt), words), texts.hint),
  buttons: [[{ text: texts.reply, data: desk.reply.data({ question }) }], [toList, homeButton]],
});

/** Somebody answered; `name`: who, where that is known. `unsent`: whoever reads it had answered too. */
export const answeredScreen = (
  question: number,
  { name, answer, isUnsent }: { name: string | undefined; answer: string; isUnsent: boolean },
): Screen => ({
  text: lines(isUnsent && texts.unsent, texts.answeredBy(name ?? texts.colleague), answer),
  buttons: [[shareButton(question)], [toList, homeButton]],
});

/** The answer is on its way. */
export const sentScreen = (question: number): Screen => ({
  text: texts.sent,
  buttons: [[shareButton(question)], [toList, homeButton]],
});

/** It was taken back or erased, or belongs to others. */
export const noQuestionScreen: Screen = { text: texts.gone, buttons: [[toList, homeButton]] };

/** The question above the line on which the answer is typed. */
export const replyScreen = (question: number, words: string): Screen => ({
  text: texts.askReply(words),
  buttons: [[back(question), homeButton]],
});

/** An answer as it goes out. */
export const previewScreen = (question: number, words: string, answer: string): Screen => ({
  text: texts.preview(words, answer),
  buttons: [
    [
      { text: texts.send, data: choice.data({ value: 'send' }) },
      { text: texts.rewrite, data: desk.rewrite.data({ question }) },
    ],
    [back(question), homeButton],
  ],
});

const back = (question: number): ScreenButton => ({
  text: commonTexts.back,
  data: desk.question.data({ question }),
});

const shareButton = (question: number): ScreenButton => ({
  text: texts.share,
  data: desk.share.data({ question }),
});

function whenWords(askedAt: number): string {
  const { day, minutes } = wallClock(askedAt);
  return texts.when(day, clockTime(minutes));
}
