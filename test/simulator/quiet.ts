import { setTimeout as after } from 'node:timers/promises';
import type { Journal } from './journal.ts';
import type { World } from './world.ts';

/** Milliseconds without any movement that count as quiet. */
const STILL = 12;
/** A press that turns is waited for a little longer: the bot owes it an answer. */
const STILL_TURNING = 400;
const PATIENCE = 15_000;

/**
 * Resolves when no update is undelivered or unconfirmed, no call is under way, and nothing has moved for a
 * moment. Rejects after 15 s, saying what is left.
 */
export async function quiet(
  { updates, webhook, callbacks }: World,
  journal: Journal,
  enough: number = STILL,
): Promise<void> {
  const started = performance.now();
  for (;;) {
    const busy = updates.size + webhook.size + journal.underway;
    const still = performance.now() - Math.max(journal.lastMove, updates.lastMove, started);
    if (busy === 0 && still >= (callbacks.turning() ? STILL_TURNING : enough)) return;
    if (performance.now() - started > PATIENCE) {
      throw new Error(
        `Not quiet after ${PATIENCE} ms: ${updates.size} updates unconfirmed, ${webhook.size} being pushed, ` +
          `${journal.underway} calls under way. Does the bot poll?`,
      );
    }
    await after(2);
  }
}
