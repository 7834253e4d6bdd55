import { asc, eq, sql } from 'drizzle-orm';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import type { Slot } from '../drive.ts';

/** A slot by its id. */
export async function slotById(q: Queries, id: number): Promise<Slot | undefined> {
  const query = q.prepared('slotById', (door) => {
    const { slots } = door.tables;
    return door
      .select()
      .from(slots)
      .where(eq(slots.id, sql.placeholder('id')));
  });
  return (await query.execute({ id }))[0];
}

/** The slots of a drive, in order of time. */
export async function slotsOf(q: Queries, driveId: number): Promise<Slot[]> {
  const query = q.prepared('slotsOf', (door) => {
    const { slots } = door.tables;
    const mine = eq(slots.driveId, sql.placeholder('driveId'));
    return door.select().from(slots).where(mine).orderBy(asc(slots.startsAt));
  });
  return query.execute({ driveId });
}

/** Takes places of a locked slot. More than are free is a bug, which the table refuses by throwing. */
export async function takePlaces(tx: Writes, lock: Lock<'slot'>, n: number): Promise<void> {
  await changeTaken(tx, lock.id, n);
}

/** Gives places of a locked slot back. More than are taken is a bug, which the table refuses by throwing. */
export async function freePlaces(tx: Writes, lock: Lock<'slot'>, n: number): Promise<void> {
  await changeTaken(tx, lock.id, -n);
}

/** Closes a locked slot, or opens it. */
export async function writeClosed(tx: Writes, lock: Lock<'slot'>, closed: boolean): Promise<void> {
  const { slots } = tx.tables;
  await tx.update(slots).set({ closed }).where(eq(slots.id, lock.id));
}

async function changeTaken(tx: Writes, id: number, by: number): Promise<void> {
  const query = tx.prepared('changeTaken', (door) => {
    const { slots } = door.tables;
    return door
      .update(slots)
      .set({ taken: sql`${slots.taken} + ${sql.placeholder('by')}` })
      .where(eq(slots.id, sql.placeholder('id')))
      .returning({ taken: slots.taken });
  });
  await query.execute({ id, by });
}
