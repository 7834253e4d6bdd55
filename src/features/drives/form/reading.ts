import { parseDate } from '../../../calendar/index.ts';
import { normalise } from '../../../lib/normalise.ts';
import type { Audience } from '../drive.ts';
import { vocabulary } from './vocabulary.fa.ts';

const HALF_A_DAY = 12 * 60;

/** A whole number within bounds, in any digits, alone or before a word; undefined for anything else. */
export function readCount(text: string, range: { from: number; to: number }): number | undefined {
  const match = /^(\d{1,3})(?: ?\p{L}+)?$/u.exec(normalise(text));
  const count = Number(match?.[1] ?? Number.NaN);
  return count >= range.from && count <= range.to ? count : undefined;
}

/**
 * The hours that a text may mean, as minutes since midnight: one for «۱۷», «۵:۰۰» and «۵ عصر», two for «۵»;
 * none when it cannot be read.
 */
export function hoursIn(text: string, now: number): readonly number[] {
  const plain = plainHour(text);
  if (plain) return plain.isOpen ? [plain.minutes, plain.minutes + HALF_A_DAY] : [plain.minutes];
  const reading = parseDate(text, 'any', now);
  const read = reading.status === 'ambiguous' ? reading.candidates : 'minutes' in reading ? [reading] : [];
  return [...new Set(read.flatMap(({ minutes }) => minutes ?? []))].sort((a, b) => a - b);
}

/** The hour that a list means, where nobody can be asked: a bare number is an hour of 24. */
export function readHour(text: string, now: number): number | undefined {
  const [hour, ...others] = hoursIn(text, now);
  return others.length === 0 || plainHour(text) ? hour : undefined;
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

/** An hour of the clock in numbers; `isOpen` where nothing tells the morning from the evening. */
function plainHour(text: string): { minutes: number; isOpen: boolean } | undefined {
  const [, hour, minute] = vocabulary.plainHour.exec(normalise(text)) ?? [];
  const minutes = Number(hour) * 60 + Number(minute ?? 0);
  if (hour === undefined || minutes > 1440 || Number(minute ?? 0) >= 60) return undefined;
  return { minutes: minutes % 1440, isOpen: minute === undefined && minutes >= 60 && minutes < HALF_A_DAY };
}
