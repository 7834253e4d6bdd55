import { int } from '../../bot/index.ts';
import { staffButton } from '../staff/index.ts';

export const buttons = {
  sheet: staffButton('visits.sheet', 'rps', { drive: int }),
  report: staffButton('reports.see', 'rpr', { drive: int }),
} as const;
