import { basics } from './rule-table/basics.ts';
import { confidential, dayItself } from './rule-table/day-itself.ts';
import { illness } from './rule-table/illness.ts';
import { medicine } from './rule-table/medicine.ts';
import { skinAndSurgery } from './rule-table/skin-surgery.ts';
import { travel } from './rule-table/travel.ts';
import { well } from './rule-table/well.ts';
import { women } from './rule-table/women.ts';

/** Every rule, in the order of the questions. */
export const ruleTable = [
  ...basics,
  ...well,
  ...women,
  ...skinAndSurgery,
  ...medicine,
  ...illness,
  ...travel,
  ...confidential,
  ...dayItself,
];

export type RuleId = (typeof ruleTable)[number]['id'];
