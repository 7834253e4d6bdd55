import { type Locks, lockAll, type Writes } from '../../../database/index.ts';
import { driveById, freePlaces, slotsOf } from '../../drives/index.ts';
import { joinBooking, leaveBooking } from '../../vows/index.ts';
import { endDrive, holdAnew, type Terms } from '../../waitlist/index.ts';
import { replanMessages, withdrawMessages } from '../messages.ts';
import { type Active, activeIn } from '../queries/active.ts';
import { endBooking } from '../queries/changes.ts';

/**
 * A drive's times changed, or it was called off, in this very write: its bookings are reminded of as it is now
 * and its offers held and told anew, or all end with their waits and messages. Answers the bookings that are
 * concerned.
 */
export async function followDrive(tx: Writes, driveId: number, terms: Terms): Promise<number[]> {
  const ids = (await slotsOf(tx, driveId)).map(({ id }) => id);
  // Whoever books or moves here holds the slot: under these locks the bookings are all there are.
  const slots = await lockAll(tx, 'slot', ids);
  const drive = await driveById(tx, driveId);
  const bookings = await activeIn(tx, driveId);
  if (drive?.state === 'cancelled') await endAll(tx, driveId, bookings, slots, terms.now);
  else {
    await holdAnew(tx, driveId, slots, terms);
    for (const booking of bookings) await remindAnew(tx, booking, terms);
  }
  return bookings.map(({ id }) => id);
}

async function endAll(
  tx: Writes,
  driveId: number,
  bookings: readonly Active[],
  slots: Locks<'slot'>,
  now: number,
): Promise<void> {
  await endDrive(tx, driveId, now);
  await withdrawMessages(
    tx,
    bookings.map(({ id }) => id),
  );
  for (const { id, slotId } of bookings) {
    await endBooking(tx, id, 'cancelled', now);
    await leaveBooking(tx, id);
    await freePlaces(tx, slots.of(slotId), 1);
  }
}

// The day may lie in the window of another vow now.
async function remindAnew(tx: Writes, booking: Active, terms: Terms): Promise<void> {
  const { id, personId, driveDay } = booking;
  await joinBooking(tx, { personId, bookingId: id, day: driveDay });
  await replanMessages(tx, booking, terms);
}
