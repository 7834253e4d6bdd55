import type { Words } from '../../bot/index.ts';
import { type Part, parts } from '../../platforms/index.ts';

/** The words as they are kept: in one way, whoever wrote them. Neighbours with one mark are one part, and no blank stands at an end. */
export function tidy(words: Words): Part[] {
  const made: Part[] = [];
  for (const part of parts(words)) {
    const last = made.at(-1);
    if (spelled(part) === '') continue;
    if (last !== undefined && markOf(last) === markOf(part))
      made[made.length - 1] = withText(last, spelled(last) + spelled(part));
    else made.push(part);
  }
  return trimmed(trimmed(made, 0), -1);
}

/** Without blanks at its beginning (0) or end (-1); parts of nothing but blanks go. */
function trimmed(all: readonly Part[], end: 0 | -1): Part[] {
  const part = all.at(end);
  if (part === undefined) return [];
  const text = end === 0 ? spelled(part).trimStart() : spelled(part).trimEnd();
  const others = end === 0 ? all.slice(1) : all.slice(0, -1);
  if (text === '') return trimmed(others, end);
  const kept = withText(part, text);
  return end === 0 ? [kept, ...others] : [...others, kept];
}

function spelled(part: Part): string {
  if (typeof part === 'string') return part;
  if ('bold' in part) return part.bold;
  return 'italic' in part ? part.italic : part.link;
}

function withText(part: Part, text: string): Part {
  if (typeof part === 'string') return text;
  if ('bold' in part) return { bold: text };
  return 'italic' in part ? { italic: text } : { link: text, url: part.url };
}

function markOf(part: Part): string {
  if (typeof part === 'string') return '';
  if ('bold' in part) return 'bold';
  return 'italic' in part ? 'italic' : `link ${part.url}`;
}
