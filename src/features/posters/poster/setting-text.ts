import { line } from '../../../drawing/index.ts';

/** A text of a poster, and how large it is where there is room. */
export interface Passage {
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  /** Pixels above it, where something stands above it. */
  readonly gap: number;
}

/** A part of the sheet in which passages stand one below the other, in its middle; pixels. */
export interface Column {
  readonly centre: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

interface SetLine extends Passage {
  /** From the top of the column to the line's baseline. */
  readonly y: number;
}

/** A letter of Vazirmatn and what is beside it, in parts of its size: lines reckoned with it stay within their width. */
const WIDE_LETTER = 0.47;
const LEADING = 1.45;
/** Below the baseline of the last line, in parts of its size. */
const DEPTH = 0.4;
const SMALLEST = 0.3;

/**
 * Sets passages whole, however long: lines break at spaces, and where they are too many for the column all is set
 * smaller, step by step. Nothing is left out or cut.
 */
export function setPassages(passages: readonly Passage[], column: Column): string {
  const { centre, width, top, bottom } = column;
  const room = bottom - top;
  let scale = 1;
  let set = lined(passages, width, scale);
  while (heightOf(set) > room && scale > SMALLEST) {
    scale -= 0.05;
    set = lined(passages, width, scale);
  }
  const above = top + Math.max(0, room - heightOf(set)) / 2;
  return set
    .map(({ text, size, y, bold = false, fill = '#2b2b2b' }) =>
      line(text, { x: centre, y: above + y, size, width, bold, fill, anchor: 'middle' }),
    )
    .join('');
}

function lined(passages: readonly Passage[], width: number, scale: number): SetLine[] {
  let y = 0;
  return passages.flatMap((passage, i) => {
    const size = passage.size * scale;
    if (i > 0) y += passage.gap * scale;
    return balanced(passage.text, Math.floor(width / (size * WIDE_LETTER))).map((text, j) => {
      y += size * (i === 0 && j === 0 ? 1 : LEADING);
      return { ...passage, text, size, y };
    });
  });
}

const heightOf = (set: readonly SetLine[]): number => {
  const last = set.at(-1);
  return last ? last.y + last.size * DEPTH : 0;
};

/**
 * The text in as few lines as it takes with at most so many letters in each, all about as long: none holds a lone
 * last word. Broken at spaces, not at hard ones; a longer word has a line of its own.
 */
export function balanced(text: string, letters: number): string[] {
  let best = brokenAt(text, letters);
  for (let fewer = letters - 1; fewer > 0; fewer--) {
    const tighter = brokenAt(text, fewer);
    if (tighter.length > best.length) break;
    best = tighter;
  }
  return best;
}

function brokenAt(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/u).filter((each) => each !== '')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && [...longer].length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
