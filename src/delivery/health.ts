/** Whether a platform answers, as the last sends there tell. */
export interface Health {
  worked(): void;
  /** A send was not answered, or the server failed. */
  failed(now: number): void;
  /** Whether sends that have another way are to take it. */
  isDown(now: number): boolean;
  /** Whether a send that has no other way may try all the same: while it is down, one every quarter of a minute. */
  mayTry(now: number): boolean;
}

const FAILURES = 3;
const DOWN_FOR_MS = 10 * 60_000;
const TRIES_EVERY_MS = 15_000;

/** A platform is down after three failures in a row, until a send works again or ten minutes have passed. */
export function openHealth(): Health {
  let failures = 0;
  let failedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  const isDown = (now: number): boolean => failures >= FAILURES && now - failedAt < DOWN_FOR_MS;
  return {
    worked() {
      failures = 0;
    },
    failed(now) {
      failures++;
      failedAt = now;
    },
    isDown,
    mayTry(now) {
      if (!isDown(now)) return true;
      if (now - triedAt < TRIES_EVERY_MS) return false;
      triedAt = now;
      return true;
    },
  };
}
