import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/**
 * The words in which tables are written, once for both databases. Days are epoch days, instants are
 * milliseconds since 1970 UTC, both whole numbers.
 */
const postgres = {
  table: pg.pgTable,
  id: () => pg.bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  int: () => pg.bigint({ mode: 'number' }),
  real: () => pg.doublePrecision(),
  text: () => pg.text(),
  flag: () => pg.boolean(),
  json: () => pg.jsonb(),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
  primaryKey: pg.primaryKey,
};

const sqlite = {
  table: lite.sqliteTable,
  id: () => lite.integer().primaryKey({ autoIncrement: true }),
  int: () => lite.integer(),
  real: () => lite.real(),
  text: () => lite.text(),
  flag: () => lite.integer({ mode: 'boolean' }),
  json: () => lite.text({ mode: 'json' }),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  check: lite.check,
  primaryKey: lite.primaryKey,
};

export type Kit = typeof postgres;

export const postgresKit: Kit = postgres;

// Queries are written against PostgreSQL's types; rows are equal on both (test/database/twins.test.ts).
export const sqliteKit: Kit = sqlite as unknown as Kit;
