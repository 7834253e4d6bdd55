import { instant, today } from '../../../calendar/index.ts';
import type { OutboxMessage } from '../../../delivery/index.ts';
import type { Drive } from '../../drives/index.ts';

const HOUR_MS = 3_600_000;
/** Who hears of it less than this before the drive may be on the way. */
const TOO_LATE_MS = 3 * HOUR_MS;
/** That a drive was called off is worth knowing for days after it: somebody may have come in vain. */
const AFTERWARDS_MS = 7 * 24 * HOUR_MS;

/** When a change is told. */
export type Timing = Pick<OutboxMessage, 'lane' | 'dueAt' | 'passesQuietAt' | 'uselessAt'>;

/**
 * How a change is told at `now` (ms): on the day of the drive, old or new, it passes quiet hours, and before it
 * where `morning`, when the usual ones end, would be too late. What is still on its way three hours before the
 * drive, or waits for somebody's own quiet hours until then, passes them all the same.
 */
export function telling(
  before: Drive,
  after: Drive,
  { now, morning }: { readonly now: number; readonly morning: number },
): Timing {
  const first = before.day <= after.day ? before : after;
  const begins = instant(first.day, Math.min(before.startMinutes, after.startMinutes));
  const latest = begins - TOO_LATE_MS;
  const isUrgent = today(now) >= first.day || morning > latest;
  const uselessAt = after.state === 'cancelled' ? before.endsAt + AFTERWARDS_MS : after.endsAt;
  return { lane: isUrgent ? 'answer' : 'booking', dueAt: now, passesQuietAt: latest, uselessAt };
}

/** What a change tells, in numbers: who holds a place, who does not fit any more, who waited in vain. */
export interface Reach {
  readonly concerned: number;
  readonly homeless: number;
  readonly waiting: number;
}
