import { type HijriTable, officialTable } from '../hijri-table.ts';
import { today } from '../tehran.ts';
import { complaint } from './complaint.ts';
import { dayOutcome } from './day-outcome.ts';
import { judge, judgeRange } from './judge.ts';
import { type Asked, type Choice, reject } from './outcome.ts';
import type { Piece } from './pieces.ts';
import { readPieces } from './read-pieces.ts';
import type { DateMode, DateReading } from './reading.ts';
import { timed } from './timed.ts';

/**
 * Reads a date, with or without an hour, as people type it: any digits, Jalali, Gregorian or lunar, «فردا», «پنجشنبه ۵ عصر».
 * `now` is ms UTC. What is not certain is asked and never guessed; nothing throws, whatever the text.
 */
export function parseDate(
  text: string,
  mode: DateMode,
  now: number,
  table: HijriTable = officialTable,
): DateReading {
  if (text.length > LONGEST) return reject('no_date');
  const asked: Asked = { mode, now, today: today(now), table };
  const pieces = readPieces(text);
  const trouble = complaint(text, pieces);
  if (trouble) return trouble;
  const found = dayOutcome(pieces, asked);
  if (found.status === 'reject') return found;
  if (found.status === 'partial') return judgeRange(found, asked);
  const choice = timed(pieces, roughly(found, pieces), asked);
  return choice.status === 'reject' ? choice : judge(choice, asked);
}

/** No date needs more letters; what is longer is somebody's letter. */
const LONGEST = 120;

/** «حدود ۵ آذر» names a day, but does not stand for it. */
function roughly(choice: Choice, pieces: readonly Piece[]): Choice {
  const isAbout = pieces.some(({ kind }) => kind === 'about');
  return isAbout && choice.reason === undefined ? { ...choice, reason: 'approximate' } : choice;
}
