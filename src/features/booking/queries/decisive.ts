import { and, eq, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import type { Lock, Writes } from '../../../database/index.ts';
import type { Point } from '../../../lib/distance.ts';
import type { Facts, Held } from '../rules.ts';

// The hot path of a busy evening: what a booking is decided by comes in one statement.

/** What is read under the locks; standing and time are still missing. */
export interface Decisive extends Pick<Facts, 'slot' | 'drive' | 'person'> {
  readonly driveId: number;
  /** The day its drive begins on, and where it stands. */
  readonly driveDay: EpochDay;
  readonly point: Point;
  /** The person's active booking, and whether its drive is still to come is told by its end (ms). */
  readonly held: (Held & { readonly endsAt: number }) | null;
  /** The person stands in some line; they have a vow that a booking may join. */
  readonly waits: boolean;
  readonly vows: boolean;
}

/** The facts about a locked slot and a locked person, or undefined when there is no such slot. */
export async function decisiveFacts(
  tx: Writes,
  slot: Lock<'slot'>,
  person: Lock<'person'>,
  accountId: number,
): Promise<Decisive | undefined> {
  const query = tx.prepared('booking.decisive', decisive);
  const [row] = await query.execute({ slotId: slot.id, personId: person.id, accountId });
  if (!row) return undefined;
  const { heldId, heldCode, heldSlot, relation, sex } = row;
  const isHeld = heldId !== null && heldCode !== null && heldSlot !== null;
  return {
    slot: row.slot,
    drive: row.drive,
    driveId: row.driveId,
    waits: row.waits,
    vows: row.vows,
    driveDay: epochDay(row.day),
    point: { lat: row.lat, lon: row.lon },
    person: { sex, isSpokenForHere: relation !== null },
    held: isHeld ? { id: heldId, code: heldCode, slotId: heldSlot, endsAt: await endOf(tx, heldSlot) } : null,
  };
}

function decisive(door: Writes) {
  const { slots, drives, persons, holders, bookings } = door.tables;
  const personId = sql.placeholder('personId');
  const holder = and(eq(holders.personId, personId), eq(holders.accountId, sql.placeholder('accountId')));
  return door
    .select({
      slot: slotFields(door),
      drive: { state: drives.state, opensAt: drives.opensAt, endsAt: drives.endsAt },
      driveId: drives.id,
      day: drives.day,
      lat: drives.lat,
      lon: drives.lon,
      sex: persons.sex,
      relation: holders.relation,
      heldId: bookings.id,
      heldCode: bookings.code,
      heldSlot: bookings.slotId,
      waits: waitsOf(door),
      vows: vowsOf(door),
    })
    .from(slots)
    .innerJoin(drives, eq(drives.id, slots.driveId))
    .leftJoin(persons, eq(persons.id, personId))
    .leftJoin(holders, holder)
    .leftJoin(bookings, and(eq(bookings.personId, personId), isActive(door)))
    .where(eq(slots.id, sql.placeholder('slotId')));
}

function slotFields({ tables: { slots } }: Writes) {
  const { id, startsAt, capacity, taken, audience, closed } = slots;
  return { id, startsAt, capacity, taken, audience, closed };
}

// Of most people neither is true, and what follows from it need not be written.
const waitsOf = ({ tables: { waits } }: Writes) =>
  sql`exists (select 1 from ${waits} where ${waits.personId} = ${sql.placeholder('personId')} and ${waits.state} in ('waiting', 'offered'))`.mapWith(
    Boolean,
  );
const vowsOf = ({ tables: { vows } }: Writes) =>
  sql`exists (select 1 from ${vows} where ${vows.personId} = ${sql.placeholder('personId')} and ${vows.state} = 'open')`.mapWith(
    Boolean,
  );

/** Written out, not bound: only then do planners use the partial index on active bookings. */
export const isActive = ({ tables: { bookings } }: Pick<Writes, 'tables'>) =>
  sql`${bookings.state} = 'active'`;

async function endOf(tx: Writes, slotId: number): Promise<number> {
  const { slots, drives } = tx.tables;
  const [row] = await tx
    .select({ endsAt: drives.endsAt })
    .from(slots)
    .innerJoin(drives, eq(drives.id, slots.driveId))
    .where(eq(slots.id, slotId));
  return row?.endsAt ?? 0;
}
