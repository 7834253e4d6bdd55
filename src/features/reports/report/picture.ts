import { picture } from '../../../drawing/index.ts';
import { reportDrawing } from './drawing.ts';
import type { ReportFacts } from './facts.ts';

/** The report as PNG. Throws when it cannot be drawn. */
export const reportPicture = (facts: ReportFacts): Promise<Uint8Array> => picture(reportDrawing(facts));
