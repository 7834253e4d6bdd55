import { bold, type Kept, type Words } from '../../../bot/index.ts';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import { dayNote } from '../rules/occasions.ts';
import { texts } from './texts.fa.ts';

/** What is answered so far of place and time, in one line; undefined before the first answer. */
export function summaryOf(
  { day, start, end }: Kept,
  place: string | undefined,
  today: EpochDay,
): Words | undefined {
  const said = [
    place,
    day === undefined ? undefined : dayWords(epochDay(Number(day)), today),
    start === undefined ? undefined : hoursOf(Number(start), end),
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : bold(said.join(texts.comma));
}

/** What the one question after the day says of it; undefined where nobody has to be warned. */
export function warningOf({ day, start }: Kept): Words | undefined {
  if (day === undefined || start !== undefined) return undefined;
  const note = dayNote(epochDay(Number(day)));
  return note?.isSurge ? texts.surge : undefined;
}

const dayWords = (day: EpochDay, today: EpochDay): string => texts.dayAndOccasion(day, today, dayNote(day));

const hoursOf = (startMinutes: number, end: string | undefined): string =>
  end === undefined ? texts.hour(startMinutes) : texts.hours({ startMinutes, endMinutes: Number(end) });
