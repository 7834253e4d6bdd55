import { instant } from '../../../calendar/index.ts';
import { distanceKm } from '../../../lib/distance.ts';
import type { Drive, DrivePlan, Hours, Venue } from '../drive.ts';
import { type HourFault, hourFaults } from './reserved.ts';

/** What speaks against a plan. */
export type PlanFault =
  | { readonly kind: 'ends-before-start' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'slot-length' }
  | { readonly kind: 'shorter-than-slot' }
  | { readonly kind: 'capacity' }
  | HourFault
  | { readonly kind: 'over' }
  /** Somebody came already: their drive is not moved away from under them. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'team-busy'; readonly with: Pick<Drive, 'place' | 'day' | 'startMinutes'> };

/** What a plan may be. */
export const limits = {
  longestMinutes: 18 * 60,
  slotMinutes: { from: 5, to: 120 },
  capacity: { from: 1, to: 50 },
} as const;

type Judged = Venue & Hours & Pick<DrivePlan, 'day' | 'slotMinutes' | 'capacity' | 'reserved'>;

/** All that speaks against a plan at an instant, given what else its team does around that day. */
export function faultsOf(plan: Judged, others: readonly Drive[], now: number): PlanFault[] {
  const length = plan.endMinutes - plan.startMinutes;
  const busy = others.find((other) => isClash(plan, other));
  const checks: (PlanFault | false | undefined)[] = [
    length <= 0 && { kind: 'ends-before-start' },
    length > limits.longestMinutes && { kind: 'too-long' },
    !isWithin(plan.slotMinutes, limits.slotMinutes) && { kind: 'slot-length' },
    length > 0 && length < plan.slotMinutes && { kind: 'shorter-than-slot' },
    !isWithin(plan.capacity, limits.capacity) && { kind: 'capacity' },
    ...hourFaults(plan),
    instant(plan.day, plan.endMinutes) <= now && { kind: 'over' },
    busy && {
      kind: 'team-busy',
      with: { place: busy.place, day: busy.day, startMinutes: busy.startMinutes },
    },
  ];
  return checks.filter((fault) => fault !== false && fault !== undefined);
}

/** Minutes a team needs between two places: the road at 50 km/h, 1.4 times the straight line, and an hour to pack. */
export function travelMinutes(from: Venue, to: Venue): number {
  return isSamePlace(from, to) ? 0 : Math.ceil((distanceKm(from.point, to.point) * 1.4 * 60) / 50) + 60;
}

function isClash(plan: Judged, other: Drive): boolean {
  const travel = travelMinutes(plan, other) * 60_000;
  const [mine, theirs] = [span(plan), span(other)];
  return mine.from < theirs.to + travel && theirs.from < mine.to + travel;
}

function isSamePlace(a: Venue, b: Venue): boolean {
  return a.centerId === null && b.centerId === null ? a.place === b.place : a.centerId === b.centerId;
}

const span = ({ day, startMinutes, endMinutes }: Judged) => ({
  from: instant(day, startMinutes),
  to: instant(day, endMinutes),
});

const isWithin = (n: number, range: { from: number; to: number }): boolean =>
  Number.isInteger(n) && n >= range.from && n <= range.to;
