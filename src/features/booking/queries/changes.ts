import { and, eq, inArray, ne, sql } from 'drizzle-orm';
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

/**
 * Takes an active booking into another locked slot, which says that they are coming; answers whether it was
 * still in the first.
 */
export async function moveBooking(
  tx: Writes,
  id: number,
  from: Lock<'slot'>,
  to: { readonly slot: Lock<'slot'>; readonly driveId: number },
  now: number,
): Promise<boolean> {
  const { bookings } = tx.tables;
  const moved = await tx
    .update(bookings)
    .set({ slotId: to.slot.id, driveId: to.driveId, confirmedAt: now })
    .where(and(eq(bookings.id, id), eq(bookings.slotId, from.id), isActive(tx)))
    .returning({ id: bookings.id });
  return moved.length > 0;
}

/** Makes everything a person booked another person's. */
export async function giveBookings(tx: Writes, fromPersonId: number, toPersonId: number): Promise<void> {
  const { bookings } = tx.tables;
  await tx.update(bookings).set({ personId: toPersonId }).where(eq(bookings.personId, fromPersonId));
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

/**
 * What the staff of a drive, or its end, made of a booking; false when it was given back meanwhile. Its seat
 * stays taken: nobody else gets an hour that somebody came to, or that is over.
 */
export async function standAs(
  tx: Writes,
  id: number,
  state: Exclude<State, 'cancelled'>,
  now: number,
): Promise<boolean> {
  const { bookings } = tx.tables;
  const standing = and(eq(bookings.id, id), ne(bookings.state, 'cancelled'));
  const changed = await tx
    .update(bookings)
    .set({ state, endedAt: state === 'active' ? null : now })
    .where(standing)
    .returning({ id: bookings.id });
  return changed.length > 0;
}

/** Deletes everything persons ever booked. */
export async function deleteBookings(tx: Writes, personIds: readonly number[]): Promise<void> {
  const { bookings } = tx.tables;
  await tx.delete(bookings).where(inArray(bookings.personId, [...personIds]));
}

/** Notes that these persons said that they are coming. */
export async function confirmBookings(tx: Writes, ids: readonly number[], now: number): Promise<void> {
  const { bookings } = tx.tables;
  const active = and(inArray(bookings.id, [...ids]), isActive(tx));
  await tx.update(bookings).set({ confirmedAt: now }).where(active);
}
