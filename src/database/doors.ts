import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Tables } from './schema.ts';

type Drizzle = NodePgDatabase;

/** A query that was built once and runs with other values. */
export interface Prepared<Row> {
  execute(values?: Record<string, unknown>): Promise<Row>;
}

/** What a query builder offers to be prepared. */
export interface Preparable<Row> {
  prepare(name: string): { execute(values?: Record<string, unknown>): Promise<Row> };
}

/** The read door: nothing here can insert, update or delete. */
export interface Queries {
  readonly tables: Tables;
  readonly select: Drizzle['select'];
  readonly selectDistinct: Drizzle['selectDistinct'];
  /** The query under this key, built once a connection: unprepared ones cost three times as much. */
  prepared<Row>(key: string, build: (door: this) => Preparable<Row>): Prepared<Row>;
}

declare const held: unique symbol;

/** Proof that something was locked in this write; what must be checked under a lock asks for it. */
export interface Lock<Kind extends string> {
  readonly [held]: Kind;
  readonly id: number;
}

/** The write door, open inside `database.write`. */
export interface Writes extends Queries {
  readonly insert: Drizzle['insert'];
  readonly update: Drizzle['update'];
  readonly delete: Drizzle['delete'];
  /** Holds `kind`/`id` until the write ends; writes that lock several do so in rising order of id. */
  lock<Kind extends string>(kind: Kind, id: number): Promise<Lock<Kind>>;
}

export interface Database {
  readonly dialect: 'sqlite' | 'postgres';
  readonly read: Queries;
  /**
   * Runs `work` in a transaction and answers what it answered, once that is committed for good.
   * `work` may run again, so it has no effect outside; it awaits nothing but its own queries.
   * Throws what `work` throws, with nothing written; throws when called inside another write.
   */
  write<T>(work: (tx: Writes) => Promise<T>): Promise<T>;
  /** Waits for writes under way, then closes every connection. */
  close(): Promise<void>;
}
