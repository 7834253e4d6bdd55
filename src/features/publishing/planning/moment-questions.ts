import {
  calendarOption,
  choice,
  commonTexts,
  type DayQuestion,
  dayOption,
  home,
  type Question,
  readDay,
  rows,
} from '../../../bot/index.ts';
import { addDays, clockTime, hoursIn, shortDate, today } from '../../../calendar/index.ts';
import { texts } from './texts.fa.ts';

const NEXT_DAYS = 4;
/** Days ahead. */
const FARTHEST = 365;
const USUAL_HOURS = [9, 12, 17, 18, 20, 21].map((hour) => hour * 60);

const cancelButton = { text: commonTexts.cancel, data: home.data({}) };

/** Keeps the epoch day. */
export const dayQuestion: Question = {
  id: 'day',
  ask: (_, { now }) => {
    const days = Array.from({ length: NEXT_DAYS }, (_, i) => addDays(today(now), i));
    const options = days.map((day) => dayOption(shortDate(day), day));
    return { text: texts.askDay, buttons: [...rows(options), [calendarOption(bounds(now)), cancelButton]] };
  },
  read: (answer, _, { now }) => readDay(answer, bounds(now), now),
};

/** Keeps minutes after midnight. */
export const hourQuestion: Question = {
  id: 'hour',
  ask: () => hoursScreen(texts.askHour, USUAL_HOURS),
  read(answer, _, { now }) {
    const pressed = /^h(\d{1,4})$/.exec(answer)?.[1];
    const hours = pressed === undefined ? hoursIn(answer, now) : [Number(pressed)];
    const [only, ...others] = hours.filter((minutes) => minutes < 1440);
    if (only === undefined) return { again: texts.noHour };
    return others.length === 0
      ? { value: String(only) }
      : { again: hoursScreen(texts.whichHour, [only, ...others]) };
  },
};

function hoursScreen(text: string, hours: readonly number[]) {
  const options = hours.map((minutes) => ({
    text: clockTime(minutes),
    data: choice.data({ value: `h${minutes}` }),
  }));
  return { text, buttons: [...rows(options, 3), [cancelButton]] };
}

const bounds = (now: number): DayQuestion => ({
  first: today(now),
  last: addDays(today(now), FARTHEST),
  far: texts.farDay,
  waysOut: [cancelButton],
});
