import type { EpochDay } from '../../../calendar/index.ts';
import type { Drive, Hours, Slot, Venue } from '../drive.ts';
import type { PlanFault } from '../rules/plan.ts';

/** What may become of a published drive. Minutes count from midnight of its day. */
export type Change =
  | { readonly kind: 'moved'; readonly day: EpochDay; readonly startMinutes: number }
  | { readonly kind: 'delayed'; readonly minutes: number }
  | ({ readonly kind: 'shortened' } & Hours)
  | { readonly kind: 'placed'; readonly venue: Venue }
  | { readonly kind: 'cancelled' };
export type ChangeKind = Change['kind'];

/** A drive and its slots, as they are or would be. */
export interface Shape {
  readonly drive: Drive;
  readonly slots: readonly Slot[];
}

/** What a change comes to. `no-drive`: none that was published and is not over. */
export type Reshaping =
  | { readonly kind: 'changed'; readonly before: Shape; readonly after: Shape }
  | { readonly kind: 'faulty'; readonly faults: readonly PlanFault[] }
  | { readonly kind: 'no-drive' };
