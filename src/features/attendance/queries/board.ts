import { and, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { MISSING_MS } from '../rules.ts';

/** The figures of a drive as they stand. */
export interface Board {
  /** Who booked and did not cancel; of those whose hour was taken out of the drive only who came. */
  readonly expected: number;
  /** Of them, who may still come: not here, and not missing. */
  readonly awaited: number;
  /** Who came: walk-ins, and those who are done, among them. */
  readonly arrived: number;
  readonly walkIns: number;
  readonly given: number;
  readonly deferred: number;
  readonly left: number;
  /** Whose hour began more than a quarter of an hour ago, and who is not here. */
  readonly missing: number;
  /** Seats of the running hour that neither a booking nor a walk-in of that hour took. */
  readonly freeNow: number;
}

const none = { arrived: 0, walkIns: 0, given: 0, deferred: 0, left: 0 };
const noneBooked = { expected: 0, awaited: 0, missing: 0, seats: 0 };

/** The board of a drive at `now` (ms): two prepared statements, whoever presses how often. */
export async function boardOf(q: Queries, driveId: number, now: number): Promise<Board> {
  const [came] = await q.prepared('board.came', cameTo).execute({ driveId });
  const late = now - MISSING_MS;
  const [stand] = await q.prepared('board.booked', bookedAt).execute({ driveId, now, late });
  const { seats = 0, ...booked } = stand ?? noneBooked;
  return { ...booked, ...(came ?? none), freeNow: Math.max(0, seats) };
}

const sum = (what: ReturnType<typeof sql>) => sql`coalesce(sum(case when ${what} then 1 else 0 end), 0)`;

function cameTo(door: Queries) {
  const { visits } = door.tables;
  const count = (what: ReturnType<typeof sql>) => sum(what).mapWith(Number);
  return door
    .select({
      arrived: sql`count(*)`.mapWith(Number),
      walkIns: count(sql`${visits.walkIn} > 0`),
      given: count(sql`${visits.outcome} = 'given'`),
      deferred: count(sql`${visits.outcome} = 'deferred'`),
      left: count(sql`${visits.outcome} = 'left'`),
    })
    .from(visits)
    .where(eq(visits.driveId, sql.placeholder('driveId')));
}

function bookedAt(door: Queries) {
  const { bookings, slots, visits } = door.tables;
  const theirs = and(eq(visits.bookingId, bookings.id), eq(visits.driveId, bookings.driveId));
  const late = sql.placeholder('late');
  const isExpected = or(eq(slots.dropped, false), isNotNull(visits.id));
  return door
    .select({
      expected: sql`count(*)`.mapWith(Number),
      awaited: sum(sql`${visits.id} is null and ${slots.startsAt} >= ${late}`).mapWith(Number),
      missing: sum(sql`${visits.id} is null and ${slots.startsAt} < ${late}`).mapWith(Number),
      seats: freeSeats(door).mapWith(Number),
    })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, bookings.slotId))
    .leftJoin(visits, theirs)
    .where(
      and(eq(bookings.driveId, sql.placeholder('driveId')), ne(bookings.state, 'cancelled'), isExpected),
    );
}

/** Walk-ins who came in the running hour sit in its seats. */
function freeSeats({ tables: { slots, visits } }: Queries) {
  const [driveId, now] = [sql.placeholder('driveId'), sql.placeholder('now')];
  const walkedIn = sql`(select count(*) from ${visits} w where w.drive_id = s.drive_id and w.walk_in > 0 and w.arrived_at >= s.starts_at)`;
  const running = sql`s.starts_at <= ${now} and s.starts_at + s.minutes * 60000 > ${now} and not s.closed and not s.dropped`;
  return sql`(select coalesce(sum(s.capacity - s.taken - ${walkedIn}), 0) from ${slots} s where s.drive_id = ${driveId} and ${running})`;
}
