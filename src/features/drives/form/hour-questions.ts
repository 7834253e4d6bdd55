import type { Question } from '../../../bot/index.ts';
import { limits } from '../rules/plan.ts';
import { texts } from '../texts.fa.ts';
import { endAfter, readHour } from './reading.ts';
import { option, questionScreen } from './screens.ts';

const USUAL_STARTS = [8, 9, 10, 15, 16, 17].map((hour) => hour * 60);
const USUAL_LENGTHS = [2, 3, 4, 5, 6, 8].map((hours) => hours * 60);

/** Keeps the minutes since midnight of the day. */
export const startQuestion: Question = {
  id: 'start',
  ask: () => questionScreen(texts.ask.start, hourOptions('h', USUAL_STARTS), 3),
  read(answer, _, { now }) {
    const start = pressed('h', answer) ?? readHour(answer, now);
    return start === undefined || start >= 1440 ? { again: texts.noHour } : { value: String(start) };
  },
};

/** Keeps the minutes since midnight of the day; over 1440 after midnight. */
export const endQuestion: Question = {
  id: 'end',
  ask: ({ start }) => {
    const ends = USUAL_LENGTHS.map((length) => Number(start) + length);
    return questionScreen(texts.ask.end, hourOptions('e', ends), 3);
  },
  read(answer, { start }, { now }) {
    const hour = pressed('e', answer) ?? readHour(answer, now);
    if (hour === undefined) return { again: texts.noHour };
    const end = endAfter(Number(start), hour);
    const isLong = end - Number(start) > limits.longestMinutes;
    return isLong ? { again: texts.longDrive } : { value: String(end) };
  },
};

const hourOptions = (letter: string, minutes: readonly number[]) =>
  minutes.map((each) => option(texts.hour(each), `${letter}${each}`));

function pressed(letter: string, answer: string): number | undefined {
  const minutes = new RegExp(`^${letter}(\\d{1,4})$`).exec(answer)?.[1];
  return minutes === undefined ? undefined : Number(minutes);
}
