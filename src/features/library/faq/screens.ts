import { commonTexts, homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { buttons } from '../buttons.ts';
import { askWay, toLibrary } from '../screens.ts';
import { texts as room } from '../texts.fa.ts';
import type { Faq } from './queries.ts';
import { texts } from './texts.fa.ts';
import type { Topic } from './topics.ts';

/** How many questions stand on a page. */
export const QUESTIONS = 4;

/** What is asked in common, by topic; those without a question are left out. */
export const topicsScreen = (
  topics: readonly { readonly topic: Topic; readonly index: number }[],
): Screen => ({
  text: topics.length === 0 ? texts.none : texts.topics,
  buttons: [
    ...rows(topics.map(({ topic, index }) => ({ text: topic.name, data: topicData(index, 0) }))),
    [toLibrary, homeButton],
  ],
});

/** The questions of a topic, those most read first. */
export function topicScreen(
  { topic, index }: { readonly topic: Topic; readonly index: number },
  page: number,
  entries: readonly Faq[],
): Screen {
  const shown = entries.slice(page * QUESTIONS, (page + 1) * QUESTIONS);
  const isMore = entries.length > (page + 1) * QUESTIONS;
  const more = { text: room.page, data: topicData(index, page + 1) };
  const back = page === 0 ? buttons.topics.data({}) : topicData(index, page - 1);
  return {
    text: shown.length === 0 ? texts.none : texts.topic(topic.name),
    buttons: [
      ...rows(shown.map(entryButton), 1),
      [...(isMore ? [more] : []), { text: commonTexts.back, data: back }, homeButton],
    ],
  };
}

/** An answer, with where it is from; `topic` is where it stands. */
export function entryScreen(entry: Faq, topic: number, isAboutHealth: boolean): Screen {
  const { question, answer, source } = entry;
  return {
    text: lines(
      texts.entry(question, answer),
      isAboutHealth && texts.physician,
      source !== '' && texts.source(source),
    ),
    buttons: [
      [askWay, { text: room.search, data: buttons.search.data({}) }],
      [{ text: commonTexts.back, data: topicData(topic, 0) }, homeButton],
    ],
  };
}

/** It was hidden since, or never was. */
export const goneScreen: Screen = {
  text: texts.gone,
  buttons: [[{ text: room.faq, data: buttons.topics.data({}) }, homeButton]],
};

/** Before anything was typed. */
export const searchScreen: Screen = {
  text: texts.askWords,
  buttons: [[toLibrary, homeButton]],
};

/** More than a few words were typed. */
export const longSearchScreen = (isUrgent: boolean): Screen => ({
  ...searchScreen,
  text: lines(isUrgent && texts.urgent, texts.longWords),
});

/** What comes nearest to what was typed; what cannot wait is said first. */
export function foundScreen(typed: string, entries: readonly Faq[], isUrgent: boolean): Screen {
  return {
    text: lines(isUrgent && texts.urgent, entries.length > 0 ? texts.found(typed) : texts.notFound(typed)),
    buttons: [...rows(entries.map(entryButton), 1), [askWay], [toLibrary, homeButton]],
  };
}

const topicData = (topic: number, page: number): string => buttons.topic.data({ topic, page });
const entryButton = ({ id, question }: Faq): ScreenButton => ({
  text: question,
  data: buttons.entry.data({ faq: id }),
});
