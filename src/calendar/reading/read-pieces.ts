import { datePatterns } from './date-patterns.ts';
import { type Pattern, type Piece, pattern } from './pieces.ts';
import { relativePatterns } from './relative-patterns.ts';
import { timePatterns } from './time-patterns.ts';
import { tokens } from './tokens.ts';
import type { Token } from './vocabulary.ts';

/** What the words of a text say, in order; at each word the first pattern that fits takes its words. */
export function readPieces(text: string): Piece[] {
  const words = tokens(text);
  const kinds = words.map(({ kind }) => kind).join('');
  const found: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const { pieces, length } = takeAt(words, kinds, at);
    found.push(...pieces);
    at += length;
  }
  return found;
}

function takeAt(
  words: readonly Token[],
  kinds: string,
  at: number,
): { pieces: readonly Piece[]; length: number } {
  for (const { kinds: wanted, read } of PATTERNS) {
    wanted.lastIndex = at;
    const length = wanted.exec(kinds)?.[0].length ?? 0;
    const pieces = length > 0 ? read(words.slice(at, at + length)) : undefined;
    if (pieces) return { pieces, length };
  }
  return { pieces: [{ kind: 'unknown', word: words[at]?.text ?? '' }], length: 1 };
}

const PATTERNS: readonly Pattern[] = [
  ...datePatterns,
  ...relativePatterns,
  ...timePatterns,
  pattern('[nN]', ([number]) => number && [{ kind: 'number', number }]),
  pattern('[vx]', () => [{ kind: 'between' }]),
  pattern('~', () => [{ kind: 'about' }]),
  pattern('a', () => [{ kind: 'age' }]),
  // A dash between a date and an hour says nothing; before a bare number it would be part of a date.
  pattern('^/|/(?!n(?![pvqok]))|[_o]', () => []),
];
