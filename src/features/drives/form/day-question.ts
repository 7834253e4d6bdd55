import { type Question, type Reading, rows } from '../../../bot/index.ts';
import {
  addDays,
  type DateReading,
  type EpochDay,
  epochDay,
  jalali,
  parseDate,
  type ReadDay,
  today,
} from '../../../calendar/index.ts';
import { texts } from '../texts.fa.ts';
import { dayChoice, monthChoice, monthScreen, readPicked } from './month-picker.ts';
import { cancelButton, option, questionScreen } from './screens.ts';

const NEXT_DAYS = 6;
/** Days ahead; nobody plans farther, and no calendar reaches for ever. */
const FARTHEST = 3 * 366;

/** Keeps the epoch day. */
export const dayQuestion: Question = {
  id: 'day',
  ask: (_, { now }) => {
    const days = Array.from({ length: NEXT_DAYS }, (_, i) => dayOption(addDays(today(now), i)));
    const month = option(texts.calendar, monthChoice(jalali(today(now))));
    return { text: texts.ask.day, buttons: [...rows(days), [month, cancelButton]] };
  },
  read: (answer, _, { now }) => readDay(answer, now),
};

/** Reads a day that was typed, picked, or leafed to. */
export function readDay(answer: string, now: number): Reading {
  const picked = readPicked(answer);
  if (!picked) return ofReading(parseDate(answer, 'future', now), today(now));
  if ('month' in picked) return { again: monthScreen(picked.month, today(now)) };
  return picked.day < today(now) ? { again: texts.noDay } : taken(epochDay(picked.day), today(now));
}

function ofReading(reading: DateReading, from: EpochDay): Reading {
  switch (reading.status) {
    case 'ok':
      return taken(reading.day, from);
    case 'confirm':
      return oneOf(daysIn([reading, ...reading.alternatives]), from, !isHourInDoubt(reading.reason));
    case 'ambiguous':
      return oneOf(daysIn(reading.candidates), from);
    case 'partial':
      return isFar(reading.from, from)
        ? { again: texts.farDay }
        : { again: monthScreen(jalali(laterOf(reading.from, from)), from) };
    case 'reject':
      return { again: reading.hint ? texts.dayHint(reading.hint) : texts.noDay };
  }
}

/** Asks which of these days; a single one only where it is in doubt itself. */
function oneOf(days: readonly EpochDay[], from: EpochDay, inDoubt = false): Reading {
  const [first, ...others] = days.filter((day) => !isFar(day, from));
  if (first === undefined) return { again: texts.farDay };
  if (others.length === 0 && !inDoubt) return taken(first, from);
  const options = [first, ...others].map((day) => option(texts.date(day), dayChoice(day)));
  return { again: questionScreen(texts.whichDay, options, 1) };
}

const taken = (day: EpochDay, from: EpochDay): Reading =>
  isFar(day, from) ? { again: texts.farDay } : { value: String(day) };

const isFar = (day: EpochDay, from: EpochDay): boolean => day - from > FARTHEST;

// The hour is a question of its own.
const isHourInDoubt = (reason: string): boolean => reason === 'am_pm' || reason === 'midnight_sense';

const daysIn = (read: readonly ReadDay[]): EpochDay[] => [...new Set(read.map(({ day }) => day))];

const dayOption = (day: EpochDay) => option(texts.shortDate(day), dayChoice(day));

const laterOf = (a: EpochDay, b: EpochDay): EpochDay => epochDay(Math.max(a, b));
