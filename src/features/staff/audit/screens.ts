import {
  bold,
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import { panelButton } from '../appointing/screens.ts';
import { buttons } from '../buttons.ts';
import type { Filter } from './entries.ts';
import { texts } from './texts.fa.ts';

/** A line in words, and the day it belongs to. */
export interface Line {
  readonly day: EpochDay;
  readonly words: string;
}

/** What is shown: which lines, and the page of them. */
export type View = Filter & { readonly page: number };

/** `/audit`: lines under their days, and ways to see fewer. `chosen`: the filters in words. */
export function auditScreen(
  view: View,
  shown: readonly Line[],
  isMore: boolean,
  chosen: readonly string[],
): Screen {
  return {
    text: lines(
      shown.length === 0 ? texts.empty : texts.title,
      chosen.length > 0 && texts.only(chosen),
      ...underDays(shown),
    ),
    buttons: [
      ...turns(view, isMore),
      ...rows([
        { text: texts.byWhom, data: buttons.byWhom.data(first(view)) },
        { text: texts.byDrive, data: buttons.byDrive.data(first(view)) },
        { text: texts.byDay, data: buttons.byDay.data(first(view)) },
        ...(chosen.length > 0 ? [{ text: texts.all, data: auditData({ who: 0, what: 0, day: 0 }) }] : []),
      ]),
      [panelButton, homeButton],
    ],
  };
}

/** A choice of one filter: `options` with the values they set, and the way to more of them. */
export function choiceScreen(
  key: keyof Filter,
  view: View,
  options: readonly { readonly text: string; readonly value: number }[],
  more: ScreenButton | undefined,
): Screen {
  const choices = options.map(({ text, value }) => ({ text, data: auditData({ ...view, [key]: value }) }));
  return {
    text: texts.ask[key],
    buttons: [
      ...rows([...choices, { text: texts.all, data: auditData({ ...view, [key]: 0 }) }], 1),
      [...(more ? [more] : []), { text: commonTexts.back, data: auditData(view) }, homeButton],
    ],
  };
}

const auditData = ({ who, what, day }: Filter): string => buttons.audit.data({ who, what, day, page: 0 });

const first = (view: View): View => ({ ...view, page: 0 });

function turns(view: View, isMore: boolean): ScreenButton[][] {
  const to = (text: string, page: number) => ({ text, data: buttons.audit.data({ ...view, page }) });
  const both = [
    ...(view.page > 0 ? [to(texts.newer, view.page - 1)] : []),
    ...(isMore ? [to(texts.older, view.page + 1)] : []),
  ];
  return both.length > 0 ? [both] : [];
}

function underDays(shown: readonly Line[]): Words[] {
  return shown.map(({ day, words }, i) =>
    shown[i - 1]?.day === day ? words : lines(bold(texts.day(epochDay(day))), words),
  );
}
