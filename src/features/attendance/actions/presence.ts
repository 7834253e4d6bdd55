import type { Writes } from '../../../database/index.ts';
import { type Drive, driveById } from '../../drives/index.ts';
import { type Booked, bookedById, bookedIn } from '../queries/bookings.ts';
import { visitById, visitOfBooking, visitWithoutBooking } from '../queries/visits.ts';
import type { Refusal, Visit } from '../visit.ts';

/** One person's part in a drive, read under the lock that keeps everybody else from changing it. */
export interface Presence {
  readonly drive: Drive;
  /** Null for a walk-in whom nobody knows. */
  readonly personId: number | null;
  /** Their booking in this drive, unless they gave it back. */
  readonly booking: Booked | undefined;
  readonly visit: Visit | undefined;
  /** They came first and booked then: once it is written, that visit is the booking's. */
  readonly isNewlyBooked?: boolean;
  /** A visit to another drive, from which the booking was moved here: it goes on without it. */
  readonly left?: Visit;
}

const gone: Refusal = { name: 'gone' };

/** Locks who holds a booking, and finds their part in the drive at which they stand; or why there is none. */
export async function presenceOfBooking(
  tx: Writes,
  bookingId: number,
  here?: { readonly driveId: number; readonly isAnyway: boolean },
): Promise<Presence | Refusal> {
  const seen = await bookedById(tx, bookingId);
  if (!seen) return gone;
  const { id: personId } = await tx.lock('person', seen.personId);
  const shown = await bookedById(tx, bookingId);
  if (shown?.personId !== personId) return gone;
  const driveId = here?.driveId ?? shown.driveId;
  const drive = await driveById(tx, driveId);
  if (!drive) return { name: 'no-drive' };
  const isForHere = shown.driveId === driveId;
  const booking = isForHere && shown.state !== 'cancelled' ? shown : await bookedIn(tx, driveId, personId);
  if (!booking && !isForHere && !here?.isAnyway)
    return { name: 'other-drive', driveId: shown.driveId, startsAt: shown.startsAt };
  return { drive, personId, booking, ...(await visitHere(tx, driveId, personId, booking)) };
}

async function visitHere(
  tx: Writes,
  driveId: number,
  personId: number,
  booking: Booked | undefined,
): Promise<Pick<Presence, 'visit' | 'isNewlyBooked' | 'left'>> {
  const alone = await visitWithoutBooking(tx, driveId, personId);
  if (!booking) return { visit: alone };
  const visit = await visitOfBooking(tx, booking.id);
  if (visit?.driveId === driveId) return { visit };
  const left = visit && { left: visit };
  // They came first and booked then: what they booked is what they came for.
  return !alone || alone.outcome !== null
    ? { visit: undefined, ...left }
    : { visit: { ...alone, bookingId: booking.id, walkIn: 0 }, isNewlyBooked: true, ...left };
}

/** Locks whose visit it is, or the visit itself where nobody knows the person; why not where it is gone. */
export async function presenceOfVisit(
  tx: Writes,
  visitId: number,
): Promise<(Presence & { readonly visit: Visit }) | Refusal> {
  const seen = await visitById(tx, visitId);
  if (!seen) return gone;
  if (seen.personId === null) await tx.lock('visit', visitId);
  else await tx.lock('person', seen.personId);
  const visit = await visitById(tx, visitId);
  if (!visit || visit.personId !== seen.personId) return gone;
  const drive = await driveById(tx, visit.driveId);
  if (!drive) return { name: 'no-drive' };
  const { personId, bookingId } = visit;
  const own = bookingId === null ? undefined : await bookedById(tx, bookingId);
  const isStanding = own?.driveId === visit.driveId && own.state !== 'cancelled';
  return { drive, personId, visit, booking: isStanding ? own : undefined };
}
