import type { Writes } from '../../../database/index.ts';
import { enqueueOnce } from '../../../delivery/index.ts';
import { type Drive, driveById } from '../../drives/index.ts';
import { joinBooking, leaveBooking } from '../../vows/index.ts';
import { type Booked, holdsActive } from '../queries/bookings.ts';
import { setBookingState } from '../queries/changes.ts';
import { bookingStateOf } from '../rules.ts';
import { isTold, missedMessage } from '../telling/missed.ts';
import type { Visit } from '../visit.ts';

/**
 * Makes a booking what its visit says that it is: held, done, or missed where nobody came and the drive is
 * over. Its vow goes with it. Under the person's lock, after the visit was written.
 */
export async function settleBooking(
  tx: Writes,
  drive: Drive,
  booking: Booked | undefined,
  visit: Visit | undefined,
  now: number,
): Promise<void> {
  const state = booking && bookingStateOf(visit, drive, now);
  if (!booking || !state) return;
  if (state === 'active') return hold(tx, booking, visit, now);
  // A donation has kept its vow by now; whatever else ended the visit keeps none.
  if (state === 'missed' || (visit?.outcome && visit.outcome !== 'given')) await leaveBooking(tx, booking.id);
  if (state === booking.state || !(await setBookingState(tx, booking.id, state, now))) return;
  if (state === 'missed' && isTold(drive, now)) await enqueueOnce(tx, missedMessage(booking, drive));
}

/** A booking stands again; unless its drive was called off or its person has booked anew meanwhile. */
async function hold(tx: Writes, booking: Booked, visit: Visit | undefined, now: number): Promise<void> {
  const { id, driveId, slotId, personId, state } = booking;
  if (state === 'active') return;
  // Who calls a drive off ends its bookings under the locks of its slots.
  await tx.lock('slot', slotId);
  const drive = await driveById(tx, driveId);
  if (!drive || bookingStateOf(visit, drive, now) !== 'active' || (await holdsActive(tx, personId))) return;
  if (await setBookingState(tx, id, 'active', now))
    await joinBooking(tx, { personId, bookingId: id, day: drive.day });
}
