import { AsyncResource } from 'node:async_hooks';
import type { Lock, Writes } from '../../../src/database/index.ts';

// Races that chance brings about once in a thousand times, made to happen: another write comes between what
// this one reads and the locks it takes after that.

const elsewhere = new AsyncResource('another write');

/** The same door; once it has read `reads` times, before any slot is locked, `act` is done by somebody else. */
export function overtaken(tx: Writes, reads: number, act: () => Promise<unknown>): Writes {
  let left = reads;
  const after = async <T>(rows: T): Promise<T> => {
    left--;
    if (left === 0) await elsewhere.runInAsyncScope(act);
    return rows;
  };
  const lock = <Kind extends string>(kind: Kind, id: number): Promise<Lock<Kind>> => {
    if (kind === 'slot') left = 0;
    return tx.lock(kind, id);
  };
  const select = (...fields: unknown[]) => watched(Reflect.apply(tx.select, tx, fields), after);
  const selectDistinct = (...fields: unknown[]) =>
    watched(Reflect.apply(tx.selectDistinct, tx, fields), after);
  return Object.assign({ ...tx }, { lock, select, selectDistinct }) as Writes;
}

type After = <T>(rows: T) => Promise<T>;

/** A query that is built as ever, and whose rows pass through `after`. */
function watched<Q extends object>(query: Q, after: After): Q {
  return new Proxy(query, {
    get(target, name) {
      const part: unknown = Reflect.get(target, name);
      if (typeof part !== 'function') return part;
      if (name === 'then')
        return (done: (rows: unknown) => unknown, failed: (error: unknown) => unknown) =>
          Promise.resolve(target).then(after).then(done, failed);
      return (...args: unknown[]) => {
        const next: unknown = Reflect.apply(part, target, args);
        return typeof next === 'object' && next !== null ? watched(next, after) : next;
      };
    },
  });
}
