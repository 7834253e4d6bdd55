import { rows, type Screen, type ScreenButton } from './screen.ts';
import { bold, type Part, parts, plain, type Words } from './words.ts';

/** How somebody reads best. */
export interface ReadingMode {
  readonly largeType: boolean;
  readonly fewWords: boolean;
}

/** A screen with more buttons is a list of hours or a calendar, which would be too tall with one a row. */
const MOST_ALONE = 8;

const signs = { yes: '✅', no: '❌' } as const;

/**
 * The screen as this reader has it. No messenger lets a bot choose the size of letters: large type is bold
 * words with room between the lines, and wide buttons, one a row.
 */
export function fitted(screen: Screen, { largeType, fewWords }: ReadingMode): Screen {
  const brief = fewWords ? inFewWords(screen) : screen;
  return largeType ? inLargeType(brief) : brief;
}

/** Words with a green or a red sign before them; the two differ in shape too. */
export const signed = (text: string, sign: keyof typeof signs): string => `${signs[sign]} ${text}`;

function inFewWords(screen: Screen): Screen {
  const { text, brief = text, buttons } = screen;
  return { ...screen, text: brief, ...(buttons && { buttons: buttons.map((row) => row.map(withSign)) }) };
}

const withSign = (button: ScreenButton): ScreenButton =>
  button.sign ? { ...button, text: signed(button.text, button.sign) } : button;

function inLargeType(screen: Screen): Screen {
  const all = screen.buttons?.flat() ?? [];
  const isTall = all.length > MOST_ALONE;
  const text = large(screen.text);
  return { ...screen, text, ...(screen.buttons && !isTall && { buttons: rows(all, 1) }) };
}

/** What stands between links becomes one bold part: Bale marks no bold beside bold. */
function large(words: Words): Words {
  const made: Words[] = [];
  let text = '';
  for (const part of parts(words)) {
    if (isLink(part)) made.push(strong(text), part);
    text = isLink(part) ? '' : text + plain(part);
  }
  return [...made, strong(text)];
}

const isLink = (part: Part): boolean => typeof part !== 'string' && 'link' in part;

function strong(text: string): Words {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return words === '' ? airy(text) : [airy(before), bold(airy(words)), airy(after)];
}

/** An empty line after each line. */
const airy = (text: string): string => text.replace(/\n+/g, '\n\n');
