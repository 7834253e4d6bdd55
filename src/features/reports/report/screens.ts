import { commonTexts, homeButton, type Screen } from '../../../bot/index.ts';
import { driveDeskWay } from '../../drives/index.ts';
import type { ReportFacts } from './facts.ts';
import { reportTable } from './table.ts';

/** The table below the picture; the same for everybody who may see it, since it names nobody. */
export function reportScreen(facts: ReportFacts): Screen {
  const back = { text: commonTexts.back, data: driveDeskWay(facts.drive.id) };
  return { text: reportTable(facts), buttons: [[back, homeButton]] };
}
