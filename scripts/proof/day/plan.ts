import { addDays, fromJalali, instant } from '../../../src/calendar/index.ts';
import type { DrivePlan } from '../../../src/features/drives/index.ts';
import { required } from '../../../src/lib/assert.ts';

/** One mosque. */
export const places = `county,town,mosque,center,address,lat,lon
ایلام,ایلام,مسجد صاحب‌الزمان (عج),,خیابان صاحب‌الزمان,33.6445,46.4250
`;

/** پنجشنبه ۱۲ آذر ۱۴۰۵. */
export const DAY = required(fromJalali(1405, 9, 12), 'the day of the drive');
/** Two days before, at ten in the morning. */
export const BOOKING_DAY = instant(addDays(DAY, -2), 600);
/** The drive that is lived through, and its first and last minute as planned. */
export const DRIVE = 1;
const HOURS = { startMinutes: 15 * 60, endMinutes: 20 * 60 } as const;
export const STARTS_AT = instant(DAY, HOURS.startMinutes);
export const ENDS_AT = instant(DAY, HOURS.endMinutes);

export const plan: DrivePlan = {
  ...{ team: 'اکیپ یک', centerId: 1, place: 'مسجد صاحب‌الزمان (عج)', address: 'خیابان صاحب‌الزمان' },
  ...{ point: { lat: 33.6445, lon: 46.425 }, approximate: false, day: DAY, ...HOURS },
  ...{ slotMinutes: 15, capacity: 4, audience: 'all', notes: null },
};
