import { bold, type Kept, type Words } from '../../../bot/index.ts';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import { texts } from '../texts.fa.ts';

/** What is answered so far of place and time, in one line; undefined before the first answer. */
export function summaryOf(
  { day, start, end }: Kept,
  place: string | undefined,
  today: EpochDay,
): Words | undefined {
  const said = [
    place,
    day === undefined ? undefined : texts.dayOf(epochDay(Number(day)), today),
    start === undefined ? undefined : hoursOf(Number(start), end),
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : bold(said.join(texts.comma));
}

const hoursOf = (startMinutes: number, end: string | undefined): string =>
  end === undefined ? texts.hour(startMinutes) : texts.hours({ startMinutes, endMinutes: Number(end) });
