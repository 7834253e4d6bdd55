import { type Part, parts, textOf, type Words } from './words.ts';

/**
 * Words as Bale's markdown, which Bale applies to every text. Its escaping is undocumented, so markers in
 * plain text are broken with a word joiner. A marker of bold or italic words counts only between spaces or at a
 * line's edge; what cannot be marked there is shown plain, never with its marker.
 */
export function baleMarkdown(words: Words): string {
  const all = joined(parts(words));
  let text = '';
  for (let i = 0; i < all.length; i++) {
    const part = all[i] as Part;
    if (typeof part === 'string') text += harmless(part);
    else if ('link' in part) text += linked(part.link, part.url);
    else {
      const next = all[i + 1];
      const run = isEdge(text.at(-1)) ? runToEdge(next, i + 2 >= all.length) : undefined;
      if (run !== undefined && typeof next === 'string') all[i + 1] = next.slice(run.length);
      text += run === undefined ? harmless(textOf(part)) : markedLines(textOf(part) + run, markerOf(part));
    }
  }
  return text;
}

const JOINER = '\u2060';
const invisible = /[\u200b\u2060\ufeff]/g;

// An address stays whole: inside a word no marker counts.
const harmless = (text: string): string =>
  text.replace(/https?:\/\/[\w./?=&%-]+|[*_`[]/g, (found) => (found.length > 1 ? found : found + JOINER));
const isEdge = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

const markerOf = (part: Part): string => (typeof part !== 'string' && 'bold' in part ? '*' : '_');

// A mark does not reach over the end of a line, nor touch a space or a marker at its own ends.
function markedLines(text: string, marker: string): string {
  return text
    .replace(invisible, '')
    .split('\n')
    .map((line) => {
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? [];
      return inner === '' || /^[*_`[]|[*_`[]$/.test(inner)
        ? harmless(line)
        : `${before}${marker}${harmless(inner)}${marker}${after}`;
    })
    .join('\n');
}

function linked(text: string, url: string): string {
  const safe = url.replace(/[()\s]/g, (char) => (char === '(' ? '%28' : char === ')' ? '%29' : '%20'));
  return `[${harmless(text.replace(/[\]\n]/g, ' ').trim())}](${safe})`;
}

// «**پنجشنبه**، مسجد»: the comma goes inside the bold, so that a space follows the marker.
function runToEdge(next: Part | undefined, isLast: boolean): string | undefined {
  if (next === undefined) return '';
  if (typeof next !== 'string') return undefined;
  const run = /^[^\s\p{L}\p{N}]*(?=\s|$)/u.exec(next)?.[0];
  return run === next && !isLast ? undefined : run;
}

function joined(all: readonly Part[]): Part[] {
  const made: Part[] = [];
  for (const part of all) {
    const last = made.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') made[made.length - 1] = last + part;
    else made.push(part);
  }
  return made;
}
