import {
  addDays,
  type EpochDay,
  type HijriTable,
  instant,
  isRamadan,
  prayerTimes,
} from '../../../calendar/index.ts';
import type { Point } from '../../../lib/distance.ts';
import type { Audience, DrivePlan, Hours, Slot } from '../drive.ts';
import { overlap } from './reserved.ts';

/** A slot before it is written. */
export type PlannedSlot = Omit<Slot, 'id' | 'driveId' | 'taken' | 'dropped'>;

/** What the day leaves free for blood; minutes. */
export interface DayCustoms {
  /** Nobody is called while the azan and the congregation after it last. */
  readonly azan: { readonly before: number; readonly after: number };
  /** In Ramadan the first slot is this long after iftar. */
  readonly afterIftar: number;
  /** The lunar table, where its months were corrected. */
  readonly lunar?: HijriTable;
}

/** No slot from 20 minutes before azan until 20 after; in Ramadan none until an hour after iftar. */
export const customs: DayCustoms = { azan: { before: 20, after: 20 }, afterIftar: 60 };

const DAY = 1440;

type Slotted = Hours &
  Pick<DrivePlan, 'day' | 'point' | 'slotMinutes' | 'capacity' | 'audience' | 'reserved'>;

/**
 * The slots between the first and the last minute of a drive, in order; what is left over at the end is no
 * slot. One that touches a time of prayer or of fasting is there, but closed.
 */
export function planSlots(drive: Slotted, habits: DayCustoms = customs): PlannedSlot[] {
  const { day, slotMinutes: minutes, capacity, startMinutes, endMinutes } = drive;
  const pauses = pausesOf(drive, habits);
  const count = Math.max(0, Math.floor((endMinutes - startMinutes) / minutes));
  return Array.from({ length: count }, (_, i) => {
    const from = startMinutes + i * minutes;
    const slot = { startMinutes: from, endMinutes: from + minutes };
    return {
      startsAt: instant(day, from),
      minutes,
      capacity,
      audience: audienceAt(drive, from),
      closed: pauses.some((pause) => overlap(pause, slot)),
    };
  });
}

/** When nobody is called, in minutes of the drive's day: its own hours and those of the morning after. */
function pausesOf({ day, point }: Pick<DrivePlan, 'day' | 'point'>, habits: DayCustoms): Hours[] {
  return [...pausesOn(day, point, habits), ...pausesOn(addDays(day, 1), point, habits).map(later)];
}

function pausesOn(day: EpochDay, point: Point, { azan, afterIftar, lunar }: DayCustoms): Hours[] {
  const { fajr, noon, maghrib } = prayerTimes(day, point);
  const around = (time: number): Hours => ({
    startMinutes: time - azan.before,
    endMinutes: time + azan.after,
  });
  const fast = { startMinutes: fajr, endMinutes: maghrib + afterIftar };
  return isRamadan(day, lunar) ? [around(noon), around(maghrib), fast] : [around(noon), around(maghrib)];
}

const later = ({ startMinutes, endMinutes }: Hours): Hours => ({
  startMinutes: startMinutes + DAY,
  endMinutes: endMinutes + DAY,
});

function audienceAt({ reserved = [], audience }: Slotted, minutes: number): Audience {
  const hours = reserved.find((each) => each.startMinutes <= minutes && minutes < each.endMinutes);
  return hours?.audience ?? audience;
}
