import type { Writes } from '../../../database/index.ts';
import { enqueueOnce } from '../../../delivery/index.ts';
import { endUnmissed, remindNoMore, standAs } from '../../booking/index.ts';
import { type Drive, driveById } from '../../drives/index.ts';
import { isHomeless } from '../../rescheduling/index.ts';
import { joinBooking, leaveBooking } from '../../vows/index.ts';
import { type Booked, holdsActive } from '../queries/bookings.ts';
import { bookingStateOf } from '../rules.ts';
import { isTold, missedMessage } from '../telling/missed.ts';
import type { Visit } from '../visit.ts';

type Became = Pick<Visit, 'outcome'> | undefined;

/**
 * Makes a booking what its visit says that it is: held, done, or missed where nobody came and the drive is
 * over. Its vow goes with it, and who is here is reminded of nothing. Under the person's lock, before the visit
 * is written: it may lock the slot.
 */
export async function settleBooking(
  tx: Writes,
  drive: Drive,
  booking: Booked | undefined,
  visit: Became,
  now: number,
): Promise<void> {
  const state = booking && bookingStateOf(visit, drive, now);
  if (!booking || !state) return;
  if (visit) await remindNoMore(tx, booking.id);
  if (state === 'active') return hold(tx, booking, visit, now);
  if (state === 'missed') return miss(tx, drive, booking, now);
  // A donation keeps its vow; whatever else ended the visit keeps none.
  if (visit?.outcome && visit.outcome !== 'given') await leaveBooking(tx, booking.id);
  if (state !== booking.state) await standAs(tx, booking.id, state, now);
}

/** Nobody came. Who had no hour any more stayed away from nothing: it ends without a word. */
async function miss(tx: Writes, drive: Drive, booking: Booked, now: number): Promise<void> {
  const { id, slotId, isDropped, state } = booking;
  const couldCome = !isDropped && !(await isHomeless(tx, id));
  if (!couldCome && state === 'active') return endUnmissed(tx, id, await tx.lock('slot', slotId), now);
  await leaveBooking(tx, id);
  if (state === 'missed' || !(await standAs(tx, id, 'missed', now))) return;
  if (couldCome && isTold(drive, now)) await enqueueOnce(tx, missedMessage(booking, drive));
}

/** A booking stands again; unless its drive was called off or its person has booked anew meanwhile. */
async function hold(tx: Writes, booking: Booked, visit: Became, now: number): Promise<void> {
  const { id, driveId, slotId, personId, state } = booking;
  if (state === 'active') return;
  // Who calls a drive off ends its bookings under the locks of its slots.
  await tx.lock('slot', slotId);
  const drive = await driveById(tx, driveId);
  if (!drive || bookingStateOf(visit, drive, now) !== 'active' || (await holdsActive(tx, personId))) return;
  if (await standAs(tx, id, 'active', now))
    await joinBooking(tx, { personId, bookingId: id, day: drive.day });
}
