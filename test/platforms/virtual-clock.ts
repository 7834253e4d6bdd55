import type { Clock } from '../../src/platforms/index.ts';

/** A clock that a test moves on: what was set for a time happens then, in order. */
export interface VirtualClock extends Clock {
  /** Lets so much time pass (ms); whoever waits for a promise goes on between two events. */
  pass(ms: number): Promise<void>;
}

interface Event {
  readonly at: number;
  readonly act: () => void;
}

/** `late`: how much later than asked for the next timer fires (ms). */
export function virtualClock(late: () => number = () => 0): VirtualClock {
  let now = 1000;
  let events: Event[] = [];
  return {
    now: () => now,
    after(ms, act) {
      const event = { at: now + ms + late(), act };
      const after = events.findIndex(({ at }) => at > event.at);
      events.splice(after < 0 ? events.length : after, 0, event);
      return () => {
        events = events.filter((each) => each !== event);
      };
    },
    async pass(ms) {
      const end = now + ms;
      await settled();
      for (let next = events[0]; next && next.at <= end; next = events[0]) {
        events.shift();
        now = Math.max(now, next.at);
        next.act();
        await settled();
      }
      now = Math.max(now, end);
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
