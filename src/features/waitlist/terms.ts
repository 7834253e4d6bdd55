import type { QuietHours } from '../../delivery/index.ts';
import type { StandingOf } from '../eligibility/index.ts';

/** What decisions about places are made with, passed from the root: the instant (ms), and what is known there. */
export interface Terms {
  readonly now: number;
  readonly quiet: QuietHours;
  readonly standing: StandingOf;
}
