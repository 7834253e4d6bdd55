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
  const [, ...words] = toLatin(text).trim().split(/\s+/u);
  const wish: { chat?: string; center?: number } = {};
  for (const word of words) {
    const name = /^(?:@|(?:https?:\/\/)?(?:t\.me|ble\.ir)\/)([A-Za-z]\w{2,31})$/.exec(word)?.[1];
    if (name !== undefined) wish.chat = `@${name}`;
    else if (/^\d+$/.test(word) && word.length <= CENTER_DIGITS) wish.center = Number(word);
    else if (/^-?\d{5,16}$/.test(word)) wish.chat = word;
  }
  return wish;
}
