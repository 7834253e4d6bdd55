import type { Queries, Writes } from '../../../database/index.ts';
import { withdraw } from '../../../delivery/index.ts';
import { freePlaces } from '../../drives/index.ts';
import { checkKey } from '../check.ts';
import { historyOf } from '../queries/bookings.ts';
import { activeOf, deleteBookings } from '../queries/changes.ts';

/** Erases what persons booked: their places are free again and their messages are not sent. */
export async function forget(tx: Writes, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  for (const id of rising(personIds)) await tx.lock('person', id);
  const active = await activeOf(tx, personIds);
  for (const slotId of rising(active.map((booking) => booking.slotId))) {
    const slot = await tx.lock('slot', slotId);
    await freePlaces(tx, slot, active.filter((booking) => booking.slotId === slotId).length);
  }
  if (active.length > 0)
    await withdraw(
      tx,
      active.map(({ id }) => checkKey(id)),
    );
  await deleteBookings(tx, personIds);
}

/** What this room keeps of a person; instants as ISO 8601 in UTC. */
export interface BookingRecord {
  readonly personId: number;
  readonly code: string;
  readonly startsAt: string;
  readonly place: string;
  readonly state: 'active' | 'cancelled' | 'missed' | 'done';
}

/** Everything this room keeps of these persons, for «/mydata». */
export async function exportOf(q: Queries, personIds: readonly number[]): Promise<BookingRecord[]> {
  if (personIds.length === 0) return [];
  const bookings = await historyOf(q, personIds);
  return bookings.map(({ personId, code, startsAt, place, state }) => ({
    personId,
    code,
    startsAt: new Date(startsAt).toISOString(),
    place,
    state,
  }));
}

const rising = (ids: readonly number[]): number[] => [...new Set(ids)].sort((a, b) => a - b);
