import { choice, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { type EpochDay, jalali, monthGrid, monthName } from '../../../calendar/index.ts';
import { texts } from '../texts.fa.ts';
import { cancelButton } from './screens.ts';

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

/** A month made of buttons: its days from `today` on, a week a row, and the way to its neighbours. */
export function monthScreen(month: Month, today: EpochDay): Screen {
  const weeks = monthGrid(month.year, month.month)
    .map((week) => week.filter((day): day is EpochDay => day !== undefined && day >= today).map(dayButton))
    .filter((week) => week.length > 0);
  return {
    text: texts.monthTitle(monthName(month.month), month.year),
    buttons: [...weeks, leaves(month, today), [cancelButton]],
  };
}

const dayButton = (day: EpochDay): ScreenButton => ({
  text: texts.number(jalali(day).day),
  data: choice.data({ value: dayChoice(day) }),
});

function leaves(month: Month, today: EpochDay): ScreenButton[] {
  const now = jalali(today);
  const isFirst = month.year * 12 + month.month <= now.year * 12 + now.month;
  const leaf = (text: string, to: Month) => ({ text, data: choice.data({ value: monthChoice(to) }) });
  const next = leaf(texts.nextMonth, shifted(month, 1));
  return isFirst ? [next] : [leaf(texts.previousMonth, shifted(month, -1)), next];
}

function shifted({ year, month }: Month, by: number): Month {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}
