import { setTimeout as pause } from 'node:timers/promises';
import type { Dispatch } from './dispatch.ts';
import type { Arrival, Inbox } from './inbox.ts';

const DAY_MS = 24 * 3600 * 1000;
const PRESS_LIVES_MS = 150 * 1000;
/** What hangs must not keep the bot deaf. */
const LONGEST_ALONE_MS = 10_000;

/**
 * Handles what a crash or a stop left behind, if it is still of use. What was left more than once may be what
 * ended the process: each of these is tried alone and its try counted first, so that only the guilty one is
 * given up.
 */
export async function takeUp(
  left: readonly Arrival[],
  { inbox, dispatch, now }: { inbox: Inbox; dispatch: Dispatch; now: () => number },
): Promise<void> {
  for (const { update } of left.filter((each) => isStale(each, now()))) inbox.done(update.update_id);
  const useful = left.filter((each) => !isStale(each, now()));
  for (const suspect of useful.filter(({ tries }) => tries > 0)) {
    await inbox.tryAgain(suspect.update.update_id);
    dispatch.accept([{ ...suspect, tries: suspect.tries + 1 }]);
    await Promise.race([dispatch.below(1), pause(LONGEST_ALONE_MS, undefined, { ref: false })]);
  }
  dispatch.accept(useful.filter(({ tries }) => tries === 0));
}

// The platform drops presses after 150 s and messages after a day; so does the bot.
function isStale({ update, receivedAt }: Arrival, now: number): boolean {
  return now - receivedAt > (update.callback_query ? PRESS_LIVES_MS : DAY_MS);
}
