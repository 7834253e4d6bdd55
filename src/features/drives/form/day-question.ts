import { type Question, type Reading, rows } from '../../../bot/index.ts';
import {
  addDays,
  type DateReading,
  type EpochDay,
  epochDay,
  jalali,
  parseDate,
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
  if (!picked) return ofReading(parseDate(answer, 'future', now), now);
  if ('month' in picked) return { again: monthScreen(picked.month, today(now)) };
  const ahead = picked.day - today(now);
  return ahead >= 0 && ahead <= FARTHEST ? { value: String(picked.day) } : { again: texts.noDay };
}

function ofReading(reading: DateReading, now: number): Reading {
  switch (reading.status) {
    case 'ok':
      return { value: String(reading.day) };
    case 'confirm':
      return { again: oneOf([reading.day, ...reading.alternatives.map(({ day }) => day)]) };
    case 'ambiguous':
      return { again: oneOf(reading.candidates.map(({ day }) => day)) };
    case 'partial':
      return { again: monthScreen(jalali(laterOf(reading.from, today(now))), today(now)) };
    case 'reject':
      return { again: reading.hint ? texts.dayHint(reading.hint) : texts.noDay };
  }
}

const oneOf = (days: readonly EpochDay[]) =>
  questionScreen(
    texts.whichDay,
    [...new Set(days)].map((day) => option(texts.date(day), dayChoice(day))),
    1,
  );

const dayOption = (day: EpochDay) => option(texts.shortDate(day), dayChoice(day));

const laterOf = (a: EpochDay, b: EpochDay): EpochDay => epochDay(Math.max(a, b));
