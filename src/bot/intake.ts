import { setTimeout as pause } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../log.ts';
import { type Connection, refusesToken } from '../platforms/index.ts';
import type { Dispatch } from './dispatch.ts';
import { isHeard } from './groups.ts';
import type { Inbox } from './inbox.ts';

/** The updates that the bot reads. */
export const wanted = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

const LONG_POLL_S = 30;
const MOST_UNDER_WAY = 500;

/** Where updates come from, until it is stopped. */
export interface Intake {
  /** Rejects when the platform refuses the token; never resolves. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

export interface IntakeOptions {
  readonly connection: Connection;
  readonly inbox: Inbox;
  readonly log: Log;
  readonly accept: (updates: readonly Update[]) => void;
  readonly below: Dispatch['below'];
}

/**
 * Fetches updates. A batch is in the inbox, in one commit, before the offset moves past it; only then is
 * it handed on.
 */
export function startPolling(options: IntakeOptions): Intake {
  const { connection, inbox, log, accept, below } = options;
  const { platform, api } = connection;
  const stopping = new AbortController();

  const fetchFrom = async (offset: number): Promise<number> => {
    const wish = { offset, limit: 100, timeout: LONG_POLL_S, allowed_updates: wanted };
    const updates = await api.getUpdates(wish, stopping.signal as never);
    if (updates.length === 0) return offset;
    const next = Math.max(...updates.map((u) => u.update_id)) + 1;
    const whole = updates.map((update) => normalised(platform, update));
    accept(await inbox.accept(whole.filter(isHeard), next));
    await below(MOST_UNDER_WAY, stopping.signal);
    return next;
  };
  const run = async (): Promise<void> => {
    await api.deleteWebhook({}, stopping.signal as never).catch(() => undefined);
    let offset: number | undefined;
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        offset = await fetchFrom(offset ?? (await inbox.offset()));
        failures = 0;
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (refusesToken(error)) throw connection.explain(error);
        failures++;
        log.warn({ platform: platform.name, failures, why: why(error) }, 'fetching updates failed');
        if (isConflict(error)) await api.deleteWebhook().catch(() => undefined);
        await rest(Math.min(500 * 2 ** failures, 15_000), stopping.signal);
      }
    }
  };

  const running = run();
  const failed = running.then(() => new Promise<never>(() => {}));
  failed.catch(() => undefined);
  return {
    failed,
    async stop() {
      stopping.abort();
      await running.catch(() => undefined);
    },
  };
}

const rest = (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);

// Another bot under the same token, or a webhook that is still set.
const isConflict = (error: unknown): boolean => error instanceof GrammyError && error.error_code === 409;

const why = (error: unknown): string =>
  error instanceof GrammyError ? error.description : (error as Error).name;

/** An update in the one shape that the bot reads; one that is broken beyond that passes as it is. */
export function normalised(platform: Connection['platform'], update: Update): Update {
  try {
    return platform.normalise(update);
  } catch {
    return update;
  }
}
