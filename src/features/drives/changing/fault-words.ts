import type { EpochDay } from '../../../calendar/index.ts';
import type { PlanFault } from '../rules/plan.ts';
import { texts } from '../texts.fa.ts';

/** What speaks against a plan, in a sentence. */
export const faultWords = (fault: PlanFault, today: EpochDay): string => texts.fault(fault, today);
