import { type Attendee, waitingMs } from '../../attendance/index.ts';
import { type HourCount, hoursOf } from './hours.ts';

export type { HourCount } from './hours.ts';

/** A drive in figures, as it stands; persons, unless it says otherwise. */
export interface DriveReport {
  /** Held a place to the end: came, did not, or are still awaited. */
  readonly booked: number;
  /** Of them: came, did not come, and may still come. */
  readonly kept: number;
  readonly missed: number;
  readonly awaited: number;
  /** Gave their place back before. */
  readonly cancelled: number;
  readonly walkIns: number;
  /** `kept` and `walkIns`. */
  readonly came: number;
  /** What became of those who came; `unfinished`: nobody said yet. */
  readonly given: number;
  readonly deferred: number;
  readonly left: number;
  readonly unfinished: number;
  /** Came for the first time, as far as anybody said. */
  readonly firstTimers: number;
  readonly hours: readonly HourCount[];
  /** Came without an hour that is known. */
  readonly hourless: number;
  /** From check-in to outcome, in minutes; null where nobody was timed. */
  readonly waiting: Waiting | null;
  /** Were settled, but entered after the fact: their times tell nothing. */
  readonly untimed: number;
}

/** Half waited so long at most, nine in ten so long at most (nearest rank), of so many. */
export interface Waiting {
  readonly median: number;
  readonly ninetieth: number;
  readonly of: number;
}

const MINUTE_MS = 60_000;

/**
 * Counts a drive; `cancelled`: how many gave their place back before. Whose hour was taken out of it, and who did
 * not come at another, is nobody who held a place to the end.
 */
export function reportOf(
  all: readonly Attendee[],
  drive: { readonly startsAt: number; readonly endsAt: number },
  cancelled: number,
): DriveReport {
  const attendees = all.filter((each) => !each.isDropped || hasCome(each));
  const many = (is: (each: Attendee) => boolean): number => attendees.filter(is).length;
  const became = (outcome: Attendee['outcome']) => many((each) => hasCome(each) && each.outcome === outcome);
  const kept = many((each) => isBooked(each) && hasCome(each));
  const walkIns = many((each) => !isBooked(each));
  const settled = attendees.filter(({ outcome }) => outcome !== null);
  const waits = settled.map(waitingMs).filter((wait) => wait !== undefined);
  return {
    booked: many(isBooked),
    kept,
    missed: many((each) => isBooked(each) && !hasCome(each) && each.bookingState !== 'active'),
    awaited: many((each) => isBooked(each) && !hasCome(each) && each.bookingState === 'active'),
    ...{ cancelled, walkIns, came: kept + walkIns },
    given: became('given'),
    deferred: became('deferred'),
    left: became('left'),
    unfinished: became(null),
    firstTimers: many((each) => hasCome(each) && each.isFirst === true),
    ...hoursOf(attendees.map(hourly), drive),
    waiting: waitingOf(waits.map((wait) => Math.round(wait / MINUTE_MS))),
    untimed: settled.length - waits.length,
  };
}

// Who gave their place back and came all the same came without one.
const isBooked = ({ bookingId }: Attendee): boolean => bookingId !== null;

const hasCome = ({ visitId }: Attendee): boolean => visitId !== null;

// Who had a place is counted in its hour, so that an hour's bars tell of the same people.
function hourly(each: Attendee) {
  const { startsAt, arrivedAt, isLate, outcome } = each;
  const at = startsAt ?? (isLate ? null : arrivedAt);
  return { at, isBooked: isBooked(each), hasCome: hasCome(each), hasGiven: outcome === 'given' };
}

function waitingOf(minutes: readonly number[]): Waiting | null {
  const sorted = minutes.toSorted((a, b) => a - b);
  const rank = (part: number): number => sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
  return sorted.length === 0 ? null : { median: rank(0.5), ninetieth: rank(0.9), of: sorted.length };
}

/** Of those who had a place so many in a hundred came; undefined where none did, or some may still come. */
export function showPercent({ booked, kept, awaited }: DriveReport): number | undefined {
  return booked === 0 || awaited > 0 ? undefined : percent(kept, booked);
}

/** So many in a hundred, rounded. */
export const percent = (part: number, of: number): number => Math.round((100 * part) / of);
