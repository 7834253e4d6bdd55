import { fromJalali } from '../../../src/calendar/index.ts';
import type { Drive, DrivePlan, Slot } from '../../../src/features/drives/index.ts';
import { required } from '../../../src/lib/assert.ts';

export const ILAM = { lat: 33.63794, lon: 46.42027 };

/** A Jalali day that exists. */
export const jalaliDay = (year: number, month: number, day: number) =>
  required(fromJalali(year, month, day), `${year}/${month}/${day}`);

/** The evening of these tests: Thursday 12 Azar 1405, maghrib at 17:35. */
export const THURSDAY = jalaliDay(1405, 9, 12);

/** A sound plan for an evening in Ilam. */
export function plan(change: Partial<DrivePlan> = {}): DrivePlan {
  return {
    team: 'تیم سیار ۱',
    centerId: null,
    place: 'مسجد صاحب‌الزمان (عج)',
    address: 'خیابان صاحب‌الزمان',
    point: ILAM,
    approximate: false,
    day: THURSDAY,
    startMinutes: 17 * 60,
    endMinutes: 21 * 60,
    slotMinutes: 15,
    capacity: 4,
    audience: 'all',
    notes: null,
    ...change,
  };
}

/** A drive as it is read, without a database. */
export function drive(change: Partial<Drive> = {}): Drive {
  const { reserved: _, ...planned } = plan();
  return {
    ...planned,
    id: 1,
    teamId: 1,
    town: 'ایلام',
    chairs: 0,
    opensAt: 0,
    endsAt: 0,
    state: 'open',
    ...change,
  };
}

export function slot(change: Partial<Slot> = {}): Slot {
  const startsAt = THURSDAY * 86_400_000;
  return {
    id: 1,
    driveId: 1,
    startsAt,
    minutes: 15,
    capacity: 4,
    taken: 0,
    audience: 'all',
    closed: false,
    dropped: false,
    ...change,
  };
}
