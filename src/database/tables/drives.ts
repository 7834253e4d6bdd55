import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';

/** Teams, their drives, the slots of a drive, the bookings in them, and what is known of the places. */
export function driveTables(kit: Kit) {
  const teams = kit.table('teams', { id: kit.id(), name: kit.text().notNull() }, (t) => [
    kit.uniqueIndex('teams_name').on(t.name),
  ]);

  const drives = kit.table(
    'drives',
    {
      id: kit.id(),
      teamId: kit.int().notNull(),
      centerId: kit.int(),
      place: kit.text().notNull(),
      address: kit.text(),
      lat: kit.real().notNull(),
      lon: kit.real().notNull(),
      approximate: kit.flag().notNull(),
      day: kit.int().notNull(),
      /** Minutes after midnight of `day`; `endsAt` over 1440 passes midnight. */
      startMinutes: kit.int().notNull(),
      endMinutes: kit.int().notNull(),
      slotMinutes: kit.int().notNull(),
      /** Seats of each slot: more than chairs, by what the place's people keep of their word. */
      capacity: kit.int().notNull(),
      /** Donor chairs; 0 where nobody said. */
      chairs: kit.int().notNull().default(0),
      audience: kit.text().$type<'all' | 'women' | 'men'>().notNull(),
      /** Instants between which booking is open. */
      opensAt: kit.int().notNull(),
      endsAt: kit.int().notNull(),
      notes: kit.text(),
      state: kit.text().$type<'draft' | 'open' | 'closed' | 'moved' | 'cancelled' | 'done'>().notNull(),
      createdAt: kit.int().notNull(),
    },
    (t) => [
      kit.index('drives_open').on(t.state, t.endsAt),
      kit
        .uniqueIndex('drives_team_start')
        .on(t.teamId, t.day, t.startMinutes)
        .where(sql`state <> 'cancelled'`),
    ],
  );

  const slots = kit.table(
    'slots',
    {
      id: kit.id(),
      driveId: kit.int().notNull(),
      startsAt: kit.int().notNull(),
      minutes: kit.int().notNull(),
      capacity: kit.int().notNull(),
      taken: kit.int().notNull().default(0),
      audience: kit.text().$type<'all' | 'women' | 'men'>().notNull(),
      /** Over azan and the congregation after it; staff may open it. */
      closed: kit.flag().notNull().default(false),
      /** Outside the hours of a drive that was shortened: nobody is expected any more. */
      dropped: kit.flag().notNull().default(false),
    },
    (t) => [
      kit.uniqueIndex('slots_start').on(t.driveId, t.startsAt),
      kit.check('slots_capacity', sql`${t.taken} between 0 and ${t.capacity}`),
    ],
  );

  const bookings = kit.table(
    'bookings',
    {
      id: kit.id(),
      code: kit.text().notNull(),
      slotId: kit.int().notNull(),
      driveId: kit.int().notNull(),
      personId: kit.int().notNull(),
      /** The account that made it. */
      accountId: kit.int().notNull(),
      state: kit.text().$type<'active' | 'cancelled' | 'missed' | 'done'>().notNull(),
      plan: kit.text().$type<'walk' | 'drive' | 'ride'>(),
      createdAt: kit.int().notNull(),
      /** When the person last said that they are coming. */
      confirmedAt: kit.int(),
      endedAt: kit.int(),
    },
    (t) => [
      kit.uniqueIndex('bookings_code').on(t.code),
      kit.uniqueIndex('bookings_one_active').on(t.personId).where(sql`state = 'active'`),
      kit.index('bookings_person').on(t.personId),
      kit.index('bookings_slot').on(t.slotId),
      kit.index('bookings_drive').on(t.driveId),
    ],
  );

  const venues = kit.table('venues', {
    centerId: kit.int().primaryKey(),
    /** What was looked at on the spot; null where nobody looked. */
    separateRoom: kit.flag(),
    light: kit.flag(),
    air: kit.flag(),
    wayInAndOut: kit.flag(),
    parking: kit.flag(),
    power: kit.flag(),
    checkedAt: kit.int(),
    /** How many can sit and wait. */
    waitingRoom: kit.int(),
    /** Seats opened for a chair, in hundredths, as staff set it; null: as learned. */
    factor: kit.int(),
    /** Minutes around azan in which nobody is called; null: the usual ones. */
    azanBefore: kit.int(),
    azanAfter: kit.int(),
  });

  return { teams, drives, slots, bookings, venues };
}
