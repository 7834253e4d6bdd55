import { createHash } from 'node:crypto';
import { dateIds } from './dates.ts';
import type { Figures } from './figures.ts';
import { datedReasons, openReasons } from './findings.ts';
import { questionIds, questions } from './questions.ts';
import { ruleTable } from './rule-table.ts';

/** Three letters that stand for one rule set: its rules, questions, choices and figures. Any other set gives others. */
export function rulesRevision(figures: Figures): string {
  const sorted = Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(layout).update(JSON.stringify(sorted));
  return hash.digest('base64url').slice(0, 3);
}

const layout = JSON.stringify([
  ruleTable.map(({ id }) => id),
  questionIds,
  questions,
  dateIds,
  datedReasons,
  openReasons,
]);
