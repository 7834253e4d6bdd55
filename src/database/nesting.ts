import { AsyncLocalStorage } from 'node:async_hooks';

const writing = new AsyncLocalStorage<true>();

/** Marks everything `work` starts as inside a write. */
export const insideWrite = <T>(work: () => Promise<T>): Promise<T> => writing.run(true, work);

/** A write inside a write would wait for itself. */
export function refuseNesting(): void {
  if (writing.getStore()) throw nestedWrite();
}

export const nestedWrite = (): Error => new Error('A write inside a write: pass the open one on instead');
