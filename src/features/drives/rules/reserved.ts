import type { Audience, DrivePlan, Hours } from '../drive.ts';

/** What speaks against the hours that are kept for women or men. */
export type HourFault =
  | { readonly kind: 'hours-outside'; readonly audience: Audience }
  | { readonly kind: 'hours-overlap' };

/** Such hours lie within those of the drive, and nobody's lie over another's. */
export function hourFaults(plan: Hours & Pick<DrivePlan, 'reserved'>): HourFault[] {
  const { reserved = [] } = plan;
  const outside = reserved.filter((hours) => !isWithin(hours, plan));
  const isOverlap = reserved.some((a, i) => reserved.slice(i + 1).some((b) => overlap(a, b)));
  return [
    ...outside.map(({ audience }) => ({ kind: 'hours-outside', audience }) as const),
    ...(isOverlap ? [{ kind: 'hours-overlap' } as const] : []),
  ];
}

/** Whether two stretches of a drive share a minute. */
export function overlap(a: Hours, b: Hours): boolean {
  return a.startMinutes < b.endMinutes && b.startMinutes < a.endMinutes;
}

const isWithin = (inner: Hours, outer: Hours): boolean =>
  inner.startMinutes >= outer.startMinutes && inner.endMinutes <= outer.endMinutes;
