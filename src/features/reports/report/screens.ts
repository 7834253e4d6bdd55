import { commonTexts, homeButton, type Screen } from '../../../bot/index.ts';
import { type Drive, driveDeskWay } from '../../drives/index.ts';
import type { ReportFacts } from './facts.ts';
import { reportTable } from './table.ts';
import { texts } from './texts.fa.ts';

/** The table below the picture; it names nobody. */
export function reportScreen(facts: ReportFacts): Screen {
  const back = { text: commonTexts.back, data: driveDeskWay(facts.drive.id) };
  return { text: reportTable(facts), buttons: [[back, homeButton]] };
}

/** For who may have it only in the end: figures that grow by one while a neighbour is on the bed name him. */
export const notYetScreen = ({ id }: Pick<Drive, 'id'>): Screen => ({
  text: texts.notYet,
  buttons: [[{ text: commonTexts.back, data: driveDeskWay(id) }, homeButton]],
});
