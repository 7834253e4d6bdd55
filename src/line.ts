import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import {
  type Arrival,
  type Intake,
  openDispatch,
  openInbox,
  startPolling,
  startWebhook,
  type WebhookDoor,
} from './bot/index.ts';
import type { Config } from './config.ts';
import type { Database } from './database/index.ts';
import { trace } from './lib/trace.ts';
import type { Vault } from './lib/vault.ts';
import type { Log } from './log.ts';
import { type Connection, ConnectionError } from './platforms/index.ts';
import type { Rooms } from './rooms.ts';

/** One platform, connected: updates come in, are handled, and leave the inbox. */
export interface Line {
  /** Resolves when every update that came is answered. */
  idle(): Promise<void>;
  stop(): Promise<void>;
  /** Rejects when the platform refuses the token later on; never resolves. */
  readonly failed: Promise<never>;
}

export interface LineParts {
  readonly config: Config;
  readonly database: Database;
  readonly vault: Vault;
  readonly log: Log;
  readonly now: () => number;
  readonly rooms: Rooms;
  /** Where updates come to; undefined when they are fetched. */
  readonly door: WebhookDoor | undefined;
}

const DAY_MS = 24 * 3600 * 1000;
const PRESS_LIVES_MS = 150 * 1000;
const FLUSH_EVERY_MS = 1000;
const AGAIN_AFTER_MS = 15_000;

/** Learns who the bot is, answers what a crash left behind, then takes new updates. */
export async function openLine(
  parts: LineParts,
  connection: Connection,
  signal?: AbortSignal,
): Promise<Line> {
  const { database, vault, log, now, rooms } = parts;
  const { name } = connection.platform;
  const me = await connection.introduce(signal);
  await rooms.greet(connection, me);
  log.info({ platform: name, bot: me.username }, 'connected');
  const inbox = openInbox(name, database, vault, rooms.isFleeting, now);
  await inbox.serve(me.id);
  const onSetAside = (updateId: number) => rooms.onSetAside(name, updateId);
  const { composer } = rooms;
  const dispatch = openDispatch({ connection, me, database, vault, inbox, now, log, composer, onSetAside });
  for (const arrival of await inbox.left()) {
    if (isStale(arrival, now())) inbox.done(arrival.update.update_id);
    else dispatch.accept([arrival]);
  }
  const accept = (updates: readonly Update[]) =>
    dispatch.accept(updates.map((update) => ({ update, outcomes: [], tries: 0, receivedAt: now() })));
  const intake = await openIntake(parts, { connection, inbox, log, accept, below: dispatch.below });
  const flush = () =>
    inbox
      .flush()
      .catch((error: unknown) => log.error({ trace: trace(error) }, 'the inbox cannot be cleared'));
  const flushing = setInterval(flush, FLUSH_EVERY_MS);
  return {
    failed: intake.failed,
    idle: () => dispatch.below(1),
    async stop() {
      clearInterval(flushing);
      await intake.stop();
      await dispatch.stop();
      await inbox.flush();
    },
  };
}

/** A line that may not be there yet. */
export interface Persistent {
  /** Resolves after the first try, whatever came of it; rejects when the token was refused. */
  readonly tried: Promise<void>;
  readonly failed: Promise<never>;
  line(): Line | undefined;
  stop(): Promise<void>;
}

/** Opens a line, again and again while the platform cannot be reached. */
export function persist(open: (signal: AbortSignal) => Promise<Line>, log: Log): Persistent {
  const stopping = new AbortController();
  let line: Line | undefined;
  const attempt = async (): Promise<boolean> => {
    try {
      line = await open(stopping.signal);
      return true;
    } catch (error) {
      if (!(error instanceof ConnectionError) || !error.passing) throw error;
      if (!stopping.signal.aborted) log.error(error.message);
      return false;
    }
  };
  const first = attempt();
  const lasting = first.then(async (isOpen) => {
    for (let done = isOpen; !done && !stopping.signal.aborted; done = await attempt()) {
      await pause(AGAIN_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
    }
  });
  const failed = lasting.then(() => line?.failed ?? new Promise<never>(() => {}));
  failed.catch(() => undefined);
  return {
    tried: first.then(() => undefined),
    failed,
    line: () => line,
    async stop() {
      stopping.abort();
      await lasting.catch(() => undefined);
      await line?.stop();
    },
  };
}

function openIntake(parts: LineParts, options: Parameters<typeof startPolling>[0]): Promise<Intake> | Intake {
  const { config, door, vault } = parts;
  if (!door || config.mode.kind !== 'webhook') return startPolling(options);
  const { name, can } = options.connection.platform;
  const path = `/${vault.sign(`webhook path:${name}`, 43)}`;
  const secret = can.webhookSecret ? vault.sign(`webhook header:${name}`, 43) : undefined;
  return startWebhook(door, { ...options, path, secret, url: config.mode.url });
}

// The platform drops presses after 150 s and messages after a day; so does the bot.
function isStale({ update, receivedAt }: Arrival, now: number): boolean {
  return now - receivedAt > (update.callback_query ? PRESS_LIVES_MS : DAY_MS);
}
