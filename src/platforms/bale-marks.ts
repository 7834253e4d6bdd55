import type { MessageEntity } from 'grammy/types';

/** A text as everybody sees it, and what is marked in it. */
export interface Marked {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

interface Mark {
  readonly type: 'bold' | 'italic' | 'text_link';
  readonly pattern: RegExp;
}

/** A pair of markers stands between spaces or at a line's edge and touches what it marks (docs.bale.ai). */
const marks: readonly Mark[] = [
  { type: 'text_link', pattern: /\[(?!\s)([^\]\n]+)\]\(([^()\s]+)\)/y },
  { type: 'bold', pattern: /(?<=^|\s)\*(?![\s*\u2060])([^\n]*?[^\s\u2060])\*(?=\s|$)/y },
  { type: 'italic', pattern: /(?<=^|\s)_(?![\s_\u2060])([^\n]*?[^\s\u2060])_(?=\s|$)/y },
];

/**
 * Reads the marks that Bale leaves in what people write: `*bold*`, `_italic_`, `[text](address)`. Whoever wrote
 * them sees no markers either.
 */
export function readMarks(source: string, base = 0): Marked {
  const entities: MessageEntity[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const found = markAt(source, at);
    if (!found) {
      text += source[at++];
      continue;
    }
    const [whole, words = '', url = ''] = found.match;
    const inner = readMarks(words, base + text.length);
    const place = { offset: base + text.length, length: inner.text.length };
    entities.push(
      found.type === 'text_link' ? { type: found.type, ...place, url } : { type: found.type, ...place },
    );
    entities.push(...inner.entities);
    text += inner.text;
    at += whole.length;
  }
  return { text, entities };
}

function markAt(source: string, at: number): { type: Mark['type']; match: RegExpExecArray } | undefined {
  if (!'*_['.includes(source.charAt(at))) return undefined;
  for (const { type, pattern } of marks) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { type, match };
  }
  return undefined;
}
