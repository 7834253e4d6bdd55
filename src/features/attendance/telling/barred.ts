import { homeButton } from '../../../bot/index.ts';
import type { Compose, OutboxMessage } from '../../../delivery/index.ts';
import { bookingWay } from '../../booking/index.ts';
import { nameOf, personOf } from '../../donors/index.ts';
import { type Drive, driveById, driveTitle } from '../../drives/index.ts';
import { bookedById } from '../queries/bookings.ts';
import { texts } from './texts.fa.ts';

/** That somebody's place went to the next, once. */
export function barredMessage(
  { id, personId }: { readonly id: number; readonly personId: number },
  { endsAt }: Pick<Drive, 'endsAt'>,
  now: number,
): OutboxMessage {
  const what = { key: `barred:${id}`, kind: 'attendance.barred', to: { personId }, ids: { bookingId: id } };
  return { ...what, lane: 'booking', dueAt: now, uselessAt: endsAt };
}

/** Kind `attendance.barred`: nothing is said where the drive does not take place any more. */
export const composeBarred: Compose = async (q, { bookingId = 0 }, _now, account) => {
  const booking = await bookedById(q, bookingId);
  const drive = booking && (await driveById(q, booking.driveId));
  if (booking?.state !== 'cancelled' || !drive || drive.state === 'cancelled') return 'obsolete';
  const person = await personOf(q, account.id, booking.personId);
  const another = { text: texts.another, data: bookingWay(booking.personId) };
  return {
    text: texts.barred(driveTitle(drive), person && nameOf(person)),
    buttons: [[another], [homeButton]],
  };
};
