import { normalise } from '../../../lib/normalise.ts';
import type { Audience } from '../drive.ts';
import { vocabulary } from './vocabulary.fa.ts';

/** A whole number within bounds, in any digits, alone or before a word; undefined for anything else. */
export function readCount(text: string, range: { from: number; to: number }): number | undefined {
  const match = /^(\d{1,3})(?: ?\p{L}+)?$/u.exec(normalise(text));
  const count = Number(match?.[1] ?? Number.NaN);
  return count >= range.from && count <= range.to ? count : undefined;
}

/** The last minute of a drive that began at `start`: what is not later is the morning after. */
export function endAfter(start: number, hour: number): number {
  return hour > start ? hour : hour + 1440;
}

/** For whom, in English or Persian. */
export function readAudience(text: string): Audience | undefined {
  const spelled = normalise(text).toLowerCase();
  return vocabulary.audiences.find(([, pattern]) => pattern.test(spelled))?.[0];
}
