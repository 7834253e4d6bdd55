import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Sex } from '../../donors/index.ts';
import type { OutcomeKind } from '../visit.ts';
import { isStandingBooking } from './visits.ts';

/** One who is expected at a drive, or came without being so. Instants in ms UTC. */
export interface Attendee {
  readonly bookingId: number | null;
  readonly visitId: number | null;
  readonly personId: number | null;
  /** The ticket's code. */
  readonly code: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly sex: Sex | null;
  /** Their hour; null for a walk-in. */
  readonly startsAt: number | null;
  /** That hour was taken out of the drive. */
  readonly isDropped: boolean;
  readonly bookingState: 'active' | 'missed' | 'done' | null;
  /** When they last said that they are coming. */
  readonly confirmedAt: number | null;
  /** The number of a walk-in, from 1; 0 for who had a booking. */
  readonly walkIn: number;
  readonly isFirst: boolean | null;
  readonly arrivedAt: number | null;
  readonly outcome: OutcomeKind | null;
  readonly outcomeAt: number | null;
  readonly isLate: boolean;
  readonly donationNumber: string | null;
  readonly until: EpochDay | null;
}

/**
 * Everybody who is expected at a drive, in order of their hour, and then who came without being so: walk-ins,
 * and whoever gave their booking back or moved it after they had come.
 */
export async function expected(q: Queries, driveId: number): Promise<Attendee[]> {
  const booked = await q.prepared('attendance.booked.all', bookedOf).execute({ driveId });
  const others = await q.prepared('attendance.others', othersOf).execute({ driveId });
  return [
    ...booked.map(({ booking, startsAt, isDropped, person, visit }) => ({
      ...visitPart(visit, person?.sex ?? null),
      ...{ bookingId: booking.id, personId: booking.personId, code: booking.code, startsAt, isDropped },
      ...{ bookingState: standing(booking.state), confirmedAt: booking.confirmedAt },
      ...nameOf(person),
    })),
    ...others.map(({ visit, person }) => ({
      ...visitPart(visit, person?.sex ?? null),
      ...{ bookingId: null, personId: visit.personId, code: null, startsAt: null, isDropped: false },
      ...{ bookingState: null, confirmedAt: null },
      ...nameOf(person),
    })),
  ];
}

/** Whether anything is to be entered of somebody: not of whose hour was taken out of the drive, unless they came. */
export const isAwaited = ({ isDropped, visitId }: Attendee): boolean => !isDropped || visitId !== null;

function bookedOf(door: Queries) {
  const { bookings, slots, persons, visits } = door.tables;
  const theirs = and(eq(visits.bookingId, bookings.id), eq(visits.driveId, bookings.driveId));
  return door
    .select({
      booking: bookings,
      startsAt: slots.startsAt,
      isDropped: slots.dropped,
      person: persons,
      visit: visits,
    })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, bookings.slotId))
    .leftJoin(persons, eq(persons.id, bookings.personId))
    .leftJoin(visits, theirs)
    .where(and(eq(bookings.driveId, sql.placeholder('driveId')), ne(bookings.state, 'cancelled')))
    .orderBy(asc(slots.startsAt), asc(bookings.id));
}

function othersOf(door: Queries) {
  const { bookings, persons, visits } = door.tables;
  return door
    .select({ visit: visits, person: persons })
    .from(visits)
    .leftJoin(bookings, isStandingBooking(door))
    .leftJoin(persons, eq(persons.id, visits.personId))
    .where(and(eq(visits.driveId, sql.placeholder('driveId')), isNull(bookings.id)))
    .orderBy(asc(visits.walkIn), asc(visits.id));
}

type Tables = Queries['tables'];
type VisitRow = Tables['visits']['$inferSelect'];
type PersonRow = Tables['persons']['$inferSelect'];

function visitPart(visit: VisitRow | null, sex: Sex | null) {
  return {
    visitId: visit?.id ?? null,
    sex: visit?.sex ?? sex,
    walkIn: visit?.walkIn ?? 0,
    isFirst: visit?.isFirst ?? null,
    arrivedAt: visit?.arrivedAt ?? null,
    outcome: visit?.outcome ?? null,
    outcomeAt: visit?.outcomeAt ?? null,
    isLate: visit?.isLate ?? false,
    donationNumber: visit?.donationNumber ?? null,
    until: visit?.until == null ? null : epochDay(visit.until),
  };
}

const nameOf = (person: PersonRow | null) => ({
  firstName: person?.firstName ?? null,
  lastName: person?.lastName ?? null,
});

// What was cancelled is not read at all.
const standing = (state: 'active' | 'cancelled' | 'missed' | 'done') =>
  state === 'cancelled' ? null : state;
