import { homeButton, lines, type Screen } from '../../../bot/index.ts';
import { buttons } from '../buttons.ts';
import { texts as faq } from '../faq/texts.fa.ts';
import { askWay, toLibrary } from '../screens.ts';
import { texts as room } from '../texts.fa.ts';
import { LONGEST_QUESTION, MOST_A_DAY } from './rules.ts';
import { texts } from './texts.fa.ts';

const commonQuestions = { text: room.faq, data: buttons.topics.data({}) };

/** How to ask. */
export const askScreen: Screen = {
  text: texts.howToAsk(LONGEST_QUESTION),
  buttons: [[commonQuestions], [toLibrary, homeButton]],
};

/** Why what was typed is no question yet; what cannot wait is said first. */
export function againScreen(fault: { why: 'long' | 'short'; length: number }, isUrgent: boolean): Screen {
  const why = fault.why === 'long' ? texts.tooLong(fault.length, LONGEST_QUESTION) : texts.tooShort;
  return { ...askScreen, text: lines(isUrgent && faq.urgent, why) };
}

/** The question is on its way to those who may answer. */
export const askedScreen = (question: number, isUrgent: boolean): Screen => ({
  text: lines(isUrgent && faq.urgent, texts.asked),
  buttons: [
    [commonQuestions, withdrawButton(question)],
    [toLibrary, homeButton],
  ],
});

/** One of theirs has no answer yet; `unsent`: they typed another one. */
export const waitingScreen = (question: number, words: string, unsent: Unsent): Screen => ({
  text: lines(...before(unsent), texts.waiting(words)),
  buttons: [
    [commonQuestions, withdrawButton(question)],
    [toLibrary, homeButton],
  ],
});

/** They asked as many as there are in a day. */
export const enoughTodayScreen = (unsent: Unsent): Screen => ({
  text: lines(...before(unsent), texts.enoughToday(MOST_A_DAY)),
  buttons: [[commonQuestions], [toLibrary, homeButton]],
});

/** What was typed and cannot be sent, if anything was. */
export type Unsent = { readonly isUrgent: boolean } | undefined;

const before = (unsent: Unsent) => [unsent?.isUrgent && faq.urgent, unsent && texts.stillHere];

export const withdrawnScreen: Screen = {
  text: texts.withdrawn,
  buttons: [[askWay], [toLibrary, homeButton]],
};

/** It was answered, taken back or erased since. */
export const notOpenScreen: Screen = { ...withdrawnScreen, text: texts.notOpen };

/** An answer, with what it answers above it. The first line tells a lock screen nothing. */
export const answeredScreen = (question: number, asked: string, answer: string): Screen => ({
  text: lines(texts.answered(asked, answer), faq.physician),
  buttons: [
    [{ text: texts.enough, data: buttons.enough.data({ question }) }],
    [{ text: texts.another, data: buttons.another.data({}) }, homeButton],
  ],
});

export const thanksScreen: Screen = { text: texts.thanks, buttons: [[toLibrary, homeButton]] };

const withdrawButton = (question: number) => ({
  text: texts.withdraw,
  data: buttons.withdraw.data({ question }),
});
