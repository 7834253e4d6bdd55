import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle as overSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createDatabase, dropDatabase } from '../../scripts/lib/postgres.ts';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { mandatesOf } from '../../src/features/staff/index.ts';

const owner = "insert into roles (account_id, role, granted_at) values (7, 'owner', 1)";

describe('A database of the release before', () => {
  const left: (() => unknown)[] = [];
  afterEach(async () => {
    for (const clean of left.splice(0).reverse()) await clean();
  });

  it('keeps its owners on SQLite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-upgrade-'));
    left.push(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'nazr.db');
    const old = new Sqlite(file);
    migrateSqlite(overSqlite(old), { migrationsFolder: migrationsUntil('sqlite', 1, folder) });
    old.exec(owner);
    old.close();
    await expectOwner(await openDatabase(`file:${file}`));
  });

  it('keeps its owners on PostgreSQL', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-upgrade-'));
    left.push(() => rmSync(folder, { recursive: true }));
    const [server, name] = [inject('postgres'), `nazr_upgrade_${process.pid}_${Date.now()}`];
    const url = await createDatabase(server, name);
    left.push(() => dropDatabase(server, name));
    const old = new pg.Client(url);
    await old.connect();
    await migratePostgres(overPostgres(old), { migrationsFolder: migrationsUntil('postgres', 1, folder) });
    await old.query(owner);
    await old.end();
    await expectOwner(await openDatabase(url));
  });
});

async function expectOwner(database: Database): Promise<void> {
  const held = await mandatesOf(database.read, 7, Date.now());
  await database.close();
  expect(held).toEqual([{ role: 'owner', scope: 'province', scopeId: 0 }]);
}

/** A copy of the migrations folder as it was up to a number. */
function migrationsUntil(dialect: 'sqlite' | 'postgres', last: number, folder: string): string {
  const copy = join(folder, dialect);
  cpSync(new URL(`../../drizzle/${dialect}`, import.meta.url).pathname, copy, { recursive: true });
  const journal = join(copy, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { idx: number }[] };
  const until = entries.filter(({ idx }) => idx <= last);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: until }));
  return copy;
}
