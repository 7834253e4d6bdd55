import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { openDoor } from './door.ts';
import type { Database, Lock, Writes } from './doors.ts';
import { postgresKit } from './kit.ts';
import { migrationsFolder } from './migrations.ts';
import { insideWrite, refuseNesting } from './nesting.ts';
import { defineSchema } from './schema.ts';
import { isRetryable } from './violation.ts';

const tables = defineSchema(postgresKit);
const TRIES = 8;
/** A server that takes so long to connect is not there. */
const FIRST_ANSWER_MS = 10_000;

/** PostgreSQL behind the two doors: transactions with advisory locks, and a pool that only reads. */
export async function openPostgres(url: string): Promise<Database> {
  await migrateAlone(url);
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  const readers = new pg.Pool({
    connectionString: url,
    max: 8,
    options: '-c default_transaction_read_only=on',
  });
  // A line that breaks fails its queries; told once more as an event, it would end the process.
  for (const each of [pool, readers])
    each.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  const doors = new WeakMap<pg.PoolClient, Writes>();

  return {
    dialect: 'postgres',
    read: openDoor(drizzle(readers, { casing: 'snake_case' }), tables),
    async write<T>(work: (tx: Writes) => Promise<T>): Promise<T> {
      refuseNesting();
      for (let tries = 1; ; tries++) {
        try {
          return await transact(pool, doors, work);
        } catch (error) {
          if (!isRetryable(error) || tries >= TRIES) throw error;
        }
      }
    },
    async close() {
      await Promise.all([pool.end(), readers.end()]);
    },
  };
}

// Several processes may start at once; one migrates, the others wait for it.
async function migrateAlone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: FIRST_ANSWER_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query("select pg_advisory_lock(hashtext('nazr:migrate'))");
    await migrate(drizzle(client, { casing: 'snake_case' }), {
      migrationsFolder: migrationsFolder('postgres'),
    });
  } finally {
    // The lock ends with its connection.
    await client.end();
  }
}

async function transact<T>(
  pool: pg.Pool,
  doors: WeakMap<pg.PoolClient, Writes>,
  work: (tx: Writes) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const tx = doors.get(client) ?? openWrites(client);
  doors.set(client, tx);
  try {
    await client.query('BEGIN');
    const value = await insideWrite(() => work(tx));
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    const lost = await client.query('ROLLBACK').then(
      () => undefined,
      (failure: Error) => failure,
    );
    client.release(lost);
    throw error;
  }
}

function openWrites(client: pg.PoolClient): Writes {
  const lock = async <Kind extends string>(kind: Kind, id: number) => {
    const text = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
    await client.query({ name: 'lock', text, values: [`${kind}:${id}`] });
    return { id } as Lock<Kind>;
  };
  return Object.assign(openDoor(drizzle(client, { casing: 'snake_case' }), tables), { lock });
}
