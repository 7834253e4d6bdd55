import type { Chore } from './chores.ts';

const MINUTE_MS = 60_000;

/** The chore, done in each minute of the clock once: nothing that is due to the second. */
export function onceAMinute(chore: Chore): Chore {
  let done: number | undefined;
  return async (database, now) => {
    const minute = Math.floor(now / MINUTE_MS);
    if (minute === done) return;
    await chore(database, now);
    done = minute;
  };
}
