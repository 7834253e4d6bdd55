import { toLatin } from '../../../lib/digits.ts';

/** What stands behind `/link`: the chat as its name (`@name`) or number, and the center's number. */
export interface LinkWish {
  readonly chat?: string;
  readonly center?: number;
}

/** Longer numbers are those of chats. */
const CENTER_DIGITS = 6;

/** Reads `/link`, `/link ۱۲`, `/link @name`, `/link https://ble.ir/name ۱۲`. */
export function readLink(text: string): LinkWish {
  const [, ...words] = wordsIn(text);
  return Object.assign({}, ...words.map(readWord));
}

/** Reads `@name` and `t.me/name ۱۲` without the command; undefined where anything else is said. */
export function readName(text: string): LinkWish | undefined {
  const read = wordsIn(text).map(readWord);
  const wish: LinkWish = Object.assign({}, ...read);
  const isAll = read.every((each) => each !== undefined) && read.length === Object.keys(wish).length;
  return isAll && wish.chat?.startsWith('@') ? wish : undefined;
}

function readWord(word: string): LinkWish | undefined {
  const name = /^(?:@|(?:https?:\/\/)?(?:t\.me|ble\.ir)\/)([A-Za-z]\w{2,31})$/.exec(word)?.[1];
  if (name !== undefined) return { chat: `@${name}` };
  if (/^\d+$/.test(word) && word.length <= CENTER_DIGITS) return { center: Number(word) };
  return /^-?\d{5,16}$/.test(word) ? { chat: word } : undefined;
}

// What is copied from a message of Bale may hold signs that nobody sees.
const wordsIn = (text: string): string[] =>
  toLatin(text)
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .trim()
    .split(/\s+/u);
