import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { openDoor } from './door.ts';
import type { Database, Lock, Queries, Writes } from './doors.ts';
import { sqliteKit } from './kit.ts';
import { migrationsFolder } from './migrations.ts';
import { insideWrite, refuseNesting } from './nesting.ts';
import { defineSchema } from './schema.ts';
import { isBusy } from './violation.ts';

const tables = defineSchema(sqliteKit);

/** How many waiting writes share one COMMIT, and so one flush to the disk. */
const BATCH = 100;
const BUSY_FOR_MS = 10_000;

interface Waiting {
  readonly work: (tx: Writes) => Promise<unknown>;
  readonly settle: (outcome: Outcome) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/**
 * SQLite behind the two doors: a writer behind a queue, and a read-only reader beside it.
 * The writer runs with synchronous=FULL: what was confirmed outlives a power cut.
 */
export function openSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const writer = openWriter(path);
  const reader = new Sqlite(path, { readonly: true });
  const tx = openWrites(writer);
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      await commitTogether(writer, tx, waiting.splice(0, BATCH));
      await new Promise(setImmediate);
    }
    draining = undefined;
  };

  return {
    dialect: 'sqlite',
    read: openReads(reader),
    write<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
      refuseNesting();
      return new Promise<T>((resolve, reject) => {
        const settle = (outcome: Outcome) =>
          'error' in outcome ? reject(outcome.error) : resolve(outcome.value as T);
        waiting.push({ work, settle });
        draining ??= Promise.resolve().then(drain);
      });
    },
    async close() {
      await draining;
      reader.close();
      writer.close();
    },
  };
}

function openWriter(path: string): Sqlite.Database {
  const writer = new Sqlite(path, { timeout: 5000 });
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  if (writer.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite did not take synchronous=FULL');
  migrate(drizzle(writer, { casing: 'snake_case' }), { migrationsFolder: migrationsFolder('sqlite') });
  writer.pragma('busy_timeout = 0');
  return writer;
}

async function commitTogether(writer: Sqlite.Database, tx: Writes, batch: readonly Waiting[]): Promise<void> {
  const outcomes: Outcome[] = [];
  try {
    await begin(writer);
    for (const { work } of batch) outcomes.push(await attempt(writer, tx, work));
    writer.exec('COMMIT');
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    for (const { settle } of batch) settle({ error });
    return;
  }
  batch.forEach(({ settle }, i) => {
    settle(outcomes[i] ?? { error: new Error('A write was left without an outcome') });
  });
}

// Waiting in SQLite's own busy handler would stop the whole process; here only writes wait.
async function begin(writer: Sqlite.Database): Promise<void> {
  for (const since = Date.now(); ; ) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() - since > BUSY_FOR_MS) throw error;
      await pause(1);
    }
  }
}

async function attempt(writer: Sqlite.Database, tx: Writes, work: Waiting['work']): Promise<Outcome> {
  writer.exec('SAVEPOINT one');
  try {
    const value = await insideWrite(() => work(tx));
    writer.exec('RELEASE one');
    return { value };
  } catch (error) {
    writer.exec('ROLLBACK TO one; RELEASE one');
    return { error };
  }
}

function openWrites(connection: Sqlite.Database): Writes {
  const lock = async <Kind extends string>(_kind: Kind, id: number) => ({ id }) as Lock<Kind>;
  return Object.assign(openReads(connection), { lock }) as Writes;
}

// The second and last lie at this seam (the first: kit.ts): SQLite's builders under PostgreSQL's types.
function openReads(connection: Sqlite.Database): Queries {
  const db = drizzle(connection, { casing: 'snake_case' }) as unknown as NodePgDatabase;
  return openDoor(db, tables);
}
