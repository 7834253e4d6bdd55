import { normalise } from '../../lib/normalise.ts';
import { parseDate } from './parse-date.ts';

const HALF_A_DAY = 12 * 60;

/** «ساعت ۱۷:۳۰», «۱۷», normalised. */
const PLAIN = /^(?:ساعت )?(\d{1,2})(?:[:.٫](\d{2}))?$/;

/**
 * The hours that a text may mean, as minutes since midnight: one for «۱۷», «۵:۰۰» and «۵ عصر», two for «۵»;
 * none when it cannot be read. `now`: the instant (ms UTC) it was written.
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

/** An hour of the clock in numbers; `isOpen` where nothing tells the morning from the evening. */
function plainHour(text: string): { minutes: number; isOpen: boolean } | undefined {
  const [, hour, minute] = PLAIN.exec(normalise(text)) ?? [];
  const minutes = Number(hour) * 60 + Number(minute ?? 0);
  if (hour === undefined || minutes > 1440 || Number(minute ?? 0) >= 60) return undefined;
  return { minutes: minutes % 1440, isOpen: minute === undefined && minutes >= 60 && minutes < HALF_A_DAY };
}
