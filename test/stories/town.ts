import { fromJalali } from '../../src/calendar/index.ts';
import { announceDrive } from '../../src/features/drives/index.ts';
import { importPlaces, readPlaces } from '../../src/features/places/index.ts';
import { required } from '../../src/lib/assert.ts';
import type { Scratch } from '../databases.ts';
import type { TestClock } from './stage.ts';

const list = `county,town,mosque,center,address,lat,lon
ایلام,ایلام,مسجد جامع ایلام,,جنب پارک کودک,33.6379,46.4203
ایلام,ایلام,مسجد صاحب‌الزمان (عج),,خیابان صاحب‌الزمان,33.6445,46.4250
مهران,مهران,مسجد جامع مهران,,بلوار جانبازان,33.1222,46.1647
`;

/** The drive of the stories: پنجشنبه ۱۲ آذر ۱۴۰۵، مسجد صاحب‌الزمان، ۱۶:۰۰ تا ۲۰:۰۰. */
export const drivePlan = {
  team: 'اکیپ یک',
  centerId: 2,
  place: 'مسجد صاحب‌الزمان (عج)',
  address: 'خیابان صاحب‌الزمان',
  point: { lat: 33.6445, lon: 46.425 },
  approximate: false,
  day: required(fromJalali(1405, 9, 12), 'the day of the drive'),
  startMinutes: 16 * 60,
  endMinutes: 20 * 60,
  slotMinutes: 15,
  capacity: 4,
  audience: 'all',
  notes: null,
} as const;

/** Three mosques and one open drive. */
export async function town({ database }: Scratch, clock: TestClock): Promise<void> {
  await database.write((tx) => importPlaces(tx, readPlaces(list)));
  await database.write((tx) => announceDrive(tx, drivePlan, clock.now()));
}
