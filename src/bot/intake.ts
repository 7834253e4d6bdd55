import { setTimeout as pause } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Log } from '../log.ts';
import type { Connection } from '../platforms/index.ts';
import type { Inbox } from './inbox.ts';

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
  readonly below: (most: number) => Promise<void>;
}

/**
 * Fetches updates. A batch is in the inbox, in one commit, before the offset moves past it; only then is
 * it handed on.
 */
export function startPolling(options: IntakeOptions): Intake {
  const { connection, inbox, log, accept, below } = options;
  const { platform, api } = connection;
  const stopping = new AbortController();

  const run = async (): Promise<void> => {
    await api.deleteWebhook().catch(() => undefined);
    let offset = await inbox.offset();
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const updates = await api.getUpdates(
          {
            offset,
            limit: 100,
            timeout: LONG_POLL_S,
            allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
          },
          stopping.signal as never,
        );
        failures = 0;
        if (updates.length === 0) continue;
        offset = Math.max(...updates.map((u) => u.update_id)) + 1;
        accept(await inbox.accept(updates.map(platform.normalise), offset));
        await below(MOST_UNDER_WAY);
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (error instanceof GrammyError && error.error_code === 401) throw error;
        failures++;
        log.warn({ platform: platform.name, failures, why: why(error) }, 'fetching updates failed');
        await pause(Math.min(500 * 2 ** failures, 15_000), undefined, { signal: stopping.signal }).catch(
          () => undefined,
        );
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

const why = (error: unknown): string =>
  error instanceof GrammyError ? error.description : (error as Error).name;
