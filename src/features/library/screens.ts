import { commonTexts, homeButton, rows, type Screen, type ScreenButton } from '../../bot/index.ts';
import { buttons } from './buttons.ts';
import { texts } from './texts.fa.ts';

/** The way back to «دانستنی‌ها». */
export const toLibrary: ScreenButton = { text: commonTexts.back, data: buttons.library.data({}) };

/** «پرسیدن از کارشناس». */
export const askWay: ScreenButton = { text: texts.ask, data: buttons.ask.data({}) };

/** «دانستنی‌ها»: read, look up, or ask. */
export const libraryScreen: Screen = {
  text: texts.title,
  buttons: [
    ...rows([
      { text: texts.packs, data: buttons.packs.data({ page: 0 }) },
      { text: texts.faq, data: buttons.topics.data({}) },
      { text: texts.search, data: buttons.search.data({}) },
      askWay,
    ]),
    [homeButton],
  ],
};
