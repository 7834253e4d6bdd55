import { type Key, rows, type Screen, type ScreenButton, type Words } from '../platforms/index.ts';
import { button } from './buttons.ts';
import { texts } from './texts.fa.ts';

export const home = button('home');

/** The way home; stands on every screen. */
export const homeButton: ScreenButton = { text: texts.home, data: home.data({}) };

/** An entry of the main menu: the same words as a button and as typed text. */
export interface MenuEntry {
  readonly words: string;
  readonly data: string;
}

/** The main menu with a line above it. */
export function homeScreen(entries: readonly MenuEntry[], text: Words = texts.homeTitle): Screen {
  return {
    text,
    brief: texts.homeTitle,
    buttons: rows(entries.map(({ words, data }) => ({ text: words, data }))),
  };
}

/** The main menu as the keyboard under the chat. */
export function menuKeyboard(entries: readonly MenuEntry[]): Key[][] {
  return rows(entries.map(({ words, data }) => ({ text: words, data }))).map((row) =>
    row.map(({ text }) => ({ text })),
  );
}

/** Matches a menu word as typed or pressed: an emoji may stand before it, more words after « – ». */
export function menuWord(words: string): RegExp {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\u200c', '[\u200c ]?');
  return new RegExp(`^\\P{L}*${literal}\\s*(?: – .*)?$`, 'u');
}
