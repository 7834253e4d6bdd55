import { plain, type Words } from '../../bot/index.ts';
import type { Item, ItemButton, Mood, Poll } from './pack.ts';

/** Code points, as the Bot API counts them; the sizes of lists are what a reader and a screen can take. */
export const limits = {
  text: 4096,
  caption: 1024,
  question: 300,
  option: 100,
  options: 12,
  album: 10,
  items: 30,
  buttons: 4,
  buttonText: 40,
  url: 500,
  title: 80,
  theme: 80,
  summary: 300,
  source: 300,
  sources: 10,
} as const;

/** Why something cannot become an item. */
export type ItemFault =
  | { readonly why: 'empty' | 'options' | 'mixed-album' | 'full-album' | 'full-pack' | 'button' }
  | LengthFault;

/** Words that are too long; `on`: only there, where addresses of links count too. */
export interface LengthFault {
  readonly why: 'long';
  readonly what: 'text' | 'caption' | 'question';
  readonly count: number;
  readonly most: number;
  readonly on?: 'bale';
}

/** Why a draft is not ready to be final; `at`: at which item, from 1. */
export type PackFault =
  | { readonly why: 'no-items' }
  | { readonly why: 'no-right' | 'flowers'; readonly at: number };

type Kind = Item['kind'];

/** What is wrong with the words of an item; `inBale` is what goes to Bale for them. */
export function wordsFault(kind: Kind, words: Words, inBale: string): ItemFault | undefined {
  const said = plain(words);
  if (said.trim() === '') return kind === 'media' || kind === 'album' ? undefined : { why: 'empty' };
  const what = kind === 'text' ? 'text' : kind === 'poll' || kind === 'quiz' ? 'question' : 'caption';
  const most = limits[what];
  const [count, countInBale] = [lengthOf(said), lengthOf(inBale)];
  if (count > most) return { why: 'long', what, count, most };
  return countInBale > most ? { why: 'long', what, count: countInBale, most, on: 'bale' } : undefined;
}

/** What is wrong with the options of a poll: two to twelve, each of 1 to 100 letters. */
export function pollFault({ options, right }: Poll): ItemFault | undefined {
  const areMany = options.length >= 2 && options.length <= limits.options;
  const areShort = options.every((each) => each.trim() !== '' && lengthOf(each) <= limits.option);
  const isThere = right === undefined || options[right] !== undefined;
  return areMany && areShort && isThere ? undefined : { why: 'options' };
}

/** Whether a button may stand below an item: short words, and an address that is safe to open. */
export function isButton({ text, way, url }: ItemButton): boolean {
  const isNamed = text.trim() !== '' && lengthOf(text) <= limits.buttonText;
  return isNamed && (way === 'link' ? isAddress(url ?? '') : url === undefined);
}

/** Whether this is a whole `https` address on some host of the internet. */
export function isAddress(text: string): boolean {
  if (text.length > limits.url || !URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return protocol === 'https:' && hostname.includes('.') && username === '';
}

/** What keeps a draft from being final. */
export function packFault(mood: Mood, items: readonly Item[]): PackFault | undefined {
  if (items.length === 0) return { why: 'no-items' };
  const noRight = items.findIndex(({ kind, poll }) => kind === 'quiz' && poll?.right === undefined);
  if (noRight >= 0) return { why: 'no-right', at: noRight + 1 };
  const flowers = mood === 'mourning' ? items.findIndex(isFlowery) : -1;
  return flowers >= 0 ? { why: 'flowers', at: flowers + 1 } : undefined;
}

export const lengthOf = (text: string): number => [...text].length;

const isFlowery = ({ words, poll, buttons }: Item): boolean =>
  [plain(words), ...(poll?.options ?? []), ...buttons.map(({ text }) => text)].some((said) =>
    festive.test(said),
  );

/** Flowers, parties and laughter: none of it on a day of mourning. */
const festive =
  /[\u{1F337}-\u{1F33C}\u{1F490}\u{1F3F5}\u{1FAB7}\u{1FABB}\u{1F381}-\u{1F382}\u{1F386}-\u{1F38A}\u{1F600}-\u{1F606}\u{1F602}\u{1F973}]/u;
