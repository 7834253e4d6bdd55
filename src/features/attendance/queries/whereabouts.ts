import type { Queries } from '../../../database/index.ts';
import { whereaboutsOf } from '../../drives/index.ts';
import type { Whereabouts } from '../../staff/index.ts';
import { bookedById } from './bookings.ts';
import { visitById } from './visits.ts';

/** Where the drive of a visit lies; undefined when there is no such visit. */
export async function whereaboutsOfVisit(q: Queries, visitId: number): Promise<Whereabouts | undefined> {
  const visit = await visitById(q, visitId);
  return visit && whereaboutsOf(q, visit.driveId);
}

/** Where the drive of a booking lies; undefined when there is no such booking. */
export async function whereaboutsOfBooking(q: Queries, bookingId: number): Promise<Whereabouts | undefined> {
  const booking = await bookedById(q, bookingId);
  return booking && whereaboutsOf(q, booking.driveId);
}
