/** A clock that runs faster than the real one, and the same in every process: a lease is over in seconds. */
export interface FastClock {
  /** What it showed (ms) at the real instant `since` (ms). */
  readonly startsAt: number;
  readonly since: number;
  readonly speed: number;
}

export const readClock =
  ({ startsAt, since, speed }: FastClock): (() => number) =>
  () =>
    Math.round(startsAt + (Date.now() - since) * speed);
