import { clockTime, type EpochDay, shortDate } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { onlyForWords } from '../audience.fa.ts';
import type { DriveState, Hours, ReservedHours } from '../drive.ts';
import { occasionWords } from '../occasion.fa.ts';
import type { DayNote } from '../rules/occasions.ts';
import { factorWords } from '../venues/factor.fa.ts';

const span = ({ startMinutes, endMinutes }: Hours): string =>
  `${clockTime(startMinutes)} تا ${clockTime(endMinutes)}`;

/** «تاسوعای حسینی»; with a word of doubt where the moon decides yet. */
const named = (note: DayNote): string => `${occasionWords(note)}${note.isUnsure ? ' (احتمالی)' : ''}`;

export const texts = {
  comma: '، ',
  state: {
    draft: 'پیش‌نویس',
    open: 'باز برای نوبت',
    closed: 'بسته',
    moved: 'جابه‌جا شده',
    cancelled: 'لغو شده',
    done: 'انجام شده',
  } satisfies Record<DriveState, string>,
  opensOn: (day: EpochDay) => `نوبت‌دهی از ${shortDate(day)}`,
  hours: (hours: Hours) => `ساعت ${span(hours)}`,
  reserved: (hours: ReservedHours) => `${span(hours)} ${onlyForWords(hours.audience) ?? 'برای همه'}`,
  size: (minutes: number, places: number) => `هر ${toPersian(minutes)} دقیقه ${toPersian(places)} نفر`,
  factor: (chairs: number, places: number) =>
    `${toPersian(chairs)} صندلی، ضریب ${factorWords(Math.round((100 * places) / chairs))}`,
  slotCount: (open: number, closed: number) =>
    closed === 0
      ? `${toPersian(open)} نوبت`
      : `${toPersian(open)} نوبت باز، ${toPersian(closed)} بسته هنگام نماز`,
  booked: (taken: number, capacity: number) => `گرفته‌شده: ${toPersian(taken)} از ${toPersian(capacity)}`,
  waiting: ({ waits, offers }: { waits: number; offers: number }) =>
    offers === 0
      ? `در صف: ${toPersian(waits)} نفر`
      : `در صف: ${toPersian(waits)} نفر، پیشنهاد بی‌پاسخ: ${toPersian(offers)}`,
  occasion: (day: DayNote) => `مناسبت: ${named(day)}`,
  surge: (day: DayNote) => `${named(day)}: انتقال خون می‌خواهد نذر به این روز نماند.`,
  notes: (text: string) => `یادداشت: ${text}`,

  listTitle: 'خون‌گیری‌های پیش رو:',
  listEmpty: 'هنوز هیچ خون‌گیری‌ای در پیش نیست. با /newdrive یکی بسازید.',
  draftsTitle: 'پیش‌نویس‌ها:',
  draftsEmpty: 'پیش‌نویسی ندارید. با /newdrive یکی بسازید.',
  coming: 'آینده',
  drafts: 'پیش‌نویس‌ها',
  later: 'صفحهٔ بعد',
  earlier: 'صفحهٔ پیش',
  drives: 'خون‌گیری‌ها',
  allDrives: 'همهٔ خون‌گیری‌ها',

  publish: 'انتشار',
  edit: 'اصلاح',
  discard: 'دور ریختن پیش‌نویس',
  hoursOf: 'ساعت‌ها',
  repeat: 'تکرار',
  waits: 'صف انتظار',
  moreWays: 'کارهای دیگر',
  note: {
    openNow: 'منتشر شد و نوبت‌دهی باز است.',
    openLater: 'منتشر شد.',
    discarded: 'پیش‌نویس دور ریخته شد.',
    'no-draft': 'این خون‌گیری دیگر پیش‌نویس نیست؛ تغییرش نوشته نشد.',
    gone: 'این خون‌گیری دیگر پیش‌نویس نیست یا برداشته شده است.',
    taken: 'این تیم در همین روز و ساعت برنامه دارد.',
  },
  editWhat: 'کدام را عوض کنیم؟',
  editable: ['مسجد', 'روز', 'ساعت', 'نوبت و ظرفیت', 'برای چه کسانی', 'تیم و یادداشت'],
} as const;
