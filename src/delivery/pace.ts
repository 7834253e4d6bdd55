import { setTimeout as pause } from 'node:timers/promises';

/** Lets sends through evenly, a little under what the server allows. */
export interface Pace {
  /** Resolves when the next send may go. */
  turn(): Promise<void>;
  /** The server said 429: everything waits, and goes slower for a while. */
  flooded(afterMs: number): void;
  /** How long everything still waits after a 429 (ms). */
  held(): number;
}

const SHARE = 0.97;
const SLOWER = 1.15;
const SLOWEST = 10;
/** A timer that fires late may catch up this much. */
const CREDIT_MS = 20;

/** An even pacer for `rate` sends a second; the time is the machine's, as the server's is. */
export function openPace(rate: number): Pace {
  const usualGap = 1000 / (rate * SHARE);
  let gap = usualGap;
  let next = 0;
  let heldUntil = 0;
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
      heldUntil = Math.max(heldUntil, performance.now() + afterMs);
      next = Math.max(next, heldUntil);
      gap = Math.min(gap * SLOWER, usualGap * SLOWEST);
    },
    held: () => Math.max(0, heldUntil - performance.now()),
  };
}
