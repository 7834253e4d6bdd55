import Sqlite from 'better-sqlite3';
import pg from 'pg';

/** A statement with `?` for its values, and these. */
export type Statement = readonly [sql: string, values: readonly (number | string)[]];
export type Row = Readonly<Record<string, unknown>>;

/** Prepared statements on either database, without anything between. */
export interface Statements {
  /** Runs them in one transaction, which is on the disk when this resolves. */
  change(statements: readonly Statement[]): Promise<void>;
  read(statement: Statement): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export async function openStatements(url: string): Promise<Statements> {
  return url.startsWith('file:') ? onSqlite(url.slice('file:'.length)) : onPostgres(url);
}

function onSqlite(path: string): Statements {
  const file = new Sqlite(path);
  file.pragma('synchronous = FULL');
  const known = new Map<string, Sqlite.Statement>();
  const prepared = (sql: string): Sqlite.Statement => {
    const statement = known.get(sql) ?? file.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  const all = file.transaction((statements: readonly Statement[]) => {
    for (const [sql, values] of statements) prepared(sql).run(...values);
  });
  return {
    change: async (statements) => all.immediate(statements),
    read: async ([sql, values]) => prepared(sql).all(...values) as Row[],
    close: async () => void file.close(),
  };
}

async function onPostgres(url: string): Promise<Statements> {
  const pool = new pg.Pool({ connectionString: url });
  const names = new Map<string, { readonly name: string; readonly text: string }>();
  const named = (sql: string) => {
    let position = 0;
    const text = sql.replaceAll('?', () => `$${++position}`);
    const statement = names.get(sql) ?? { name: `s${names.size}`, text };
    names.set(sql, statement);
    return statement;
  };
  const ask = ([sql, values]: Statement) => ({ ...named(sql), values: [...values] });
  return {
    async change(statements) {
      const client = await pool.connect();
      await client.query('begin');
      for (const statement of statements) await client.query(ask(statement));
      await client.query('commit');
      client.release();
    },
    read: async (statement) => (await pool.query(ask(statement))).rows,
    close: () => pool.end(),
  };
}
