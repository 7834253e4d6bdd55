import { eq, sql } from 'drizzle-orm';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import { type Audience, freeOf } from '../../drives/index.ts';

/** What is free in a slot whose drive takes bookings. */
export interface Place {
  readonly driveId: number;
  readonly startsAt: number;
  readonly audience: Audience;
  /** Places that nobody took and none is held in. */
  readonly free: number;
}

/** The free places of a locked slot; undefined when they cannot be booked, or there are none. */
export async function placeIn(tx: Writes, slot: Lock<'slot'>): Promise<Place | undefined> {
  const [row] = await tx.prepared('waitlist.place', place).execute({ slotId: slot.id });
  if (row?.state !== 'open') return undefined;
  const { driveId, startsAt, audience } = row;
  const free = freeOf(row);
  return free === 0 ? undefined : { driveId, startsAt, audience, free };
}

function place(door: Queries) {
  const { slots, drives } = door.tables;
  const { driveId, startsAt, audience, capacity, taken, closed } = slots;
  return door
    .select({ driveId, startsAt, audience, capacity, taken, closed, state: drives.state })
    .from(slots)
    .innerJoin(drives, eq(drives.id, slots.driveId))
    .where(eq(slots.id, sql.placeholder('slotId')));
}
