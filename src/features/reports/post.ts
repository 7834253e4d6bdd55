import type { Chore, Composes } from '../../delivery/index.ts';
import { composeReport } from './report/composing.ts';
import { planReports } from './report/plan-reports.ts';
import { composeSheet } from './sheet/composing.ts';
import { planSheets } from './sheet/plan-sheets.ts';

/** What this room says unasked. */
export const reportComposes: Composes = {
  'reports.sheet': composeSheet,
  'reports.drive': composeReport,
};

/** What becomes due in it with time. */
export const reportChores = (): Chore[] => [planSheets(), planReports()];
