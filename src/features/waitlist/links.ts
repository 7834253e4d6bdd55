import type { Queries } from '../../database/index.ts';
import type { Terms } from './terms.ts';

/** The place that a person's active booking holds, if they have one. */
export type HeldIn = (
  q: Queries,
  personId: number,
) => Promise<{ readonly slotId: number; readonly driveId: number } | undefined>;

/** What the root passes in: knowledge of later rooms, and ways into them (data of buttons). */
export interface WaitlistLinks {
  /** The hours of a drive, for a person. */
  readonly slots: (driveId: number, personId: number) => string;
  /** The questions, and then this drive. */
  readonly questions: (personId: number, driveId: number) => string;
  /** «نوبت‌های من». */
  readonly mine: string;
  readonly terms: (now: number) => Terms;
  readonly heldIn: HeldIn;
}
