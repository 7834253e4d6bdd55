import {
  calendarOption,
  type DayQuestion,
  dayOption,
  type Question,
  readDay,
  rows,
} from '../../../../bot/index.ts';
import { addDays, addMonths, epochDay, instant, today } from '../../../../calendar/index.ts';
import { texts } from '../../texts.fa.ts';
import { cancelButton, option } from './screens.ts';

const NEVER = 'none';
const LONGEST_MONTHS = 36;

/** Keeps the last epoch day of the role, or that it ends by no date. */
export const endQuestion: Question = {
  id: 'end',
  ask: (_, { now }) => {
    const [quarter, year] = [addMonths(today(now), 3), addMonths(today(now), 12)];
    const options = [
      option(texts.ends.none, NEVER),
      dayOption(texts.span(texts.ends.threeMonths, quarter), quarter),
      dayOption(texts.span(texts.ends.oneYear, year), year),
      calendarOption(bounds(now)),
    ];
    return { text: texts.ask.end, buttons: [...rows(options, 1), [cancelButton]] };
  },
  read: (answer, _, { now }) =>
    answer === NEVER || answer.trim() === texts.ends.none
      ? { value: NEVER }
      : readDay(answer, bounds(now), now),
};

/** The instant at which a role ends by this answer (ms): when its last day is over. */
export const endIn = (value: string | undefined): number | null =>
  value === undefined || value === NEVER ? null : instant(addDays(epochDay(Number(value)), 1), 0);

const bounds = (now: number): DayQuestion => ({
  first: today(now),
  last: addMonths(today(now), LONGEST_MONTHS),
  far: texts.farDay,
  waysOut: [cancelButton],
});
