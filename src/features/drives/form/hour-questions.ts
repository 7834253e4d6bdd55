import type { Question, Reading } from '../../../bot/index.ts';
import { hoursIn } from '../../../calendar/index.ts';
import { limits } from '../rules/plan.ts';
import { endAfter } from './reading.ts';
import { option, questionScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

const USUAL_STARTS = [8, 9, 10, 15, 16, 17].map((hour) => hour * 60);
const USUAL_LENGTHS = [2, 3, 4, 5, 6, 8].map((hours) => hours * 60);

/** Keeps the minutes since midnight of the day. */
export const startQuestion: Question = {
  id: 'start',
  ask: () => questionScreen(texts.ask.start, hourOptions('h', USUAL_STARTS), 3),
  read(answer, _, { now }) {
    const hours = hoursOf('h', answer, now).filter((start) => start < 1440);
    return oneOf('h', hours, texts.noHour);
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
    const ends = hoursOf('e', answer, now).map((hour) => endAfter(Number(start), hour));
    const possible = ends.filter((end) => end - Number(start) <= limits.longestMinutes);
    const inOrder = possible.sort((a, b) => a - b);
    const [only, ...others] = inOrder;
    // «۴» after 17:00 can only be four in the morning, but hardly anybody means it.
    const isInDoubt = only !== undefined && only > 1440 && ends.length > 1 && others.length === 0;
    if (isInDoubt) return { again: questionScreen(texts.smallHours(only), hourOptions('e', [only])) };
    return oneOf('e', inOrder, ends.length === 0 ? texts.noHour : texts.longDrive);
  },
};

const hourOptions = (letter: string, minutes: readonly number[]) =>
  minutes.map((each) => option(texts.hour(each), `${letter}${each}`));

/** The hours that a press or a typed text may mean. */
function hoursOf(letter: string, answer: string, now: number): readonly number[] {
  const minutes = new RegExp(`^${letter}(\\d{1,4})$`).exec(answer)?.[1];
  return minutes === undefined ? hoursIn(answer, now) : [Number(minutes)];
}

/** Takes the only hour, asks which of two, and says why there is none. */
function oneOf(letter: string, [first, ...others]: readonly number[], none: string): Reading {
  if (first === undefined) return { again: none };
  if (others.length === 0) return { value: String(first) };
  return { again: questionScreen(texts.whichHour, hourOptions(letter, [first, ...others])) };
}
