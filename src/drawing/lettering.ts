import { escaped } from './xml.ts';

/** How a line of a picture is set; sizes and places in pixels, `x` where the line begins at the right. */
export interface Setting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'end' | 'middle';
}

/** The mean width of a Persian letter in Vazirmatn, in parts of its size; wide texts are set smaller by it. */
const LETTER = 0.48;

/** A line of Persian, isolated right to left: digits, brackets and Latin keep their places. */
export function line(text: string, setting: Setting): string {
  const { x, y, size, width, bold = false, fill = '#2b2b2b', anchor = 'end' } = setting;
  const fitting = Math.min(size, width / (Math.max(1, [...text].length) * LETTER));
  const weight = bold ? 700 : 400;
  return `<text x="${x}" y="${y}" font-family="Vazirmatn" font-size="${fitting.toFixed(1)}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">\u2067${escaped(text)}\u2069</text>`;
}

/** A text in at most two lines, broken at a space. */
export function broken(text: string, letters: number): string[] {
  if ([...text].length <= letters) return [text];
  const words = text.split(' ');
  const first: string[] = [];
  while (words.length > 1 && [...first, words[0]].join(' ').length <= letters)
    first.push(words.shift() ?? '');
  return first.length === 0 ? [text] : [first.join(' '), words.join(' ')];
}
