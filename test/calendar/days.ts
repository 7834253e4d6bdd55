import { type EpochDay, fromJalali, parseIsoDay } from '../../src/calendar/index.ts';
import { required } from '../../src/lib/assert.ts';

/** The day of a solar date that a test takes for granted. */
export function solar(year: number, month: number, day: number): EpochDay {
  return required(fromJalali(year, month, day), `${year}/${month}/${day}`);
}

/** The day written `2026-11-23`. */
export function iso(text: string): EpochDay {
  return required(parseIsoDay(text), text);
}
