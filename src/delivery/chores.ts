import type { Database } from '../database/index.ts';
import { trace } from '../lib/trace.ts';
import type { Log } from '../log.ts';

/** Work that becomes due with time: it looks through the read door, and writes only when there is something to do. */
export type Chore = (database: Database, now: number) => Promise<void>;

interface Household {
  readonly chores: readonly Chore[];
  readonly database: Database;
  readonly now: () => number;
  readonly log: Log;
}

/** Does all chores, at most once in `everyMs`; one that fails keeps the others from nothing. */
export function openChores({ chores, database, now, log }: Household, everyMs: number) {
  let doneAt = Number.NEGATIVE_INFINITY;
  const all = async (): Promise<void> => {
    doneAt = performance.now();
    for (const chore of chores)
      await chore(database, now()).catch((error: unknown) =>
        log.error({ trace: trace(error) }, 'a chore failed'),
      );
  };
  return { all, now: async () => (performance.now() - doneAt < everyMs ? undefined : all()) };
}
