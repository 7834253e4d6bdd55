import { openWebhookDoor } from './bot/index.ts';
import { assertTehranOffset } from './calendar/index.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/index.ts';
import { startWorker } from './delivery/index.ts';
import { openVault } from './lib/vault.ts';
import { openLine, persist } from './line.ts';
import type { Log } from './log.ts';
import { openMediaStore, openShelf } from './media/index.ts';
import { type Connection, connect, learnedAbilities, learnedPath } from './platforms/index.ts';
import { openRooms } from './rooms.ts';
import { secretKey } from './secret-key.ts';

/** The running bot. */
export interface App {
  readonly database: Database;
  /** Resolves when every update that came is answered. */
  idle(): Promise<void>;
  /** Takes in the packs and the common questions that come along, where they are not here yet. */
  stock(): Promise<void>;
  /** Sends what is due now, without waiting for the worker's next look. */
  deliverDue(): Promise<number>;
  /** Rejects when a platform refuses the token later on. */
  readonly failed: Promise<never>;
  /** Finishes what runs, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Builds every part once, in order, and starts it. Throws a ConnectionError when a token is refused and a
 * DatabaseError when the database cannot be opened; a platform that cannot be reached is tried again while the other one works.
 */
export async function openApp(
  config: Config,
  log: Log,
  now: () => number = Date.now,
  /** Says a line to the operator who started the bot. */
  announce: (line: string) => void = console.log,
): Promise<App> {
  assertTehranOffset(now());
  const database = await openDatabase(config.databaseUrl);
  const vault = openVault(secretKey(config.secretKey, config.databaseUrl));
  const connections = openConnections(config);
  const media = openMediaStore(config.mediaDir, now);
  const shelf = openShelf(database, media);
  const rooms = await openRooms({ config, database, vault, media, shelf, log, now, announce });
  const { compose, chores } = rooms;
  const spoken = { compose, chores, quietHours: config.quietHours };
  const worker = startWorker({ database, connections, shelf, ...spoken, now, log });
  const door = config.mode.kind === 'webhook' ? await openWebhookDoor(config.mode.port, log) : undefined;
  const parts = { config, database, vault, log, now, rooms, door };
  const lines = connections.map((connection) =>
    persist((signal) => openLine(parts, connection, signal), log),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(lines.map((line) => line.stop()));
    await door?.close();
    await worker.stop();
    await rooms.close();
    await database.close();
  };
  await Promise.all(lines.map((line) => line.tried)).catch((error: unknown) =>
    stop().then(() => Promise.reject(error)),
  );
  return {
    database,
    idle: async () => void (await Promise.all(lines.map((each) => each.line()?.idle()))),
    stock: rooms.stock,
    deliverDue: worker.deliverDue,
    failed: Promise.race(lines.map((line) => line.failed)),
    stop,
  };
}

function openConnections(config: Config): Connection[] {
  const learned = learnedAbilities(learnedPath(config.databaseUrl));
  return config.platforms.map((each) => connect(each, undefined, each.name === 'bale' ? learned : {}));
}
