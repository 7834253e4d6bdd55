import { commonTexts, homeButton, lines, type Screen } from '../../../bot/index.ts';
import { writing } from '../buttons.ts';
import type { ArrivalFault } from './arriving.ts';
import type { Fate } from './taking-in.ts';
import { texts } from './texts.fa.ts';

/** What became, or would become, of the packs of a file. */
export interface Report {
  readonly fates: readonly Fate[];
  readonly faults: readonly ArrivalFault[];
}

/** More faults than these are counted. */
const MOST_FAULTS = 3;

/** Before packs are taken in: what a file brings. `medium`: the file that is kept. */
export function summaryScreen(report: Report, medium: number): Screen {
  const isNews = report.fates.some((fate) => fate === 'new' || fate === 'changed');
  const yes = { text: texts.yes, data: writing.bringNow.data({ medium }) };
  return {
    text: lines(texts.summary, ...reportLines(report), !isNews && texts.nothing),
    buttons: [...(isNews ? [[yes]] : []), lastRow],
  };
}

/** After it. */
export const broughtScreen = (report: Report): Screen => ({
  text: lines(texts.done, ...reportLines(report)),
  buttons: [lastRow],
});

/** Waits for a file, or says why it was none. */
export const waitingScreen = (text: string): Screen => ({ text, buttons: [lastRow] });

function reportLines({ fates, faults }: Report): string[] {
  const many = (fate: Fate) => fates.filter((each) => each === fate).length;
  const counted = (['new', 'changed', 'same'] as const).filter((fate) => many(fate) > 0);
  const rest = faults.length - MOST_FAULTS;
  return [
    ...counted.map((fate) => texts.fates[fate](many(fate))),
    ...faults.slice(0, MOST_FAULTS).map(texts.faulty),
    ...(rest > 0 ? [texts.moreFaults(rest)] : []),
  ];
}

const lastRow = [{ text: commonTexts.back, data: writing.corner.data({}) }, homeButton];
