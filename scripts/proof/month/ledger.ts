import { clockTime, wallClock } from '../../../src/calendar/index.ts';
import type { Ids } from '../../../src/delivery/index.ts';
import { openAwaited, type Promised } from './awaited.ts';

/** What is true of bookings as far as it is committed, and every reminder that began to be sent. */
export interface Ledger {
  /** A booking stands like this from now on (ms). */
  stands(promise: Promised, now: number): void;
  /** It is about to move: until it stands again, either time is right. */
  changes(bookingId: number): void;
  /** It was cancelled. */
  ended(bookingId: number, now: number): void;
  /** A message that tells of these, in these words, began to be sent. */
  began(reminders: readonly Ids[], words: string): void;
  /** One began to be sent that no room made. */
  beganUnknown(): void;
  /** The bot was killed: what it had not noted may come twice. */
  killed(): void;
  readonly wrong: {
    cancelled: number;
    moved: number;
    twice: number;
    twiceAfterKill: number;
    unknown: number;
  };
  readonly begun: number;
  /** When which reminder must go out, by key. */
  readonly awaited: ReadonlyMap<string, number>;
}

/** How long a send may have been on its way before a kill (ms of the machine). */
const IN_FLIGHT_MS = 2000;

interface Told {
  readonly by: number;
  readonly at: number;
}

export function openLedger(): Ledger {
  const standing = new Map<number, number | 'changing'>();
  const told = new Map<string, Told>();
  const wrong = { cancelled: 0, moved: 0, twice: 0, twiceAfterKill: 0, unknown: 0 };
  const awaited = openAwaited();
  let lives = 0;
  let begun = 0;
  let killedAt = 0;
  return {
    wrong,
    get begun() {
      return begun;
    },
    awaited: awaited.all,
    stands(promise, now) {
      standing.set(promise.bookingId, promise.startsAt);
      awaited.stands(promise, now);
    },
    changes: (bookingId) => void standing.set(bookingId, 'changing'),
    ended(bookingId, now) {
      standing.delete(bookingId);
      awaited.ended(bookingId, now);
    },
    beganUnknown: () => void wrong.unknown++,
    killed() {
      lives++;
      killedAt = performance.now();
    },
    began(reminders, words) {
      for (const { bookingId = 0, stage } of reminders) {
        begun++;
        const startsAt = standing.get(bookingId);
        if (startsAt === undefined) wrong.cancelled++;
        else if (startsAt !== 'changing' && !words.includes(clockTime(wallClock(startsAt).minutes)))
          wrong.moved++;
        const key = `${bookingId} ${stage} ${startsAt}`;
        const before = told.get(key);
        const wasInFlight = before && before.by < lives && killedAt - before.at < IN_FLIGHT_MS;
        if (before && wasInFlight) wrong.twiceAfterKill++;
        else if (before) wrong.twice++;
        told.set(key, { by: lives, at: performance.now() });
      }
    },
  };
}
