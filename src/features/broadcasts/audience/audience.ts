import { addMonths, addYears, type EpochDay } from '../../../calendar/index.ts';
import type { PlatformName } from '../../../config.ts';
import { type BloodGroup, bloodGroups, type Sex } from '../../donors/index.ts';
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

/** Whether it may carry an urgent appeal: to some blood groups in some place, never to everybody. */
export function isNarrow({ counties = [], centers = [], groups = [] }: Audience): boolean {
  const isOneGroup = groups.length > 0 && bloodGroups.some((group) => !groups.includes(group));
  return isOneGroup && counties.length + centers.length > 0;
}

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
