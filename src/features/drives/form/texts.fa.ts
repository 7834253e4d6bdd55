import { clockTime, type EpochDay, shortDate } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { Hours } from '../drive.ts';
import { occasionWords } from '../occasion.fa.ts';
import type { DayNote } from '../rules/occasions.ts';
import { texts as drives } from '../texts.fa.ts';

const { hour, dayOf } = drives;

const named = (day: string, note: DayNote | undefined): string =>
  note ? `${day} – ${occasionWords(note)}` : day;

export const texts = {
  ask: {
    center: 'خون‌گیری در کدام مسجد است؟ بخشی از نام یا شمارهٔ آن را بنویسید.',
    day: 'چه روزی؟ انتخاب کنید یا بنویسید، مانند «۱۲ آذر».',
    start: 'از چه ساعتی؟ انتخاب کنید یا بنویسید، مانند «۱۷:۳۰».',
    end: 'تا چه ساعتی؟ پس از نیمه‌شب هم می‌شود.',
    slot: 'هر نوبت چند دقیقه است؟',
    chairs: 'چند صندلی خون‌گیری دارید؟',
    audience: 'برای چه کسانی؟',
    reserved: 'از چه ساعتی تا چه ساعتی ویژهٔ بانوان است؟ انتخاب کنید یا بنویسید، مانند «۹ تا ۱۱».',
    team: 'کدام تیم سیار؟ انتخاب کنید یا نام تیم تازه را بنویسید.',
    notes: 'یادداشتی هم هست؟ بنویسید، مانند «ورود از حیاط».',
  },
  surge: 'در این روز خودبه‌خود بسیار می‌آیند. انتقال خون از مردم می‌خواهد نذرشان را به این روز نگذارند.',
  noCenter: (typed: string) => `مسجدی با «${typed}» پیدا نشد. بخش دیگری از نام یا شماره‌اش را بنویسید.`,
  whichCenter: 'کدام مسجد؟ اگر اینجا نیست، نام را کامل‌تر بنویسید.',
  farDay: 'خون‌گیری را تا سه سال دیگر می‌توان برنامه‌ریزی کرد. سال را نگاه کنید و روز نزدیک‌تری بنویسید.',
  whichHour: 'کدام ساعت؟',
  smallHours: (minutes: number) =>
    `یعنی ${hour(minutes)} بامداد روز بعد؟ اگر نه، ساعت را کامل بنویسید، مانند «۲۱:۰۰».`,
  noHour: 'این ساعت خوانده نشد. مانند «۱۷:۳۰» یا «۵ عصر» بنویسید.',
  longDrive: 'از شروع تا پایان بیش از ۱۸ ساعت می‌شود. ساعت دیگری بنویسید.',
  noNumber: (from: number, to: number) => `یک عدد از ${toPersian(from)} تا ${toPersian(to)} بنویسید.`,
  noAudience: 'یکی از دکمه‌ها را انتخاب کنید.',
  partForWomen: 'بخشی ویژهٔ بانوان',
  noStretch: 'این ساعت‌ها درون ساعت خون‌گیری نیست. مانند «۹ تا ۱۱» بنویسید.',
  noTeam: 'نام تیم از ۲ تا ۴۰ حرف است. دوباره بنویسید.',
  noNotes: 'بدون یادداشت',
  longNote: (longest: number) => `یادداشت بلند است. آن را در ${toPersian(longest)} حرف بنویسید.`,
  hour,
  hours: ({ startMinutes, endMinutes }: Hours) => `${hour(startMinutes)} تا ${clockTime(endMinutes)}`,
  dayWith: (day: EpochDay, note: DayNote | undefined) => named(shortDate(day), note),
  dayAndOccasion: (day: EpochDay, today: EpochDay, note: DayNote | undefined) =>
    named(dayOf(day, today), note),
  comma: drives.comma,
  minutes: (n: number) => `${toPersian(n)} دقیقه`,
  chairs: (n: number) => `${toPersian(n)} صندلی`,
  center: (mosque: string, town: string) => `${mosque}، ${town}`,
} as const;
