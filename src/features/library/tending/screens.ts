import {
  choice,
  commonTexts,
  home,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import { desk } from '../buttons.ts';
import type { Faq } from '../faq/queries.ts';
import { texts as faq } from '../faq/texts.fa.ts';
import { texts as room } from '../texts.fa.ts';
import type { Part } from './reading.ts';
import { texts } from './texts.fa.ts';

/** How many entries stand on a page. */
export const ENTRIES = 5;

/** Asks for one part; `before`: what it is now, or what was answered; `offered`: a press that answers it. */
export const partScreen = (
  part: Part,
  { before, offered }: { readonly before: string | undefined; readonly offered: string | undefined },
): Screen => ({
  text: lines(before !== undefined && texts.before(before), texts.ask[part]),
  buttons: [
    ...(offered === undefined ? [] : [[{ text: offered, data: choice.data({ value: 'same' }) }]]),
    [{ text: commonTexts.cancel, data: home.data({}) }],
  ],
});

/** A common question as everybody is to read it; `again`: data of the button that writes it anew. */
export const previewScreen = (wording: Pick<Faq, Part>, again: string): Screen => ({
  text: texts.preview(wording.question, wording.answer, wording.source),
  buttons: [
    [{ text: texts.write, data: choice.data({ value: 'write' }) }],
    [{ text: texts.rewrite, data: again }, homeButton],
  ],
});

/** It stands among the common questions from now on. */
export const writtenScreen: Screen = { text: texts.written, buttons: [[toQuestions(), homeButton]] };

/** Just that is asked there already. */
export const alikeScreen = ({ question, answer }: Faq): Screen => ({
  text: lines(texts.alike, faq.entry(question, answer)),
  buttons: [[toQuestions(), homeButton]],
});

/** All of them, the hidden ones marked. */
export function listScreen(entries: readonly Faq[], page: number): Screen {
  const shown = entries.slice(page * ENTRIES, (page + 1) * ENTRIES);
  const turn = (text: string, to: number) => ({ text, data: desk.entries.data({ page: to }) });
  return {
    text: entries.length === 0 ? faq.none : texts.list(entries.length),
    buttons: [
      ...rows(
        shown.map(({ id, question, state }) => ({
          text: state === 'hidden' ? texts.hiddenMark(question) : question,
          data: desk.entry.data({ faq: id }),
        })),
        1,
      ),
      [
        ...(page > 0 ? [turn(commonTexts.back, page - 1)] : []),
        ...(entries.length > (page + 1) * ENTRIES ? [turn(room.page, page + 1)] : []),
        homeButton,
      ],
    ],
  };
}

/** One of them, and what can be done about it; `note`: what was just done. */
export function entryScreen({ id, question, answer, source, state }: Faq, note?: Words): Screen {
  const isHidden = state === 'hidden';
  return {
    text: lines(
      note,
      faq.entry(question, answer),
      source !== '' && faq.source(source),
      isHidden ? texts.hidden : texts.shown,
    ),
    buttons: [
      [
        { text: texts.edit, data: desk.edit.data({ faq: id }) },
        {
          text: isHidden ? texts.show : texts.hide,
          data: desk.hide.data({ faq: id, hide: isHidden ? 0 : 1 }),
        },
      ],
      [{ text: texts.toList, data: desk.entries.data({ page: 0 }) }, homeButton],
    ],
  };
}

/** It is there no more. */
export const goneScreen: Screen = { text: texts.gone, buttons: [[homeButton]] };

function toQuestions(): ScreenButton {
  return { text: texts.toQuestions, data: desk.questions.data({ page: 0 }) };
}
