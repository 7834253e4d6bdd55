import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import type { Plan } from '../buttons.ts';
import { isActive } from './decisive.ts';

type State = Queries['tables']['bookings']['$inferSelect']['state'];

/** A booking to be written. */
export interface NewBooking {
  readonly code: string;
  readonly driveId: number;
  readonly personId: number;
  readonly accountId: number;
  readonly plan: Plan | null;
  /** ms */
  readonly createdAt: number;
}

/** Writes an active booking in a locked slot; answers its id, or undefined when its code is taken. */
export async function insertBooking(
  tx: Writes,
  slot: Lock<'slot'>,
  booking: NewBooking,
): Promise<number | undefined> {
  const query = tx.prepared('booking.insert', (door) => {
    const { bookings } = door.tables;
    return door
      .insert(bookings)
      .values({
        code: sql.placeholder('code'),
        slotId: sql.placeholder('slotId'),
        driveId: sql.placeholder('driveId'),
        personId: sql.placeholder('personId'),
        accountId: sql.placeholder('accountId'),
        plan: sql.placeholder('plan'),
        createdAt: sql.placeholder('createdAt'),
        state: 'active',
      })
      .onConflictDoNothing({ target: bookings.code })
      .returning({ id: bookings.id });
  });
  const [row] = await query.execute({ ...booking, slotId: slot.id });
  return row?.id;
}

/** Ends a booking that is active; answers whether it was. */
export async function endBooking(
  tx: Writes,
  id: number,
  state: Exclude<State, 'active'>,
  now: number,
): Promise<boolean> {
  const { bookings } = tx.tables;
  const ended = await tx
    .update(bookings)
    .set({ state, endedAt: now })
    .where(and(eq(bookings.id, id), isActive(tx)))
    .returning({ id: bookings.id });
  return ended.length > 0;
}

/** The active bookings of persons, with the slots whose places they hold. */
export async function activeOf(
  q: Queries,
  personIds: readonly number[],
): Promise<{ id: number; slotId: number }[]> {
  const { bookings } = q.tables;
  return q
    .select({ id: bookings.id, slotId: bookings.slotId })
    .from(bookings)
    .where(and(inArray(bookings.personId, [...personIds]), isActive(q)));
}

/** Deletes everything persons ever booked. */
export async function deleteBookings(tx: Writes, personIds: readonly number[]): Promise<void> {
  const { bookings } = tx.tables;
  await tx.delete(bookings).where(inArray(bookings.personId, [...personIds]));
}
