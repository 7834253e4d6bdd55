import { instant, today } from '../../../calendar/index.ts';
import { afterQuiet, type OutboxMessage, type QuietHours } from '../../../delivery/index.ts';
import type { Drive } from '../../drives/index.ts';

const HOUR_MS = 3_600_000;
/** Who hears of it less than this before the drive may be on the way. */
const TOO_LATE_MS = 3 * HOUR_MS;
/** That a drive was called off is worth knowing for days after it: somebody may have come in vain. */
const AFTERWARDS_MS = 7 * 24 * HOUR_MS;

/**
 * How a change is told at `now` (ms): on the day of the drive, old or new, it passes quiet hours, and before it
 * where the morning would be too late.
 */
export function telling(
  before: Drive,
  after: Drive,
  now: number,
  quiet: QuietHours,
): Pick<OutboxMessage, 'lane' | 'dueAt' | 'uselessAt'> {
  const first = before.day <= after.day ? before : after;
  const begins = instant(first.day, Math.min(before.startMinutes, after.startMinutes));
  const isUrgent = today(now) >= first.day || afterQuiet(now, quiet) > begins - TOO_LATE_MS;
  const useful = after.state === 'cancelled' ? before.endsAt + AFTERWARDS_MS : after.endsAt;
  return { lane: isUrgent ? 'answer' : 'booking', dueAt: now, uselessAt: useful };
}

/** What a change tells, in numbers: who holds a place, who does not fit any more, who waited in vain. */
export interface Reach {
  readonly concerned: number;
  readonly homeless: number;
  readonly waiting: number;
}
