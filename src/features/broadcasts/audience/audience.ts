import { addMonths, addYears, type EpochDay } from '../../../calendar/index.ts';
import type { PlatformName } from '../../../config.ts';
import type { BloodGroup, Sex } from '../../donors/index.ts';
import type { Role } from '../../staff/index.ts';

/** How long ago somebody gave blood for the last time. Kept by name: never rename. */
export const spans = ['never', 'within-6', 'over-3', 'over-6', 'over-12', 'over-24'] as const;
export type Span = (typeof spans)[number];

/** Whom a broadcast goes to: all that is set must hold; of several values in a list, one. */
export interface Audience {
  readonly counties?: readonly number[];
  readonly centers?: readonly number[];
  readonly groups?: readonly BloodGroup[];
  readonly tags?: readonly string[];
  readonly sex?: Sex;
  readonly given?: Span;
  /** The time between two donations is over since their last one. */
  readonly isDueAgain?: true;
  readonly vowed?: boolean;
  readonly platform?: PlatformName;
  readonly role?: Role;
}

/** Whether it may carry an urgent appeal: to the right group or place, never to everybody. */
export const isNarrow = ({ counties, centers, groups }: Audience): boolean =>
  [counties, centers, groups].some((chosen) => (chosen?.length ?? 0) > 0);

/** Bounds of the day of the last donation; `never`: there is none. */
export function bounds(
  span: Span,
  today: EpochDay,
): 'never' | { readonly from?: EpochDay; readonly to?: EpochDay } {
  if (span === 'never') return span;
  if (span === 'within-6') return { from: addMonths(today, -6) };
  return { to: addMonths(today, -Number(span.slice('over-'.length))) };
}

/** Who was born later is not yet `age` today. */
export const latestBirth = (today: EpochDay, age: number): EpochDay => addYears(today, -age);
