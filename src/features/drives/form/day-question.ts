import {
  calendarOption,
  type DayQuestion,
  dayOption,
  type Question,
  readDay,
  rows,
} from '../../../bot/index.ts';
import { addDays, today } from '../../../calendar/index.ts';
import { dayNote } from '../rules/occasions.ts';
import { cancelButton } from './screens.ts';
import { texts } from './texts.fa.ts';

const NEXT_DAYS = 6;
/** Days ahead; nobody plans farther, and no calendar reaches for ever. */
const FARTHEST = 3 * 366;

/** Keeps the epoch day. */
export const dayQuestion: Question = {
  id: 'day',
  ask: (_, { now }) => {
    const days = Array.from({ length: NEXT_DAYS }, (_, i) => addDays(today(now), i));
    const options = days.map((day) => dayOption(texts.dayWith(day, dayNote(day)), day));
    return { text: texts.ask.day, buttons: [...rows(options), [calendarOption(bounds(now)), cancelButton]] };
  },
  read: (answer, _, { now }) => readDay(answer, bounds(now), now),
};

const bounds = (now: number): DayQuestion => ({
  first: today(now),
  last: addDays(today(now), FARTHEST),
  far: texts.farDay,
  waysOut: [cancelButton],
});
