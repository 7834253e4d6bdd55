import type { Lock, Writes } from './doors.ts';

/** Locks of one kind, by id. */
export interface Locks<Kind extends string> {
  /** Throws for what was not locked: that is a bug. */
  of(id: number): Lock<Kind>;
  has(id: number): boolean;
}

/** Locks several of a kind in rising order, each once; ids that are undefined are left out. */
export async function lockAll<Kind extends string>(
  tx: Writes,
  kind: Kind,
  ids: readonly (number | undefined)[],
): Promise<Locks<Kind>> {
  const locks = new Map<number, Lock<Kind>>();
  const known = new Set(ids.filter((id) => id !== undefined));
  for (const id of [...known].sort((a, b) => a - b)) locks.set(id, await tx.lock(kind, id));
  return {
    has: (id) => locks.has(id),
    of(id) {
      const lock = locks.get(id);
      if (!lock) throw new Error(`The ${kind} ${id} is not locked`);
      return lock;
    },
  };
}
