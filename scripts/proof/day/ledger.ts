import { clockTime, type EpochDay, wallClock } from '../../../src/calendar/index.ts';
import { toPersian } from '../../../src/lib/digits.ts';
import type { FlavourName, SimPerson } from '../../../test/simulator/index.ts';

export type Outcome =
  | { readonly kind: 'given'; readonly bag: string | null }
  | { readonly kind: 'deferred'; readonly until: EpochDay; readonly words: readonly string[] }
  | { readonly kind: 'left' };

/** Who was at the drive, and when staff wrote what down (ms). */
export interface Came {
  /** 0 for who had a booking. */
  readonly walkIn: number;
  readonly sex: 'male' | 'female';
  readonly isFirst: boolean | null;
  /** What becomes of them, in truth. */
  readonly outcome: Outcome;
  /** Null where staff wrote the outcome alone. */
  arrivedAt: number | null;
  outcomeAt: number | null;
  /** A slip of the pen was corrected: its times tell nothing. */
  isCorrected: boolean;
}

/** Somebody with a booking, and what they really do. */
export interface Guest {
  readonly firstName: string;
  /** As staff see them: «علی ر.». */
  readonly called: string;
  readonly lastName: string;
  readonly personId: number;
  readonly sex: 'male' | 'female';
  readonly isFirst: boolean | null;
  /** Their messengers, and themselves there. */
  readonly on: readonly FlavourName[];
  readonly accounts: readonly SimPerson[];
  /** Blocked the bot: nothing reaches them. */
  readonly isUnreachable: boolean;
  readonly bookingId: number;
  readonly code: string;
  readonly outcome: Outcome;
  /** Whether they mean to come, and how late (ms) for their hour. */
  readonly means: 'come' | 'stay away';
  readonly lateMs: number;
  /** The hour that is theirs (ms); undefined where they have none any more. */
  hour: number | undefined;
  /** `stranded`: their hour was taken from them, and they said nothing; `elsewhere`: they went to another drive. */
  fate: 'booked' | 'cancelled' | 'stranded' | 'elsewhere';
  came: Came | undefined;
  /** Came although they had given their place back. */
  comesAnyway: boolean;
}

/** What is true of the day, whatever the bot says. Hours are of the drive as it is now (ms). */
export interface Ledger {
  readonly guests: readonly Guest[];
  /** Those nobody knows, in order of their numbers. */
  readonly strangers: Came[];
  startsAt: number;
  endsAt: number;
  readonly wrong: Wrong;
  readonly seen: Seen;
}

/** What went wrong on the way, counted when it was seen. */
export interface Wrong {
  remindedOfAnotherHour: number;
  untoldAndUnlisted: number;
  silentAndUnlisted: number;
  answeredAndListed: number;
  miscountedSlots: number;
  overruled: number;
}

/** What happened, so that nothing of it was left out. */
export interface Seen {
  reminders: number;
  concerned: number;
  callList: number;
  lost: number;
  doubled: number;
  restarts: number;
  slips: number;
  conflicts: number;
  onPaper: number;
}

export function openLedger(guests: readonly Guest[], startsAt: number, endsAt: number): Ledger {
  return {
    ...{ guests, strangers: [], startsAt, endsAt },
    wrong: {
      ...{ remindedOfAnotherHour: 0, untoldAndUnlisted: 0, silentAndUnlisted: 0 },
      ...{ answeredAndListed: 0, miscountedSlots: 0, overruled: 0 },
    },
    seen: {
      ...{ reminders: 0, concerned: 0, callList: 0, lost: 0, doubled: 0 },
      ...{ restarts: 0, slips: 0, conflicts: 0, onPaper: 0 },
    },
  };
}

/** «۱۸:۳۰». */
export const clockOf = (at: number): string => clockTime(wallClock(at).minutes);

/** What stands above somebody's card: «علی ر.، ساعت ۱۸:۳۰», «بدون نوبت ۳ (خانم)». */
export function labelOf(who: Guest | Came): string {
  if ('walkIn' in who) return walkInLabel(who.walkIn, who.sex === 'male' ? 'آقا' : 'خانم');
  if (who.came && who.came.walkIn > 0) return walkInLabel(who.came.walkIn, who.called);
  return `${who.called}، ساعت ${clockOf(who.hour ?? 0)}`;
}

const walkInLabel = (number: number, name: string) => `بدون نوبت ${toPersian(number)} (${name})`;
