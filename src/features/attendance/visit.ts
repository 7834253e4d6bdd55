import type { EpochDay } from '../../calendar/index.ts';
import type { Sex } from '../donors/index.ts';

export type OutcomeKind = 'given' | 'deferred' | 'left';

/** One person at one drive, and what became of it. Instants in ms UTC. Plain JSON. */
export interface Visit {
  readonly id: number;
  readonly driveId: number;
  /** Null for who came without a booking, or after giving it back. */
  readonly bookingId: number | null;
  readonly personId: number | null;
  /** Walk-ins of a drive are counted from 1; 0 for who had a booking. */
  readonly walkIn: number;
  readonly sex: Sex | null;
  /** Whether it is their first time; null where nobody said. */
  readonly isFirst: boolean | null;
  /** Null where only the outcome was entered. */
  readonly arrivedAt: number | null;
  readonly outcome: OutcomeKind | null;
  readonly outcomeAt: number | null;
  /** Entered after the fact: its times tell nothing of waiting. */
  readonly isLate: boolean;
  readonly donationNumber: string | null;
  /** The first day on which they may come again. */
  readonly until: EpochDay | null;
}

/** What staff say became of a visit; `until` is the first day on which they may come again. */
export type Outcome =
  | { readonly kind: 'given' }
  | { readonly kind: 'deferred'; readonly until: EpochDay }
  | { readonly kind: 'left' };

/** The steps of a visit that can be taken back. */
export type Step = 'arrival' | 'outcome';

/** The domain says no; why, by name. */
export type Refusal =
  /** There is no such drive, or it does not take place; of one called off, nothing is left of what would be undone. */
  | { readonly name: 'no-drive' }
  /** Sooner than three hours before it begins; later than seven days after its end. */
  | { readonly name: 'too-early' }
  | { readonly name: 'too-late' }
  /** The booking or the visit is there no more. */
  | { readonly name: 'gone' }
  /** The booking is for another drive: which, and when (ms) it is to begin. */
  | { readonly name: 'other-drive'; readonly driveId: number; readonly startsAt: number }
  /** A deferral ends after the day of the drive. */
  | { readonly name: 'until-past' }
  /** A number has 1 to 20 letters and digits. */
  | { readonly name: 'bad-number' }
  /** Another bag of the same drive has it. */
  | { readonly name: 'number-taken' }
  /** Only a bag that was given has a number. */
  | { readonly name: 'not-given' }
  /** More than ten minutes have passed since that step. */
  | { readonly name: 'undo-over' }
  /** The outcome was entered after the arrival: it is taken back first. */
  | { readonly name: 'outcome-stands' };

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** What became of a press; `same`: it was so already, by the same press or somebody else's. */
export type Entered = { readonly kind: 'done' | 'same'; readonly visit: Visit } | Refused;

/** `stands`: somebody entered another outcome before, and it holds; `visit` tells which and when. */
export type Concluded = Entered | { readonly kind: 'stands'; readonly visit: Visit };

/** `visit` is as it is now; null where nothing is left of it. */
export type Undone = { readonly kind: 'done' | 'same'; readonly visit: Visit | null } | Refused;
