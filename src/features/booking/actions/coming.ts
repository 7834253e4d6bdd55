import type { EpochDay } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { driveById } from '../../drives/index.ts';
import { type Booking, bookingById, bookingsHere } from '../queries/bookings.ts';
import { confirmBookings } from '../queries/changes.ts';
import { isTheirs } from '../rules.ts';

/**
 * «می‌آیم»: notes it, and answers the booking. For every account that speaks for the person or made it;
 * undefined when it stands no more, or is none of theirs.
 */
export async function sayComing(
  tx: Writes,
  bookingId: number,
  accountId: number,
  now: number,
): Promise<Booking | undefined> {
  const booking = await bookingById(tx, bookingId, accountId);
  if (booking?.state !== 'active' || !isTheirs(booking, accountId)) return undefined;
  await confirmBookings(tx, [bookingId], now);
  return booking;
}

/** «می‌آیم – همه»: notes it for everybody on this phone with a place in a drive of that day; answers for how many. */
export async function sayAllComing(
  tx: Writes,
  day: EpochDay,
  accountId: number,
  now: number,
): Promise<number> {
  const coming: number[] = [];
  for (const { id, driveId } of await bookingsHere(tx, accountId, now))
    if ((await driveById(tx, driveId))?.day === day) coming.push(id);
  if (coming.length > 0) await confirmBookings(tx, coming, now);
  return coming.length;
}
