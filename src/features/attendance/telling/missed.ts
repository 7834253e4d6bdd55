import { homeButton } from '../../../bot/index.ts';
import { addDays, instant, today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Compose, OutboxMessage } from '../../../delivery/index.ts';
import { bookingWay, holdsBooking } from '../../booking/index.ts';
import { donationDays, nameOf, personOf } from '../../donors/index.ts';
import { type Drive, driveById, driveTitle } from '../../drives/index.ts';
import { isBarred, type Terms } from '../../waitlist/index.ts';
import { type Booked, bookedById } from '../queries/bookings.ts';
import { cameSince } from '../queries/came.ts';
import { texts } from './texts.fa.ts';

const DAY_MS = 24 * 60 * 60_000;
/** On the day after, minutes after midnight: by then what was written on paper is entered. */
const TOLD_AT = 10 * 60;
/** Who missed a drive longer ago is left in peace: at a first start, or after a long silence. */
const TOLD_FOR_MS = 3 * DAY_MS;

/** Whether who missed a drive is still to be told at `now` (ms). */
export const isTold = ({ endsAt }: Pick<Drive, 'endsAt'>, now: number): boolean =>
  now - endsAt <= TOLD_FOR_MS;

/** One kind word to who did not come, once. */
export function missedMessage(
  { id, personId }: Pick<Booked, 'id' | 'personId'>,
  { endsAt }: Pick<Drive, 'endsAt'>,
): OutboxMessage {
  const dueAt = instant(addDays(today(endsAt), 1), TOLD_AT);
  return {
    ...{ key: `missed:${id}`, kind: 'attendance.missed', to: { personId }, ids: { bookingId: id } },
    ...{ lane: 'other', dueAt, uselessAt: dueAt + TOLD_FOR_MS },
  };
}

/**
 * Kind `attendance.missed`, as it is when it is sent: nothing is said where it was entered meanwhile that they
 * came, or where they came or gave elsewhere, could not give that day, or hold another booking.
 */
export const composeMissed =
  (terms: (now: number) => Terms): Compose =>
  async (q, { bookingId = 0 }, now, account) => {
    const booking = await bookedById(q, bookingId);
    const drive = booking && (await driveById(q, booking.driveId));
    if (booking?.state !== 'missed' || !drive) return 'obsolete';
    if (await isSettledOtherwise(q, booking, drive, terms(now))) return 'obsolete';
    const person = await personOf(q, account.id, booking.personId);
    const another = { text: texts.another, data: bookingWay(booking.personId) };
    return {
      text: texts.missed(driveTitle(drive), person && nameOf(person)),
      buttons: [[another], [homeButton]],
    };
  };

async function isSettledOtherwise(
  q: Queries,
  { personId }: Booked,
  { day }: Drive,
  { now, standing }: Terms,
): Promise<boolean> {
  const [latest] = await donationDays(q, personId);
  if (latest !== undefined && latest >= day) return true;
  // What was given or deferred elsewhere may have been entered since.
  if (isBarred(await standing(q, personId, day, now))) return true;
  return (await holdsBooking(q, personId, now)) || (await cameSince(q, personId, day));
}
