import { eq } from 'drizzle-orm';
import type { Ledger } from './ledger.ts';
import { DRIVE } from './plan.ts';
import type { Stage } from './stage.ts';

/** Counts the hours of the drive that do not count those who hold a place in them, or held it to the end. */
export async function countSlots({ database: { read } }: Stage, { wrong }: Ledger): Promise<void> {
  const { slots, bookings } = read.tables;
  const hours = await read.select().from(slots).where(eq(slots.driveId, DRIVE));
  const held = await read.select().from(bookings).where(eq(bookings.driveId, DRIVE));
  const inHour = (id: number) =>
    held.filter(({ slotId, state }) => slotId === id && state !== 'cancelled').length;
  wrong.miscountedSlots += hours.filter(({ id, taken }) => taken !== inHour(id)).length;
}
