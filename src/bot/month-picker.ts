import { type EpochDay, jalali, monthGrid, monthName, weekdayName } from '../calendar/index.ts';
import { toPersian } from '../lib/digits.ts';
import type { Screen, ScreenButton } from '../platforms/index.ts';
import { choice } from './form.ts';
import { inertButton } from './inert.ts';
import { texts } from './texts.fa.ts';

/** A month of the Jalali calendar. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

export const dayChoice = (day: EpochDay): string => `d${day}`;
export const monthChoice = ({ year, month }: Month): string => `m${year}-${month}`;

/** The day, or the month to leaf to, behind a pressed value; undefined when it is neither. */
export function readPicked(value: string): { day: number } | { month: Month } | undefined {
  const day = /^d(\d{1,6})$/.exec(value);
  if (day) return { day: Number(day[1]) };
  const month = /^m(1[34]\d\d)-(1[0-2]|[1-9])$/.exec(value);
  return month ? { month: { year: Number(month[1]), month: Number(month[2]) } } : undefined;
}

/** Which days a question takes, and the ways out of it. */
export interface DayBounds {
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly waysOut: readonly ScreenButton[];
}

/** Whether the month begins after this day's. */
export const isAfter = (month: Month, day: EpochDay): boolean => count(month) > count(jalali(day));

/**
 * A month made of buttons: under the letters of the weekdays its days within the bounds, a week a row, then the
 * way to its neighbours, and the ways out.
 */
export function monthScreen(month: Month, bounds: DayBounds): Screen {
  const { first, last, waysOut } = bounds;
  const weeks = monthGrid(month.year, month.month)
    .map((week) => week.map((day) => (day !== undefined && day >= first && day <= last ? day : undefined)))
    .filter((week) => week.some((day) => day !== undefined));
  const days = weeks.map((week) => fromTheRight(week.map(dayButton)));
  return {
    text: texts.month(monthName(month.month), month.year),
    buttons: [fromTheRight(weekdays), ...days, fromTheRight(leaves(month, bounds)), waysOut],
  };
}

/** «ش ی د س چ پ ج». */
const weekdays = Array.from({ length: 7 }, (_, i) => inertButton(weekdayName(i).charAt(0)));

/** Messengers lay a row out from the left, whatever its language; time runs from the right here. */
const fromTheRight = (row: readonly ScreenButton[]): ScreenButton[] => [...row].reverse();

/** Without a day it keeps the place in its column. */
function dayButton(day: EpochDay | undefined): ScreenButton {
  if (day === undefined) return inertButton();
  return { text: toPersian(jalali(day).day), data: choice.data({ value: dayChoice(day) }) };
}

function leaves(month: Month, { first, last }: DayBounds): ScreenButton[] {
  const leaf = (text: string, by: number): ScreenButton => ({
    text,
    data: choice.data({ value: monthChoice(ofCount(count(month) + by)) }),
  });
  return [
    ...(isAfter(month, first) ? [leaf(texts.previousMonth, -1)] : []),
    ...(count(month) < count(jalali(last)) ? [leaf(texts.nextMonth, 1)] : []),
  ];
}

/** Months since the calendar began, to compare and to add to. */
const count = ({ year, month }: Month): number => year * 12 + month - 1;

const ofCount = (months: number): Month => ({ year: Math.floor(months / 12), month: (months % 12) + 1 });
