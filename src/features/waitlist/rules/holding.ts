import { afterQuiet, type QuietHours } from '../../../delivery/index.ts';
import { LAST_CALL_MS } from '../../drives/index.ts';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long before a slot a place in it can still be offered, and waited for. */
export const NOTICE_MS = 90 * MINUTE_MS;
/** To so many a place is offered in turn; then it is everybody's. */
export const MOST_TURNS = 3;

const HOLD_MS = 120 * MINUTE_MS;
/** Within the last day before the slot. */
const SHORT_HOLD_MS = 45 * MINUTE_MS;

/** From when until when (ms) a place is held for somebody: from the moment they are told. */
export interface Hold {
  readonly opensAt: number;
  readonly expiresAt: number;
}

/** When somebody may be told: now, the usual quiet hours, and their own where they chose some. */
export interface Waking {
  readonly now: number;
  readonly quiet: QuietHours;
  readonly own?: QuietHours | null;
}

/**
 * How long a freed place is held: two hours, 45 minutes in the last 24 hours; quiet
 * hours do not count, and half an hour before the slot it ends. Undefined when the notice would be too short.
 */
export function holdFor(startsAt: number, { now, quiet, own }: Waking): Hold | undefined {
  const wake = (at: number) => afterQuiet(at, quiet, own);
  const opensAt = wake(now);
  const notice = startsAt - opensAt;
  if (notice < NOTICE_MS) return undefined;
  const length = notice <= DAY_MS ? SHORT_HOLD_MS : HOLD_MS;
  return { opensAt, expiresAt: Math.min(afterAwake(opensAt, length, wake), startsAt - LAST_CALL_MS) };
}

/** Whether an open offer still holds its place; one that is over stays open until the next sweep. */
export const isHeldAt = (offer: Pick<Hold, 'expiresAt'>, now: number): boolean => now < offer.expiresAt;

type Wake = (at: number) => number;

/** When so much time (ms) has passed outside of quiet hours. */
function afterAwake(from: number, length: number, wake: Wake): number {
  const end = from + length;
  const begins = quietBegins(from, end, wake);
  return begins === undefined ? end : afterAwake(wake(begins), end - begins, wake);
}

/** The first quiet minute between two instants; a quiet of less than a quarter of an hour is none. */
function quietBegins(from: number, to: number, wake: Wake): number | undefined {
  const isQuiet = (at: number) => wake(at) > at;
  for (let at = from; at < to; at += QUARTER_MS) {
    if (!isQuiet(Math.min(at + QUARTER_MS, to))) continue;
    const minutes = Array.from({ length: QUARTER_MS / MINUTE_MS }, (_, i) => at + (i + 1) * MINUTE_MS);
    return minutes.find((minute) => minute < to && isQuiet(minute));
  }
  return undefined;
}
