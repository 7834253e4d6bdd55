import { announceDrive } from '../../src/features/drives/index.ts';
import { required } from '../../src/lib/assert.ts';
import type { Scratch } from '../databases.ts';
import { healthyMan, untilSkin } from './answers.ts';
import type { Actor, TestClock } from './stage.ts';
import { drivePlan, town } from './town.ts';

/** Somebody’s number, on both platforms. */
export const phone = '09181234567';
/** سه‌شنبه ۳ آذر ۱۴۰۵، ساعت ۱۰: nine days before the drives. */
export const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');

/** The town, and a drive in Mehran with one place an hour. */
export async function townAndMehran(scratch: Scratch, clock: TestClock): Promise<void> {
  await town(scratch, clock);
  const mehran = { team: 'اکیپ دو', capacity: 1, centerId: 3, place: 'مسجد جامع مهران' };
  await scratch.database.write((tx) => announceDrive(tx, { ...drivePlan, ...mehran }, clock.now()));
}

/** Comes from a poster and answers the questions: nothing stands against them. */
export async function screened(who: Actor): Promise<void> {
  await who.says('/start c_1');
  await who.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
}

export async function books(who: Actor, drive: string, hour: string): Promise<void> {
  await screened(who);
  await who.goes(drive, hour, 'پیاده', 'تأیید نوبت');
}

/** Waits for a full hour in Mehran, with nothing booked. */
export async function waitsInMehran(who: Actor, hour: string): Promise<void> {
  await screened(who);
  await who.goes('مهران', `صف انتظار – ساعت ${hour} (پر)`);
}

export async function givesNumber(who: Actor): Promise<void> {
  await who.says('مشخصات من');
  await who.presses('دادن شمارهٔ تلفن');
  await who.sharesContact();
}

/**
 * Lives through everything that a room keeps of a person: a center, a number, settings, a booking, a vow for
 * somebody, two waits, one of them with a place held (which `rival` gives up), a screening with a promised
 * note, and a form that is open.
 */
export async function livesFully(who: Actor, rival: Actor, settled: () => Promise<void>): Promise<void> {
  await books(who, 'صاحب‌الزمان', '۱۸:۳۰');
  await givesNumber(who);
  await who.says('تنظیمات');
  await who.goes('پیام‌ها', 'حداکثر دو پیام در هفته', 'یک پیام');
  await vowsFor(who, 'مادربزرگم صدیقه');
  for (const hour of ['۱۸:۳۰', '۱۹:۰۰']) await waitsBesides(who, hour);
  await rival.presses('لغو نوبت');
  await settled();
  await isDeferred(who);
  await who.says('نذر خون');
  await who.goes('هر وقت لازم شد، خبرم کنید', 'هدیه به روح');
}

async function vowsFor(who: Actor, name: string): Promise<void> {
  await who.says('نذر خون');
  await who.goes('ماه رمضان', 'برای شفای');
  await who.says(name);
}

// Who holds a booking finds the full hours of another drive on the way to move it.
async function waitsBesides(who: Actor, hour: string): Promise<void> {
  await who.says('نوبت‌های من');
  await who.goes('جابه‌جایی نوبت', 'خون‌گیری دیگر', 'مهران', `صف انتظار – ساعت ${hour}`);
}

async function isDeferred(who: Actor): Promise<void> {
  await who.says('آیا می‌توانم خون بدهم؟');
  await who.goes(...untilSkin, 'بله، یکی از این‌ها', 'حجامت', 'فروردین', '۸', 'چیز دیگری نیست');
  await who.goes('هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام', 'نه', 'بله، خبرم کنید');
}

/** What `/mydata` gave last. */
export function dataOf(who: Actor): Readonly<Record<string, unknown>> {
  const file = who.sim.files().findLast(({ name }) => name === 'nazr-data.json');
  return JSON.parse(required(file, 'the file of /mydata').bytes.toString());
}
