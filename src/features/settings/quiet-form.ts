import type { Form, Kept, NazrContext, Question, Reading } from '../../bot/index.ts';
import { hoursIn } from '../../calendar/index.ts';
import type { QuietHours } from '../../delivery/index.ts';
import { type End, ends } from './buttons.ts';
import { ALL_HOURS, hoursScreen, whichHourScreen } from './screens/quiet.ts';
import { texts } from './texts.fa.ts';

/** Keeps the minutes after midnight; which end they are for is known before. */
export const hourQuestion = (usual: QuietHours): Question => ({
  id: 'hour',
  ask: (kept, { account }) => hoursScreen(account.quiet ?? usual, endIn(kept), false),
  read(answer, kept, { account, now }) {
    const quiet = account.quiet ?? usual;
    if (answer === ALL_HOURS) return { again: hoursScreen(quiet, endIn(kept), true) };
    const other = quiet[endIn(kept) === 'from' ? 'to' : 'from'];
    return oneOf(hoursOf(answer, now), other);
  },
});

/** Asks to which hour one end of the quiet hours moves; opened with `{ end }`. */
export const quietForm = (
  usual: QuietHours,
  done: (ctx: NazrContext, end: End, minutes: number) => Promise<void>,
): Form => ({
  name: 'quiet',
  questions: [hourQuestion(usual)],
  done: (ctx, kept) => done(ctx, endIn(kept), Number(kept.hour)),
});

const endIn = ({ end }: Kept): End => ends.find((each) => each === end) ?? 'from';

/** The hours that a press or a typed text may mean. */
function hoursOf(answer: string, now: number): readonly number[] {
  const pressed = /^h(\d{1,4})$/.exec(answer)?.[1];
  return pressed === undefined ? hoursIn(answer, now).map((minutes) => minutes % 1440) : [Number(pressed)];
}

/** Takes the only hour, asks which of two, and says why there is none. */
function oneOf(hours: readonly number[], other: number): Reading {
  const possible = hours.filter((minutes) => minutes < 1440 && minutes !== other);
  const [first, ...others] = possible;
  if (first === undefined) return { again: hours.includes(other) ? texts.sameHour : texts.noHour };
  return others.length === 0 ? { value: String(first) } : { again: whichHourScreen(possible) };
}
