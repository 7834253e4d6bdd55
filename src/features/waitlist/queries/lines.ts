import { and, count, eq } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { isOpen } from './offers.ts';

/** How many wait for a slot, and how many of its places are held for one of them; slot 0: any of the drive. */
export interface Line {
  readonly slotId: number;
  readonly waits: number;
  readonly offers: number;
}

/** The lines of a drive, without slots for which nobody waits. */
export async function linesOf(q: Queries, driveId: number): Promise<Line[]> {
  const { waits, offers, slots } = q.tables;
  const waiting = await q
    .select({ slotId: waits.slotId, n: count() })
    .from(waits)
    .where(and(eq(waits.driveId, driveId), eq(waits.state, 'waiting')))
    .groupBy(waits.slotId);
  const held = await q
    .select({ slotId: offers.slotId, n: count() })
    .from(offers)
    .innerJoin(slots, eq(slots.id, offers.slotId))
    .where(and(eq(slots.driveId, driveId), isOpen(q)))
    .groupBy(offers.slotId);
  const ids = new Set([...waiting, ...held].map(({ slotId }) => slotId));
  const of = (rows: readonly { slotId: number; n: number }[], id: number) =>
    rows.find(({ slotId }) => slotId === id)?.n ?? 0;
  return [...ids].map((slotId) => ({ slotId, waits: of(waiting, slotId), offers: of(held, slotId) }));
}
