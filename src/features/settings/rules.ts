import type { EpochDay } from '../../calendar/index.ts';
import type { QuietHours, Wishes } from '../../delivery/index.ts';

/** Choices for unasked messages a week, at most. */
export const limits = [0, 1, 2, 3] as const;

/** Quiet hours with one end at these minutes after midnight; undefined where no time would be left between. */
export function withEnd(quiet: QuietHours, end: keyof QuietHours, minutes: number): QuietHours | undefined {
  const next = { ...quiet, [end]: minutes };
  return minutes < 1440 && next.from !== next.to ? next : undefined;
}

/** The day until which somebody is away; undefined when it has come. */
export function awayOn(today: EpochDay, { awayUntil }: Pick<Wishes, 'awayUntil'>): EpochDay | undefined {
  return awayUntil !== null && awayUntil > today ? awayUntil : undefined;
}
