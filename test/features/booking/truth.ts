import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Database } from '../../../src/database/index.ts';

/** Who holds which slot and for whom a place of which is held, by person; and the places of each slot. */
export interface Truth {
  readonly bookings: ReadonlyMap<number, { readonly id: number; readonly slotId: number }>;
  readonly offers: ReadonlyMap<number, { readonly id: number; readonly slotId: number; expiresAt: number }>;
  readonly free: ReadonlyMap<number, number>;
}

/** Reads what is true now. */
export async function truthOf({ read }: Database): Promise<Truth> {
  const { bookings, offers, slots } = read.tables;
  const held = await read.select().from(bookings).where(eq(bookings.state, 'active'));
  const open = await read.select().from(offers).where(eq(offers.state, 'open'));
  const all = await read.select().from(slots);
  return {
    bookings: new Map(held.map((row) => [row.personId, row])),
    offers: new Map(open.map((row) => [row.personId, row])),
    free: new Map(all.map(({ id, capacity, taken }) => [id, capacity - taken])),
  };
}

/**
 * Whatever happened: every place that is counted as taken is booked by one person or held for one, nobody has
 * two bookings, and nothing waits to be said of what is gone.
 */
export async function expectTruth({ read }: Database): Promise<void> {
  const { bookings, offers, slots, waits, outbox } = read.tables;
  const held = await read.select().from(bookings).where(eq(bookings.state, 'active'));
  const open = await read.select().from(offers).where(eq(offers.state, 'open'));
  for (const { id, taken, capacity } of await read.select().from(slots)) {
    const inSlot = (rows: readonly { slotId: number }[]) => rows.filter(({ slotId }) => slotId === id).length;
    expect(taken).toBe(inSlot(held) + inSlot(open));
    expect(taken).toBeLessThanOrEqual(capacity);
  }
  expect(new Set(held.map(({ personId }) => personId)).size).toBe(held.length);
  const offered = await read.select().from(waits).where(eq(waits.state, 'offered'));
  expect(offered.map(({ id }) => id).sort()).toEqual(open.map(({ waitId }) => waitId).sort());
  // That a place is not held any more is said when it is not, and that a drive changed whatever follows.
  const isOfWhatIs = sql`${outbox.kind} <> 'waitlist.lapsed' and ${outbox.kind} not like 'rescheduling.%'`;
  const about = sql`${outbox.state} = 'waiting' and ${isOfWhatIs}`;
  const unsaid = await read.select().from(outbox).where(about);
  const spoken = new Set([...held.map(({ id }) => `booking:${id}`), ...open.map(({ id }) => `offer:${id}`)]);
  for (const { key } of unsaid) expect(spoken).toContain(key.split(':').slice(0, 2).join(':'));
}
