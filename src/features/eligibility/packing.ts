import { type EpochDay, epochDay, fromJalali } from '../../calendar/index.ts';
import { dateIds, type Picked } from './dates.ts';
import { isCountable } from './facts.ts';
import { datedReasons, openReasons } from './findings.ts';
import { questionIds } from './questions.ts';
import { keptDonations, purposeKinds, type State } from './state.ts';

/** A state in at most 48 letters, digits, `-` and `_`: fixed fields, six bits a letter, donations last. */
export function pack(state: State): string {
  const { fold, picked, purpose } = state;
  return [
    state.revision,
    write(state.person, 6),
    write(purposeKinds.indexOf(purpose.kind), 1),
    write(purpose.id, 6),
    write(questionIds.indexOf(state.question), 1),
    write(state.date === null ? 0 : dateIds.indexOf(state.date) + 1, 1),
    write(picked.year, 2),
    write(picked.month, 1),
    write(mask(flagsOf(state)), 1),
    write(sexes.indexOf(state.sex), 1),
    writeDay(state.birth),
    writeDay(fold.until),
    write(fold.untilReason === null ? 0 : datedReasons.indexOf(fold.untilReason) + 1, 1),
    write(mask(openReasons.map((reason) => fold.open.includes(reason))), 2),
    ...state.donations.map(writeDay),
  ].join('');
}

/** The state in this text, or undefined when nobody packed it so. */
export function unpack(text: string): State | undefined {
  try {
    return unpackOrThrow(text);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** How many letters a revision has. */
export const revisionLength = 3;

/** The rule set a packed state belongs to. */
export const revisionOf = (text: string): string => text.slice(0, revisionLength);

function unpackOrThrow(text: string): State {
  const read = reader(text, revisionLength);
  const person = read.number(6);
  const purpose = { kind: from(purposeKinds, read.number(1)), id: read.number(6) };
  const question = from(questionIds, read.number(1));
  const date = fromOr(dateIds, read.number(1));
  const picked = readPicked(read.number(2), read.number(1));
  const [reopened, first, again, permanent, physician, ofRelative] = flags(read.number(1));
  const sex = from(sexes, read.number(1));
  const birth = read.day();
  const until = read.day();
  const untilReason = fromOr(datedReasons, read.number(1));
  const opened = read.number(2);
  const open = openReasons.filter((_, i) => opened & (1 << i));
  const donations = read.days();
  if ((question === 'when') !== (date !== null) || (until === null) !== (untilReason === null)) {
    throw new Unreadable();
  }
  const fold = { permanent: !!permanent, open, until, untilReason, physician: !!physician };
  const walk = { question, date, picked, first: !!first, again: !!again };
  const about = { person, purpose, reopened: !!reopened, ofRelative: !!ofRelative };
  return { revision: revisionOf(text), ...about, ...walk, sex, birth, donations, fold };
}

class Unreadable extends Error {}

const sexes = [null, 'male', 'female'] as const;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

// Days before 1970 are negative; 0 stands for no day.
const dayOffset = 40_000;
const dayLength = 3;

function write(value: number, length: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 64 ** length)
    throw new RangeError(`No room: ${value}`);
  let text = '';
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / 64)) {
    text = letters.charAt(rest % 64) + text;
  }
  return text;
}

const writeDay = (day: EpochDay | null): string => write(day === null ? 0 : day + dayOffset, dayLength);

function reader(text: string, start: number) {
  let at = start;
  const number = (length: number): number => {
    if (at + length > text.length) throw new Unreadable();
    const digits = [...text.slice(at, at + length)].map((letter) => letters.indexOf(letter));
    at += length;
    if (digits.includes(-1)) throw new Unreadable();
    return digits.reduce((sum, digit) => sum * 64 + digit, 0);
  };
  const day = (): EpochDay | null => {
    const value = number(dayLength);
    return value === 0 ? null : countable(epochDay(value - dayOffset));
  };
  const days = (): EpochDay[] => {
    const read: EpochDay[] = [];
    while (at < text.length) {
      const next = day();
      if (next === null || read.length === keptDonations) throw new Unreadable();
      read.push(next);
    }
    return read;
  };
  return { number, day, days };
}

function countable(day: EpochDay): EpochDay {
  if (!isCountable(day)) throw new Unreadable();
  return day;
}

function readPicked(year: number, month: number): Picked {
  const complete = year === 0 ? month === 0 : fromJalali(year, month || 1, 1) !== undefined;
  if (!complete) throw new Unreadable();
  return { year, month };
}

// By position, six bits: append no more.
const flagsOf = ({ reopened, first, again, fold, ofRelative }: State): boolean[] => [
  ...[reopened, first, again],
  ...[fold.permanent, fold.physician, ofRelative],
];
const mask = (bits: readonly boolean[]): number =>
  bits.reduce((sum, bit, i) => (bit ? sum | (1 << i) : sum), 0);
const flags = (value: number): boolean[] => [0, 1, 2, 3, 4, 5].map((i) => (value & (1 << i)) !== 0);

function from<T>(values: readonly T[], index: number): T {
  if (index >= values.length) throw new Unreadable();
  return values[index] as T;
}

const fromOr = <T>(values: readonly T[], index: number): T | null =>
  index === 0 ? null : from(values, index - 1);
