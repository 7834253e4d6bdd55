import {
  calendarOption,
  type DayQuestion,
  dayOption,
  type Form,
  type NazrContext,
  type Question,
  readDay,
  rows,
} from '../../bot/index.ts';
import { addDays, type EpochDay, epochDay, today } from '../../calendar/index.ts';
import { waysOut } from './screens/menu.ts';
import { texts } from './texts.fa.ts';

/** Days offered in one tap. */
const SPANS = [7, 14, 30, 90] as const;
const LONGEST = 365;

/** Keeps the epoch day. */
export const untilQuestion: Question = {
  id: 'until',
  ask: (_, { now }) => {
    const options = SPANS.map((days) => {
      const day = addDays(today(now), days);
      return dayOption(texts.until(texts.span[days], day), day);
    });
    const asked = question(now);
    return {
      text: texts.awayText,
      brief: texts.awayBrief,
      buttons: [...rows([...options, calendarOption(asked)], 1), asked.waysOut],
    };
  },
  read: (answer, _, { now }) => readDay(answer, question(now), now),
};

/** Asks until when somebody is away. */
export const awayForm = (done: (ctx: NazrContext, until: EpochDay) => Promise<void>): Form => ({
  name: 'away',
  questions: [untilQuestion],
  done: (ctx, kept) => done(ctx, epochDay(Number(kept.until))),
});

const question = (now: number): DayQuestion => ({
  first: addDays(today(now), 1),
  last: addDays(today(now), LONGEST),
  far: texts.farDay,
  waysOut: waysOut(),
});
