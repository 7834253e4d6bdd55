import {
  type DateReading,
  type EpochDay,
  epochDay,
  jalali,
  longDate,
  parseDate,
  type ReadDay,
} from '../calendar/index.ts';
import { rows, type ScreenButton } from '../platforms/index.ts';
import { choice, type Reading } from './form.ts';
import { type DayBounds, dayChoice, isAfter, monthChoice, monthScreen, readPicked } from './month-picker.ts';
import { texts } from './texts.fa.ts';

/** The days a question takes, and what it says to a day after the last. */
export interface DayQuestion extends DayBounds {
  readonly far: string;
}

/** A day as an answer. */
export const dayOption = (text: string, day: EpochDay): ScreenButton => ({
  text,
  data: choice.data({ value: dayChoice(day) }),
});

/** The way from a question for a day to the calendar of the month in which its days begin. */
export const calendarOption = ({ first }: DayQuestion): ScreenButton => ({
  text: texts.calendar,
  data: choice.data({ value: monthChoice(jalali(first)) }),
});

/** Reads a day that was typed, picked, or leafed to: keeps the epoch day, or asks which one is meant. */
export function readDay(answer: string, asked: DayQuestion, now: number): Reading {
  const picked = readPicked(answer);
  if (!picked) return ofReading(parseDate(answer, 'future', now), asked);
  if ('month' in picked)
    return { again: isAfter(picked.month, asked.last) ? asked.far : monthScreen(picked.month, asked) };
  return taken(picked.day, asked);
}

function ofReading(reading: DateReading, asked: DayQuestion): Reading {
  switch (reading.status) {
    case 'ok':
      return taken(reading.day, asked);
    case 'confirm':
      return oneOf(daysIn([reading, ...reading.alternatives]), asked, !isHourInDoubt(reading.reason));
    case 'ambiguous':
      return oneOf(daysIn(reading.candidates), asked);
    case 'partial':
      return reading.from > asked.last
        ? { again: asked.far }
        : { again: monthScreen(jalali(laterOf(reading.from, asked.first)), asked) };
    case 'reject':
      return { again: reading.hint ? texts.dayHint(reading.hint) : texts.noDay };
  }
}

/** Asks which of these days; a single one only where it is in doubt itself. */
function oneOf(days: readonly EpochDay[], asked: DayQuestion, inDoubt = false): Reading {
  const [first, ...others] = days.filter((day) => day <= asked.last);
  if (first === undefined) return { again: asked.far };
  if (others.length === 0 && !inDoubt) return taken(first, asked);
  const options = [first, ...others].map((day) => dayOption(longDate(day), day));
  return { again: { text: texts.whichDay, buttons: [...rows(options, 1), asked.waysOut] } };
}

function taken(day: number, { first, last, far }: DayQuestion): Reading {
  if (day < first) return { again: texts.earlyDay(first) };
  return day > last ? { again: far } : { value: String(day) };
}

// The hour is a question of its own.
const isHourInDoubt = (reason: string): boolean => reason === 'am_pm' || reason === 'midnight_sense';

const daysIn = (read: readonly ReadDay[]): EpochDay[] => [...new Set(read.map(({ day }) => day))];

const laterOf = (a: EpochDay, b: EpochDay): EpochDay => epochDay(Math.max(a, b));
