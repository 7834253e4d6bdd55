import type { EpochDay } from '../../calendar/index.ts';
import type { DatedReason, Fold, OpenReason } from './findings.ts';

export type Outcome = 'eligible' | 'deferred' | 'permanent' | 'physician';

/** What a screening comes to. Only outcome, day and the flag may be stored; reasons are for the words of the moment. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The first day on which nothing dated stands against it; null unless a day decides. */
  readonly until: EpochDay | null;
  /** Deferred, and the physician has a word then too. */
  readonly physicianToo: boolean;
  /** Deferred until something ends that nobody can date. */
  readonly openEnded: boolean;
  readonly reasons: readonly (DatedReason | OpenReason)[];
  /** Staff said so at a drive; the answers never do. */
  readonly onSite?: true;
}

/** Permanent, then open-ended, then the latest day, then the physician, then nothing. A day that has come no longer counts. */
export function verdictOf(fold: Fold, today: EpochDay): Verdict {
  if (fold.permanent) return plain('permanent');
  if (fold.open.length > 0) {
    return { ...deferred(fold), until: null, openEnded: true, reasons: fold.open };
  }
  if (fold.until !== null && fold.until > today) {
    const reasons = fold.untilReason === null ? [] : [fold.untilReason];
    return { ...deferred(fold), until: fold.until, openEnded: false, reasons };
  }
  return plain(fold.physician ? 'physician' : 'eligible');
}

const plain = (outcome: Outcome): Verdict => ({
  outcome,
  until: null,
  physicianToo: false,
  openEnded: false,
  reasons: [],
});

const deferred = (fold: Fold) => ({
  outcome: 'deferred' as const,
  physicianToo: fold.physician,
});
