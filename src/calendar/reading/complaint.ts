import { parsePhone } from '../../lib/phone.ts';
import { weekdayName } from '../format.ts';
import { CALENDARS, monthNameIn } from './calendars.ts';
import { reject } from './outcome.ts';
import type { Piece } from './pieces.ts';
import type { Reject } from './reading.ts';
import { nearlyNamed } from './vocabulary.ts';

/** Why these words can be no answer at all, whatever the question; undefined when they may be one. */
export function complaint(text: string, pieces: readonly Piece[]): Reject | undefined {
  const has = (kind: Piece['kind']) => pieces.some((piece) => piece.kind === kind);
  if (parsePhone(text) || has('age') || pieces.some(isLongNumber)) return reject('no_date');
  const unknown = pieces.find((piece) => piece.kind === 'unknown');
  const hint = unknown && suggestion(unknown.word);
  if (!pieces.some(saysSomething) && !hint) return reject('no_date');
  if (unknown) return reject('unknown_word', hint);
  if (saysTwoDates(pieces)) return reject('two_dates');
  return has('between') ? reject('unknown_word') : undefined;
}

function saysSomething(piece: Piece): boolean {
  return ['date', 'weekday', 'time', 'number'].includes(piece.kind);
}

/** A phone number, a postcode, an amount: numbers that stand alone have two digits, or four for a year. */
function isLongNumber(piece: Piece): boolean {
  return piece.kind === 'number' && piece.number.text.length !== 4 && piece.number.text.length > 2;
}

/** In a shorter word one letter is too much of it to guess the rest. */
const SHORTEST_SLIP = 4;

function suggestion(word: string): string | undefined {
  const near = word.length >= SHORTEST_SLIP ? nearlyNamed(word) : undefined;
  if (!near) return undefined;
  const name =
    near.kind === 'w' ? weekdayName(near.value) : monthNameIn(CALENDARS[near.kind as 'j'], near.value);
  return `منظورتان «${name}» است؟`;
}

/** Days joined by «و», «یا», «تا», or two of what a date has once. Two dates side by side may still be one day. */
function saysTwoDates(pieces: readonly Piece[]): boolean {
  const count = (...kinds: Piece['kind'][]) => pieces.filter(({ kind }) => kinds.includes(kind)).length;
  if (count('between') > 0 && count('date', 'weekday', 'number', 'time') > 1) return true;
  return count('weekday') > 1 || count('time') > 1 || count('number') > 1;
}
