import type { Queries } from '../../database/index.ts';
import type { Terms } from './terms.ts';

/** The place to come that a person holds, if any, and whether this account may move their booking. */
export type HeldIn = (
  q: Queries,
  personId: number,
  accountId: number,
  now: number,
) => Promise<{ readonly slotId: number; readonly driveId: number; readonly isMovable: boolean } | undefined>;

/** When the booking begins (ms) that a person holds, where this account may move it. */
export type HeldAt = (
  q: Queries,
  personId: number,
  accountId: number,
  now: number,
) => Promise<number | undefined>;

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
  readonly heldAt: HeldAt;
  /** Where an account's silence ends, and its absence. */
  readonly resume: { readonly messages: string; readonly presence: string };
}
