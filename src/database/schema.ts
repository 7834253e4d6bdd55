import type { Kit } from './kit.ts';
import { attendanceTables } from './tables/attendance.ts';
import { botTables } from './tables/bot.ts';
import { contentTables } from './tables/content.ts';
import { deliveryTables } from './tables/delivery.ts';
import { driveTables } from './tables/drives.ts';
import { peopleTables } from './tables/people.ts';
import { placeTables } from './tables/places.ts';
import { reschedulingTables } from './tables/rescheduling.ts';
import { sendingTables } from './tables/sending.ts';
import { staffTables } from './tables/staff.ts';
import { vowTables } from './tables/vows.ts';
import { waitlistTables } from './tables/waitlist.ts';

/** All tables, written once, in the kit of one database. */
export function defineSchema(kit: Kit) {
  return {
    ...botTables(kit),
    ...deliveryTables(kit),
    ...staffTables(kit),
    ...peopleTables(kit),
    ...placeTables(kit),
    ...driveTables(kit),
    ...waitlistTables(kit),
    ...vowTables(kit),
    ...reschedulingTables(kit),
    ...attendanceTables(kit),
    ...contentTables(kit),
    ...sendingTables(kit),
  };
}

export type Tables = ReturnType<typeof defineSchema>;
