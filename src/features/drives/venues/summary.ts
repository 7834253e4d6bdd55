import { missingIn, type Premises, unknownIn } from './premises.ts';
import { texts } from './texts.fa.ts';

/** What a planner has to know of a place, in one line: what it lacks, or that nobody looked. */
export function venueSummary(premises: Premises): string {
  const missing = missingIn(premises);
  if (missing.length > 0) return texts.lacks(missing.map((check) => texts.check[check]));
  return unknownIn(premises).length > 0 ? texts.unseen : texts.complete;
}
