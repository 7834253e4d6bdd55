/**
 * The two doors to what is kept. `database.read` cannot change anything; `database.write` is the only
 * way to change data, and what it answered is on the disk.
 */
import type { Database } from './doors.ts';

export type { Database, Lock, Queries, Writes } from './doors.ts';
export type { Tables } from './schema.ts';
export { isUniqueViolation } from './violation.ts';

/**
 * Opens (and migrates) the database at `url`: `file:path` or `postgres://…`.
 * Throws when it cannot be opened or migrated.
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('file:')) {
    const { openSqlite } = await import('./sqlite.ts');
    return openSqlite(url.slice('file:'.length));
  }
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url);
}
