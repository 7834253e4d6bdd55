import { addDays, type EpochDay, instant } from '../../../src/calendar/index.ts';

/** An hour somebody holds, and the account that asked for it. */
export interface Promised {
  readonly bookingId: number;
  readonly accountId: number;
  readonly startsAt: number;
  readonly driveDay: EpochDay;
}

/**
 * Which reminders must go out and when, by their keys, as far as is committed. Said here once more, in short,
 * apart from the rule that plans them: for days outside of Ramadan and hours whose last two are not quiet.
 */
export interface Awaited {
  /** It stands like this from now on: what was due before must have gone out, the rest is decided anew. */
  stands(promise: Promised, now: number): void;
  /** It was given up: what is still to come must not go out. */
  ended(bookingId: number, now: number): void;
  /** When each is due. */
  readonly all: ReadonlyMap<string, number>;
}

const MINUTE_MS = 60_000;
const EVENING = 18 * 60;
const stages = ['3d', '1d', '2h'] as const;

interface Due {
  readonly stage: (typeof stages)[number];
  readonly at: number;
  /** The question of the day before, to who came after it. */
  readonly isLate: boolean;
}

export function openAwaited(): Awaited {
  const all = new Map<string, number>();
  /** Who was asked on the day before, or was being asked when something changed, is not asked late as well. */
  const asked = new Set<number>();
  const keyOf = (bookingId: number, stage: string) => `booking:${bookingId}:reminder:${stage}`;
  const ended = (bookingId: number, now: number) => {
    // What is due in this very minute may be on its way.
    for (const key of stages.map((stage) => keyOf(bookingId, stage)))
      if ((all.get(key) ?? 0) > now - MINUTE_MS) all.delete(key);
  };
  return {
    all,
    ended,
    stands(promise, now) {
      const { bookingId } = promise;
      if ((all.get(keyOf(bookingId, '1d')) ?? Number.POSITIVE_INFINITY) <= now) asked.add(bookingId);
      ended(bookingId, now);
      for (const { stage, at, isLate } of dueOf(promise, now))
        if (!isLate || !asked.has(bookingId)) all.set(keyOf(bookingId, stage), at);
    },
  };
}

function dueOf({ accountId, startsAt, driveDay }: Promised, now: number): Due[] {
  const evening = (before: number) => instant(addDays(driveDay, -before), EVENING + (accountId % 30));
  const isLate = evening(1) <= now;
  const due: Due[] = [
    { stage: '3d', at: evening(3), isLate: false },
    { stage: '1d', at: isLate ? now + MINUTE_MS : evening(1), isLate },
    { stage: '2h', at: startsAt - 120 * MINUTE_MS, isLate: false },
  ];
  return due.filter(({ at }) => at > now && at < startsAt);
}
