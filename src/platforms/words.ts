import { toPersian } from '../lib/digits.ts';

/** A piece of what the bot says. Renderers of platforms escape plain strings and mark up the rest. */
export type Part =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly link: string; readonly url: string };

/** What the bot says: a string, a part, or parts one after another. */
export type Words = Part | readonly Words[];

export const bold = (text: string): Part => ({ bold: text });
export const italic = (text: string): Part => ({ italic: text });
export const link = (text: string, url: string): Part => ({ link: text, url });

/** Template tag for a text with marked-up parts: say`نوبت شما ${bold(day)} ثبت شد`; numbers get Persian digits. */
export function say(strings: TemplateStringsArray, ...values: readonly (Words | number)[]): Words {
  return strings.flatMap((text, i) => {
    const value = values[i];
    return value === undefined ? [text] : [text, typeof value === 'number' ? toPersian(value) : value];
  });
}

/** Lines one under another; what is undefined, null or false leaves no empty line. */
export function lines(...words: readonly (Words | undefined | null | false)[]): Words {
  const kept = words.filter((w): w is Words => w !== undefined && w !== null && w !== false);
  return kept.flatMap((w, i) => (i === 0 ? [w] : ['\n', w]));
}

/** The parts in order, nesting undone. */
export function parts(words: Words): Part[] {
  return isList(words) ? words.flatMap(parts) : [words];
}

/** The words alone, without mark-up: for toasts, alternatives and tests. */
export function plain(words: Words): string {
  return parts(words).map(textOf).join('');
}

/** The text of a part, without its mark. */
export function textOf(part: Part): string {
  if (typeof part === 'string') return part;
  if ('bold' in part) return part.bold;
  return 'italic' in part ? part.italic : part.link;
}

const isList = (words: Words): words is readonly Words[] => Array.isArray(words);
