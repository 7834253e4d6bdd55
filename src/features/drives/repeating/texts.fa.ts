import { type EpochDay, shortDate, weekday, weekdayName } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { occasionWords } from '../occasion.fa.ts';
import type { DayNote } from '../rules/occasions.ts';

const joined = (days: readonly string[]): string => days.join('، ');

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
  days: joined,
  span: (first: EpochDay, last: EpochDay, named: readonly string[]) =>
    `از ${shortDate(first)} تا ${shortDate(last)}${named.length > 0 ? `، از جمله ${joined(named)}` : ''}`,
  onSurge: (day: EpochDay, note: DayNote) => `${shortDate(day)} (${occasionWords(note)})`,
  on: (day: EpochDay) => shortDate(day),
  surge: 'نذر به روزهایی که نامشان آمده نماند.',
  refused: (n: number) => `${toPersian(n)} روز نشد:`,
  refusedOn: (days: readonly string[], more: number, why: string) =>
    `${joined(days)}${more > 0 ? ` و ${toPersian(more)} روز دیگر` : ''}: ${why}`,
  busy: 'تیم جای دیگری است و نمی‌رسد.',
  taken: 'این تیم در همین روز و ساعت برنامه دارد.',
} as const;
