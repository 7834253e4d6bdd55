import type { EpochDay } from '../../../calendar/index.ts';
import type { Stage } from './stages.ts';

/** What there is to say of a booking, as the account that hears it sees it. */
export interface Reminder {
  readonly bookingId: number;
  readonly startsAt: number;
  readonly driveDay: EpochDay;
  readonly place: string;
  /** A relative's first name; the account's own person has none. */
  readonly name: string | undefined;
  /** Whether this account may move and cancel it. */
  readonly isOurs: boolean;
  readonly stage: Stage;
  /** It asks whether anything changed since the questions. */
  readonly asks: boolean;
  /** It tells how to prepare. */
  readonly advises: boolean;
}

/** One of each booking, the soonest first: two stages at once say the later one's words and ask for both. */
export function merged(all: readonly Reminder[]): Reminder[] {
  const byBooking = new Map<number, Reminder>();
  for (const each of all) {
    const other = byBooking.get(each.bookingId);
    byBooking.set(each.bookingId, other ? both(each, other) : each);
  }
  return [...byBooking.values()].sort((a, b) => a.startsAt - b.startsAt || a.bookingId - b.bookingId);
}

function both(a: Reminder, b: Reminder): Reminder {
  const later = a.stage < b.stage ? a : b;
  return { ...later, asks: a.asks || b.asks, advises: a.advises || b.advises };
}

/** The days of the drives, each once. */
export const daysOf = (all: readonly Reminder[]): EpochDay[] => [
  ...new Set(all.map(({ driveDay }) => driveDay)),
];
