import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { dropDatabase, onServer } from '../scripts/lib/postgres.ts';
import { type Database, openDatabase } from '../src/database/index.ts';

/** A database of a test's own, and how to be rid of it. */
export interface Scratch {
  readonly database: Database;
  readonly url: string;
  dispose(): Promise<void>;
}

/** For `describe.each(databases)`: every real backend. */
export const databases = [
  { name: 'SQLite', open: scratchSqlite },
  { name: 'PostgreSQL', open: scratchPostgres },
];

export async function scratchSqlite(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-sqlite-'));
  const url = `file:${join(folder, 'nazr.db')}`;
  const database = await openDatabase(url);
  return {
    database,
    url,
    async dispose() {
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let made = 0;

export async function scratchPostgres(): Promise<Scratch> {
  const server = inject('postgres');
  const name = `nazr_${process.pid}_${++made}_${Date.now()}`;
  await onServer(server, `create database ${name} template ${inject('postgresTemplate')}`);
  const url = `${server}/${name}`;
  const database = await openDatabase(url);
  return {
    database,
    url,
    async dispose() {
      await database.close();
      await dropDatabase(server, name);
    },
  };
}
