import { instant } from '../../../calendar/index.ts';
import type { Audience, Drive, DrivePlan, Hours, ReservedHours, Slot } from '../drive.ts';

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

/** The hours of a drive that are for others than the rest of it: its slots remember them. */
export function reservedIn(drive: Pick<Drive, 'day' | 'audience'>, slots: readonly Slot[]): ReservedHours[] {
  const midnight = instant(drive.day, 0);
  return slots
    .filter(({ audience, dropped }) => audience !== drive.audience && !dropped)
    .map(({ audience, startsAt, minutes }) => {
      const startMinutes = (startsAt - midnight) / 60_000;
      return { audience, startMinutes, endMinutes: startMinutes + minutes };
    })
    .reduce<ReservedHours[]>(joined, []);
}

/** Of reserved hours what lies within these. */
export function clipped(reserved: readonly ReservedHours[], { startMinutes, endMinutes }: Hours) {
  return reserved
    .map((hours) => ({
      ...hours,
      startMinutes: Math.max(hours.startMinutes, startMinutes),
      endMinutes: Math.min(hours.endMinutes, endMinutes),
    }))
    .filter((hours) => hours.startMinutes < hours.endMinutes);
}

function joined(before: ReservedHours[], next: ReservedHours): ReservedHours[] {
  const last = before.at(-1);
  const goesOn = last?.audience === next.audience && last.endMinutes === next.startMinutes;
  return last && goesOn
    ? [...before.slice(0, -1), { ...last, endMinutes: next.endMinutes }]
    : [...before, next];
}

const isWithin = (inner: Hours, outer: Hours): boolean =>
  inner.startMinutes >= outer.startMinutes && inner.endMinutes <= outer.endMinutes;
