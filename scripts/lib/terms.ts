import { type Figures, standing } from '../../src/features/eligibility/index.ts';
import type { Terms } from '../../src/features/waitlist/index.ts';

/** The terms of this moment, as a bot with the usual quiet hours decides by them. */
export const termsFor = (figures: Figures): Terms => ({
  now: Date.now(),
  quiet: { from: 22 * 60, to: 8 * 60 },
  standing: (q, personId, day, now) => standing(q, figures, personId, day, now),
});
