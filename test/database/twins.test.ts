import { getTableColumns, getTableName } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { postgresKit, sqliteKit } from '../../src/database/kit.ts';
import * as postgresExports from '../../src/database/schema.postgres.ts';
import * as sqliteExports from '../../src/database/schema.sqlite.ts';
import { defineSchema } from '../../src/database/schema.ts';

const postgres = defineSchema(postgresKit);
const sqlite = defineSchema(sqliteKit);
type Table = (typeof postgres)[keyof typeof postgres];

const shape = (table: Table) =>
  Object.entries(getTableColumns(table)).map(([name, column]) => ({
    name,
    notNull: column.notNull,
    hasDefault: column.hasDefault,
    primary: column.primary,
  }));

describe('The tables', () => {
  it('are all exported to the maker of migrations, for both databases', () => {
    const names = Object.keys(postgres).sort();
    expect(Object.keys(postgresExports).sort()).toEqual(names);
    expect(Object.keys(sqliteExports).sort()).toEqual(names);
  });

  it.each(Object.keys(postgres) as (keyof typeof postgres)[])('have equal columns on both: %s', (name) => {
    expect(getTableName(sqlite[name])).toBe(getTableName(postgres[name]));
    // An identity column of PostgreSQL and an autoincrement one of SQLite both give a default.
    const same = (table: Table) =>
      shape(table).map(({ hasDefault, ...rest }) => ({ ...rest, given: hasDefault || rest.primary }));
    expect(same(sqlite[name])).toEqual(same(postgres[name]));
  });
});
