/**
 * The two doors to what is kept. `database.read` cannot change anything; `database.write` is the only
 * way to change data, and what it answered is on the disk.
 */
import type { Database } from './doors.ts';
import { unusable } from './unusable.ts';

export type { Database, Lock, Queries, Writes } from './doors.ts';
export { type Locks, lockAll } from './locks.ts';
export type { Tables } from './schema.ts';
export { DatabaseError } from './unusable.ts';
export { isOutage, isUniqueViolation } from './violation.ts';

/**
 * Opens (and migrates) the database at `url`: `file:path` or `postgres://…`.
 * Throws a DatabaseError when it cannot be opened or migrated.
 */
export async function openDatabase(url: string): Promise<Database> {
  const open = url.startsWith('file:') ? openFile : openServer;
  return open(url).catch((error: unknown) => {
    throw unusable(url, error);
  });
}

async function openFile(url: string): Promise<Database> {
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(url.slice('file:'.length));
}

async function openServer(url: string): Promise<Database> {
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url);
}
