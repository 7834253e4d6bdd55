import type { Chore } from './chores.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The chore, done in each minute of the clock once: nothing that is due to the second. */
export const onceAMinute = (chore: Chore): Chore => onceIn(MINUTE_MS, chore);

/** The chore, done once a day and after each start: what nobody waits for. */
export const onceADay = (chore: Chore): Chore => onceIn(DAY_MS, chore);

function onceIn(span: number, chore: Chore): Chore {
  let done: number | undefined;
  return async (database, now) => {
    const present = Math.floor(now / span);
    if (present === done) return;
    await chore(database, now);
    done = present;
  };
}
