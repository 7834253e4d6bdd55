import type { Entity, Formatted } from '../shapes.ts';

interface Mark {
  readonly type: string;
  readonly opens: RegExp;
}

/**
 * `*bold*`, `_italic_`, `[text](url)` and ``` blocks. The pair of a marker needs a space or the edge of a line
 * on both sides and touches what it holds; characters without width break it.
 */
const MARKS: readonly Mark[] = [
  { type: 'pre', opens: /```(?:\[([^\]\n]*)\])?([\s\S]+?)```/y },
  { type: 'text_link', opens: /\[(?!\s|[\u200b\u2060\ufeff])([^\]\n]+)\]\(([^()\s]+)\)/y },
  {
    type: 'bold',
    opens: /(?<=^|\s)\*(?![\s\u200b\u2060\ufeff*])([^\n]*?[^\s\u200b\u2060\ufeff])\*(?=\s|$)/y,
  },
  {
    type: 'italic',
    opens: /(?<=^|\s)_(?![\s\u200b\u2060\ufeff_])([^\n]*?[^\s\u200b\u2060\ufeff])_(?=\s|$)/y,
  },
];

/** What a person on Bale sees of a text. Bale renders its mark-up always; a backslash stays visible. */
export function readBale(source: string): Formatted {
  const entities: Entity[] = [];
  const text = render(source, 0, entities);
  return { text, entities };
}

/** Renders `source`, whose first character will stand at `base` of the whole text. */
function render(source: string, base: number, entities: Entity[]): string {
  let text = '';
  for (let at = 0; at < source.length; ) {
    const found = /[*_[`]/.test(source[at] ?? '') ? markAt(source, at) : undefined;
    if (found === undefined) {
      text += source[at];
      at += 1;
      continue;
    }
    const { mark, match } = found;
    const offset = base + text.length;
    const shown = mark.type === 'pre' ? block(match) : render(match[1] ?? '', offset, entities);
    const url = mark.type === 'text_link' ? { url: match[2] ?? '' } : {};
    entities.push({ type: mark.type, offset, length: shown.length, ...url });
    text += shown;
    at += match[0].length;
  }
  return text;
}

function markAt(source: string, at: number): { mark: Mark; match: RegExpExecArray } | undefined {
  for (const mark of MARKS) {
    mark.opens.lastIndex = at;
    const match = mark.opens.exec(source);
    if (match) return { mark, match };
  }
  return undefined;
}

/** A block's title stands above what it folds away. */
const block = (match: RegExpExecArray): string =>
  (match[1] === undefined ? '' : `${match[1]}\n`) + (match[2] ?? '').replace(/^\n|\n$/g, '');
