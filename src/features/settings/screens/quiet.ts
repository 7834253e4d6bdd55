import { choice, commonTexts, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { QuietHours } from '../../../delivery/index.ts';
import { buttons, type End, ends } from '../buttons.ts';
import { texts } from '../texts.fa.ts';
import { to, waysOut } from './menu.ts';

const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour);
const LIKELY: Record<End, readonly number[]> = {
  from: [20, 21, 22, 23, 0],
  to: [6, 7, 8, 9, 10],
};

/** When nothing unasked is sent, and its two ends to change. */
export function quietScreen(quiet: QuietHours, isOwn: boolean, isNoted: boolean): Screen {
  const noted = isNoted && commonTexts.noted;
  const moves = ends.map((end, i) => ({
    text: texts.end[end](quiet[end]),
    data: buttons.hours.data({ end: i }),
  }));
  return {
    text: lines(noted, texts.quietText(quiet, isOwn)),
    brief: lines(noted, texts.quietBrief(quiet)),
    buttons: [...rows(moves), ...(isOwn ? [[to(texts.usual, buttons.usual)]] : []), waysOut()],
  };
}

/** The answer that asks for every hour of the day. */
export const ALL_HOURS = 'all';

/** Hours for one end: the likely ones, or all of the day but the one at which the other end stands. */
export function hoursScreen(quiet: QuietHours, end: End, isAll: boolean): Screen {
  const other = quiet[end === 'from' ? 'to' : 'from'];
  const hours = (isAll ? EVERY_HOUR : LIKELY[end]).map((hour) => hour * 60);
  const options = hours.filter((minutes) => minutes !== other).map(hourButton);
  const all = { text: texts.otherHour, data: choice.data({ value: ALL_HOURS }) };
  return {
    text: texts.askEnd[end],
    buttons: [...rows(isAll ? options : [...options, all], isAll ? 3 : 2), waysOut(buttons.quiet)],
  };
}

/** «۹» may be in the morning or in the evening. */
export const whichHourScreen = (hours: readonly number[]): Screen => ({
  text: texts.whichHour,
  buttons: [...rows(hours.map(hourButton)), waysOut(buttons.quiet)],
});

const hourButton = (minutes: number): ScreenButton => ({
  text: texts.hour(minutes),
  data: choice.data({ value: `h${minutes}` }),
});
