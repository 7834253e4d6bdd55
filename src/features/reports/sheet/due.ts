import { addDays, type EpochDay, instant } from '../../../calendar/index.ts';
import type { Planned } from '../queries.ts';

/** The evening before, in minutes after midnight. */
const EVENING = 19 * 60;
/** A list that was overtaken goes out anew so long before the beginning. */
const LAST_MS = 60 * 60_000;

export interface SheetFacts {
  readonly day: EpochDay;
  /** When the drive begins (ms). */
  readonly startsAt: number;
  /** What a list made now would hold, as a number. */
  readonly print: number;
  /** What one account was already sent for this day. */
  readonly first: Planned | undefined;
  readonly fresh: Planned | undefined;
}

/**
 * Which list an account is to have at `now` (ms). The first goes out in the evening before,
 * with nothing but rows for walk-ins where nobody is booked yet. An hour before the beginning whoever has none, or one that was overtaken, has the fresh one.
 */
export function sheetDue(facts: SheetFacts, now: number): 'first' | 'fresh' | undefined {
  const { day, startsAt, print, first, fresh } = facts;
  if (now < instant(addDays(day, -1), EVENING)) return undefined;
  if (now < startsAt - LAST_MS) return first ? undefined : 'first';
  const isTold = first?.state === 'sent' && first.ids.print === print;
  return fresh || isTold ? undefined : 'fresh';
}
