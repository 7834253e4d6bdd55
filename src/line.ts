import { setTimeout as pause } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import {
  type Inbox,
  openDispatch,
  openInbox,
  setWebhook,
  startPolling,
  startWebhook,
  takeUp,
  type WebhookAddress,
  type WebhookDoor,
} from './bot/index.ts';
import type { Config } from './config.ts';
import { type Database, isOutage, type Writes } from './database/index.ts';
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
  readonly rooms: Omit<Rooms, 'guarded' | 'stock' | 'close'>;
  /** Where updates come to; undefined when they are fetched. */
  readonly door: WebhookDoor | undefined;
}

const FLUSH_EVERY_MS = 1000;
const AGAIN_AFTER_MS = 15_000;

/**
 * Learns who the bot is, answers what a crash left behind, then takes new updates. What can fail comes first:
 * each time that what was left is taken up counts as a try.
 */
export async function openLine(
  parts: LineParts,
  connection: Connection,
  signal?: AbortSignal,
): Promise<Line> {
  const { database, vault, log, now, rooms, door } = parts;
  const { name } = connection.platform;
  const me = await connection.introduce(signal);
  await rooms.greet(connection, me);
  log.info({ platform: name, bot: me.username }, 'connected');
  const inbox = openInbox(name, database, vault, rooms.isFleeting, now, door !== undefined);
  await inbox.serve(me.id);
  const address = addressOf(parts, connection);
  if (address) await setWebhook(connection, address);
  const left = await inbox.left();
  const onSetAside = (updateId: number, tx: Writes) => rooms.onSetAside(tx, name, updateId);
  const { composer } = rooms;
  const dispatch = openDispatch({ connection, me, database, vault, inbox, now, log, composer, onSetAside });
  await takeUp(left, { inbox, dispatch, now });
  const accept = (updates: readonly Update[]) =>
    dispatch.accept(updates.map((update) => ({ update, outcomes: [], tries: 0, receivedAt: now() })));
  const taking = { connection, inbox, log, accept, below: dispatch.below };
  const intake = door && address ? startWebhook(door, address, taking) : startPolling(taking);
  const flushing = setInterval(flush, FLUSH_EVERY_MS, inbox, log);
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

/** Opens a line, again and again while the platform or the database cannot be reached. */
export function persist(open: (signal: AbortSignal) => Promise<Line>, log: Log): Persistent {
  const stopping = new AbortController();
  let line: Line | undefined;
  const attempt = async (): Promise<boolean> => {
    try {
      line = await open(stopping.signal);
      return true;
    } catch (error) {
      const isUnreachable = error instanceof ConnectionError && error.passing;
      if (!isUnreachable && !isOutage(error)) throw error;
      if (!stopping.signal.aborted) log.error(isUnreachable ? error.message : trace(error));
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

function flush(inbox: Inbox, log: Log): void {
  inbox.flush().catch((error: unknown) => log.error({ trace: trace(error) }, 'the inbox cannot be cleared'));
}

// Bale repeats no secret: its path is one.
function addressOf(
  { config: { mode }, vault }: LineParts,
  { platform }: Connection,
): WebhookAddress | undefined {
  if (mode.kind !== 'webhook') return undefined;
  const path = `/${vault.sign(`webhook path:${platform.name}`, 43)}`;
  const secret = platform.can.webhookSecret ? vault.sign(`webhook header:${platform.name}`, 43) : undefined;
  return { path, secret, url: mode.url };
}
