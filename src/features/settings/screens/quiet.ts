import { commonTexts, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { QuietHours } from '../../../delivery/index.ts';
import { buttons, ends } from '../buttons.ts';
import { texts } from '../texts.fa.ts';
import { to, waysOut } from './menu.ts';

const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour);
const LIKELY: Record<keyof QuietHours, readonly number[]> = {
  from: [20, 21, 22, 23, 0],
  to: [6, 7, 8, 9, 10],
};

/** When nothing unasked is sent, and its two ends to change. */
export function quietScreen(quiet: QuietHours, isOwn: boolean, isNoted: boolean): Screen {
  const noted = isNoted && commonTexts.noted;
  const moves = ends.map((end, i) => ({
    text: texts.end[end](quiet[end]),
    data: buttons.hours.data({ end: i, all: 0 }),
  }));
  return {
    text: lines(noted, texts.quietText(quiet, isOwn)),
    brief: lines(noted, texts.quietBrief(quiet)),
    buttons: [...rows(moves), ...(isOwn ? [[to(texts.usual, buttons.usual)]] : []), waysOut()],
  };
}

/** Hours for one end: the likely ones, or all of the day but the one at which the other end stands. */
export function hoursScreen(quiet: QuietHours, end: keyof QuietHours, isAll: boolean): Screen {
  const other = quiet[end === 'from' ? 'to' : 'from'];
  const hours = (isAll ? EVERY_HOUR : LIKELY[end]).filter((hour) => hour * 60 !== other);
  const options = hours.map((hour) => hourButton(end, hour));
  const all = { text: texts.otherHour, data: buttons.hours.data({ end: ends.indexOf(end), all: 1 }) };
  return {
    text: texts.askEnd[end],
    buttons: [...rows(isAll ? options : [...options, all], isAll ? 3 : 2), waysOut(buttons.quiet)],
  };
}

const hourButton = (end: keyof QuietHours, hour: number): ScreenButton => ({
  text: texts.hour(hour * 60),
  data: buttons.hour.data({ end: ends.indexOf(end), hour }),
});
