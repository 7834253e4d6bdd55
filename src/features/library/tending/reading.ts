import type { Reading } from '../../../bot/index.ts';
import { toLatin } from '../../../lib/digits.ts';
import { texts } from './texts.fa.ts';

/** How long each part of a common question may be; the question stands on a button. */
export const longest = { question: 80, answer: 900, source: 150 } as const;
export type Part = keyof typeof longest;

const SHORTEST = 3;
/** A phone, a card or a national number. */
const number = /\d(?:[\s-]?\d){6,}/;

/** Reads a part as it is typed; what may be somebody's number stays out of what everybody reads. */
export function readPart(part: Part, typed: string): Reading {
  const text = typed.trim();
  const { length } = [...text];
  if (length > longest[part]) return { again: texts.tooLong(length, longest[part]) };
  if (length < SHORTEST) return { again: texts.tooShort };
  // Addresses of pages carry numbers.
  return part !== 'source' && number.test(toLatin(text)) ? { again: texts.number } : { value: text };
}
