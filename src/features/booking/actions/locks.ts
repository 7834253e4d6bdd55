import type { Lock, Writes } from '../../../database/index.ts';

/** Locks by id. */
export interface Locks<Kind extends string> {
  /** Throws for what was not locked: that is a bug. */
  of(id: number): Lock<Kind>;
  has(id: number): boolean;
}

/** Locks persons in rising order; they come before slots in every write. */
export const lockPersons = (tx: Writes, ids: readonly number[]): Promise<Locks<'person'>> =>
  lockAll(tx, 'person', ids);

/** Locks slots in rising order; ids that are undefined are left out. */
export const lockSlots = (tx: Writes, ids: readonly (number | undefined)[]): Promise<Locks<'slot'>> =>
  lockAll(
    tx,
    'slot',
    ids.filter((id) => id !== undefined),
  );

async function lockAll<Kind extends string>(
  tx: Writes,
  kind: Kind,
  ids: readonly number[],
): Promise<Locks<Kind>> {
  const locks = new Map<number, Lock<Kind>>();
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) locks.set(id, await tx.lock(kind, id));
  return {
    has: (id) => locks.has(id),
    of(id) {
      const lock = locks.get(id);
      if (!lock) throw new Error(`The ${kind} ${id} is not locked`);
      return lock;
    },
  };
}
