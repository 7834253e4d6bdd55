import { type Part, parts, type Words } from './words.ts';

/**
 * Words as Bale's markdown, which Bale applies to every text. Its escaping is undocumented, so markers in
 * plain text are broken with a word joiner; a bold marker counts only between spaces or at a line's edge.
 */
export function baleMarkdown(words: Words): string {
  let text = '';
  const all = parts(words);
  for (let i = 0; i < all.length; i++) {
    const part = all[i] as Part;
    if (typeof part === 'string') text += harmless(part);
    else if ('link' in part) text += `[${harmless(part.link).replaceAll(']', ')')}](${part.url})`;
    else {
      const { run, rest } = punctuationAfter(all[i + 1]);
      if (rest !== undefined) all[i + 1] = rest;
      text += isEdge(text.at(-1)) ? `*${harmless(part.bold.trim()) + run}*` : harmless(part.bold) + run;
    }
  }
  return text;
}

const JOINER = '\u2060';
const harmless = (text: string): string => text.replace(/[*_`[]/g, (marker) => marker + JOINER);
const isEdge = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

// «**پنجشنبه**، مسجد»: the comma goes inside the bold, so that a space follows the marker.
function punctuationAfter(next: Part | undefined): { run: string; rest?: string } {
  if (typeof next !== 'string') return { run: '' };
  const run = /^[^\s\p{L}\p{N}]*(?=\s|$)/u.exec(next)?.[0] ?? '';
  return { run: harmless(run), rest: next.slice(run.length) };
}
