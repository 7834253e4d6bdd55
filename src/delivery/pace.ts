import { setTimeout as pause } from 'node:timers/promises';

/** Lets sends through evenly, a little under what the server allows. */
export interface Pace {
  /** Resolves when the next send may go. */
  turn(): Promise<void>;
  /** The server said 429: everything waits, and goes slower for a while. */
  flooded(afterMs: number): void;
}

const SHARE = 0.97;
const SLOWER = 1.15;
/** A timer that fires late may catch up this much. */
const CREDIT_MS = 20;

/** An even pacer for `rate` sends a second; the time is the machine's, as the server's is. */
export function openPace(rate: number): Pace {
  const usualGap = 1000 / (rate * SHARE);
  let gap = usualGap;
  let next = 0;
  return {
    async turn() {
      const now = performance.now();
      next = Math.max(next, now - CREDIT_MS);
      const wait = next - now;
      next += gap;
      gap = Math.max(usualGap, gap * 0.999);
      if (wait > 0) await pause(wait);
    },
    flooded(afterMs) {
      next = Math.max(next, performance.now() + afterMs);
      gap *= SLOWER;
    },
  };
}
