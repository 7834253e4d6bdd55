import { setTimeout as pause } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import type { Writes } from './doors.ts';
import { nestedWrite } from './nesting.ts';
import { isBusy } from './violation.ts';

/** A write that waits for its turn, and who is told what became of it. */
export interface Waiting {
  readonly work: (tx: Writes) => Promise<unknown>;
  readonly settle: (outcome: Outcome) => void;
}

export type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** How many waiting writes share one COMMIT, and so one flush to the disk. */
const BATCH = 100;
const BUSY_FOR_MS = 10_000;
const STALLED_MS = 1;
/** For so long after meeting another process at the file this one gives way after each of its commits. */
const SHARED_MS = 1000;

/**
 * Answers how to run the next writes of a queue in one transaction, a savepoint each; none is told before
 * the COMMIT.
 */
export function openBatches(writer: Sqlite.Database, tx: Writes, queue: Waiting[]): () => Promise<void> {
  const statements = prepare(writer);
  let isSharedUntil = 0;
  const onBusy = () => {
    isSharedUntil = Date.now() + SHARED_MS;
  };
  return async () => {
    // Whoever wrote last would win the lock again and again while others only look every millisecond.
    if (Date.now() < isSharedUntil) await pause(1);
    const batch = queue.splice(0, BATCH);
    const outcomes: Outcome[] = [];
    abandon(writer, statements);
    try {
      await begin(statements, onBusy);
      for (const { work } of batch) outcomes.push(await attempt(statements, queue, () => work(tx)));
      statements.commit.run();
    } catch (error) {
      abandon(writer, statements);
      for (const { settle } of batch) settle({ error });
      return;
    }
    batch.forEach(({ settle }, i) => {
      settle(outcomes[i] ?? { error: new Error('A write was left without an outcome') });
    });
  };
}

// A write awaits only queries, which SQLite answers at once: one that lets the clock run waits for another write,
// and would wait forever. Async local storage would tell nested writes apart, at an eighth of all processor time.
function refuseSince(queue: Waiting[], length: number): void {
  for (const { settle } of queue.splice(length)) settle({ error: nestedWrite() });
}

type Statements = ReturnType<typeof prepare>;

function prepare(writer: Sqlite.Database) {
  return {
    begin: writer.prepare('BEGIN IMMEDIATE'),
    commit: writer.prepare('COMMIT'),
    rollback: writer.prepare('ROLLBACK'),
    savepoint: writer.prepare('SAVEPOINT one'),
    release: writer.prepare('RELEASE one'),
    undo: writer.prepare('ROLLBACK TO one'),
  };
}

// A transaction that cannot be rolled back now is rolled back before the next begins.
function abandon(writer: Sqlite.Database, { rollback }: Statements): void {
  try {
    if (writer.inTransaction) rollback.run();
  } catch {
    // BEGIN will fail, and tell those who wait.
  }
}

// Waiting in SQLite's own busy handler would stop the whole process; here only writes wait.
async function begin(statements: Statements, onBusy: () => void): Promise<void> {
  for (const since = Date.now(); ; ) {
    try {
      statements.begin.run();
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() - since > BUSY_FOR_MS) throw error;
      onBusy();
      await pause(1);
    }
  }
}

async function attempt(
  statements: Statements,
  queue: Waiting[],
  work: () => Promise<unknown>,
): Promise<Outcome> {
  statements.savepoint.run();
  const watch = setInterval(refuseSince, STALLED_MS, queue, queue.length);
  try {
    const value = await work();
    statements.release.run();
    return { value };
  } catch (error) {
    statements.undo.run();
    statements.release.run();
    return { error };
  } finally {
    clearInterval(watch);
  }
}
