import { and, eq, gte, inArray, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import type { Slot } from '../drive.ts';
import type { Shape } from './change.ts';

/** Whether somebody came to a drive already. */
export async function hasBegun(q: Queries, driveId: number): Promise<boolean> {
  const { visits } = q.tables;
  const some = await q.select({ id: visits.id }).from(visits).where(eq(visits.driveId, driveId)).limit(1);
  return some.length > 0;
}

/** Writes a drive and its locked slots as they are from now on. */
export async function writeShape(tx: Writes, before: Shape, after: Shape): Promise<void> {
  const { drives } = tx.tables;
  const { id, centerId, place, address, point, approximate, ...rest } = after.drive;
  const { day, startMinutes, endMinutes, opensAt, endsAt, state } = rest;
  const where = { centerId, place, address, ...point, approximate };
  await tx
    .update(drives)
    .set({ ...where, day, startMinutes, endMinutes, opensAt, endsAt, state })
    .where(eq(drives.id, id));
  await writeTimes(tx, before.slots, after.slots);
  await writeClosed(tx, before.slots, after.slots);
}

/** Later than any slot: what goes there collides with none that has yet to be moved. */
const ASIDE_MS = 10 ** 15;

// No two slots of a drive may begin at once, not even within a statement: all that move go aside first.
async function writeTimes(tx: Writes, before: readonly Slot[], after: readonly Slot[]): Promise<void> {
  const { slots } = tx.tables;
  const moving = new Map<number, number[]>();
  for (const [i, { id, startsAt }] of after.entries()) {
    const by = startsAt - (before[i]?.startsAt ?? startsAt);
    if (by !== 0) moving.set(by, [...(moving.get(by) ?? []), id]);
  }
  for (const [by, ids] of moving) {
    const these = inArray(slots.id, ids);
    await tx
      .update(slots)
      .set({ startsAt: sql`${slots.startsAt} + ${by + ASIDE_MS}` })
      .where(these);
  }
  const [first] = after;
  if (first === undefined || moving.size === 0) return;
  await tx
    .update(slots)
    .set({ startsAt: sql`${slots.startsAt} - ${ASIDE_MS}` })
    .where(and(eq(slots.driveId, first.driveId), gte(slots.startsAt, ASIDE_MS)));
}

async function writeClosed(tx: Writes, before: readonly Slot[], after: readonly Slot[]): Promise<void> {
  const { slots } = tx.tables;
  const changed = after.filter(
    ({ closed, dropped }, i) => closed !== before[i]?.closed || dropped !== before[i]?.dropped,
  );
  for (const closed of [true, false]) {
    for (const dropped of [true, false]) {
      const ids = changed.filter((slot) => slot.closed === closed && slot.dropped === dropped);
      const these = inArray(
        slots.id,
        ids.map(({ id }) => id),
      );
      if (ids.length > 0) await tx.update(slots).set({ closed, dropped }).where(these);
    }
  }
}
