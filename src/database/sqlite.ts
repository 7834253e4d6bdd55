import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { openDoor } from './door.ts';
import type { Database, Lock, Queries, Writes } from './doors.ts';
import { sqliteKit } from './kit.ts';
import { migrationsFolder } from './migrations.ts';
import { defineSchema } from './schema.ts';
import { type Outcome, openBatches, type Waiting } from './sqlite-batch.ts';

const tables = defineSchema(sqliteKit);

/**
 * SQLite behind the two doors: a writer behind a queue, and a read-only reader beside it.
 * The writer runs with synchronous=FULL: what was confirmed outlives a power cut.
 */
export function openSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const writer = openWriter(path);
  const reader = new Sqlite(path, { readonly: true });
  const waiting: Waiting[] = [];
  const commitNext = openBatches(writer, openWrites(writer), waiting);
  let draining: Promise<void> | undefined;

  const drain = async (): Promise<void> => {
    try {
      while (waiting.length > 0) {
        await commitNext();
        await new Promise(setImmediate);
      }
    } finally {
      draining = undefined;
    }
  };

  return {
    dialect: 'sqlite',
    read: openReads(reader),
    write<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
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

function openWrites(connection: Sqlite.Database): Writes {
  const lock = async <Kind extends string>(_kind: Kind, id: number) => ({ id }) as Lock<Kind>;
  return Object.assign(openReads(connection), { lock }) as Writes;
}

// The second and last lie at this seam (the first: kit.ts): SQLite's builders under PostgreSQL's types.
function openReads(connection: Sqlite.Database): Queries {
  const db = drizzle(connection, { casing: 'snake_case' }) as unknown as NodePgDatabase;
  return openDoor(db, tables);
}
