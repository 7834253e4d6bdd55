import { type EpochDay, shortDate, weekday, weekdayName } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';

export const texts = {
  what: (day: EpochDay) => `یک بار در روزی دیگر، یا ${weekdayName(weekday(day))} هر هفته؟`,
  copy: 'روزی دیگر',
  weekly: 'هر هفته',
  publishAll: (n: number) => `انتشار هر ${toPersian(n)} پیش‌نویس`,
  askDay: 'همین خون‌گیری در چه روزی؟ انتخاب کنید یا بنویسید، مانند «۱۹ آذر».',
  askWeeks: 'چند هفتهٔ پشت سر هم؟ عدد را بنویسید یا انتخاب کنید.',
  weeks: (n: number) => `${toPersian(n)} هفته`,
  noWeeks: (from: number, to: number) => `یک عدد از ${toPersian(from)} تا ${toPersian(to)} بنویسید.`,
  drafted: (n: number) => (n === 0 ? 'پیش‌نویسی ساخته نشد.' : `${toPersian(n)} پیش‌نویس ساخته شد.`),
  published: (n: number) => (n === 0 ? 'هیچ‌کدام منتشر نشد.' : `${toPersian(n)} خون‌گیری منتشر شد.`),
  madeOn: (days: readonly string[]) => days.join('، '),
  onSurge: (day: EpochDay, title: string) => `${shortDate(day)} (${title})`,
  on: (day: EpochDay) => shortDate(day),
  surge: 'انتقال خون می‌خواهد نذر به روزهایی که نامشان آمده نماند.',
  refused: (n: number) => `${toPersian(n)} روز نشد:`,
  refusedOn: (day: string, why: string) => `${day}: ${why}`,
  more: (n: number) => `و ${toPersian(n)} روز دیگر`,
  taken: 'این تیم در همین روز و ساعت برنامه دارد.',
} as const;
