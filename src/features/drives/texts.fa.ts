import {
  clockTime,
  type EpochDay,
  jalali,
  nightLabel,
  shortDate,
  weekday,
  weekdayName,
} from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';
import { audienceWords } from './audience.fa.ts';
import type { Drive, DriveState, Hours } from './drive.ts';
import type { PlanFault } from './rules/plan.ts';

const hour = (minutes: number): string => `ساعت ${clockTime(minutes)}`;

/** The year of a day, where it is not the one in which `today` is. */
const otherYear = (day: EpochDay, today: EpochDay): string => {
  const { year } = jalali(day);
  return year === jalali(today).year ? '' : ` ${toPersian(year)}`;
};

const dayOf = (day: EpochDay, today: EpochDay): string => `${shortDate(day)}${otherYear(day, today)}`;

export const texts = {
  nearest: 'نزدیک‌ترین خون‌گیری:',
  noneOpen:
    'اکنون هیچ خون‌گیری‌ای جای خالی ندارد. نوبت‌دهی هر خون‌گیری از ۱۰ روز پیش از آن باز می‌شود؛ لطفاً چند روز دیگر سر بزنید.',
  noneBrief: 'اکنون جای خالی نیست. چند روز دیگر سر بزنید.',
  day: ({ day, startMinutes }: Pick<Drive, 'day' | 'startMinutes'>, today: EpochDay = day) =>
    `${nightLabel(day, startMinutes)}${otherYear(day, today)}`,
  smallHour: (day: EpochDay, minutes: number) => `بامداد ${weekdayName(weekday(day))} ${clockTime(minutes)}`,
  title: (day: string, place: string) => `${day} – ${place}`,
  free: (places: number) => (places > 0 ? `${toPersian(places)} جای خالی` : 'بدون جای خالی'),
  comma: '، ',
  afterMaghrib: (minutes: number) => `از ${hour(minutes)}: پس از نماز مغرب و عشا`,
  afterIftar: (minutes: number) => `از ${hour(minutes)}: پس از افطار`,

  state: {
    draft: 'پیش‌نویس',
    open: 'باز برای نوبت',
    closed: 'بسته',
    moved: 'جابه‌جا شده',
    cancelled: 'لغو شده',
    done: 'انجام شده',
  } satisfies Record<DriveState, string>,
  hours: ({ startMinutes, endMinutes }: Hours) => `${hour(startMinutes)} تا ${clockTime(endMinutes)}`,
  size: (minutes: number, places: number) => `هر ${toPersian(minutes)} دقیقه ${toPersian(places)} نفر`,
  slotCount: (open: number, closed: number) =>
    closed === 0
      ? `${toPersian(open)} نوبت`
      : `${toPersian(open)} نوبت باز، ${toPersian(closed)} نوبت هنگام نماز بسته`,
  booked: (taken: number, capacity: number) => `گرفته‌شده: ${toPersian(taken)} از ${toPersian(capacity)}`,
  listTitle: 'خون‌گیری‌های پیش رو:',
  listEmpty: 'هنوز هیچ خون‌گیری‌ای در پیش نیست. با /newdrive یکی بسازید.',
  publish: 'انتشار',
  edit: 'اصلاح',
  discard: 'دور ریختن پیش‌نویس',
  allDrives: 'همهٔ خون‌گیری‌ها',
  later: 'صفحهٔ بعد',
  note: {
    published: 'منتشر شد. نوبت‌دهی از ۱۰ روز پیش از آن باز می‌شود.',
    discarded: 'پیش‌نویس دور ریخته شد.',
    gone: 'این خون‌گیری دیگر پیش‌نویس نیست یا برداشته شده است.',
    taken: 'این تیم در همین روز و ساعت برنامه دارد؛ همان را می‌بینید:',
  },
  editWhat: 'کدام را عوض کنیم؟',
  editable: ['مسجد', 'روز', 'ساعت', 'نوبت و ظرفیت', 'برای چه کسانی', 'تیم'],

  fault: (fault: PlanFault, today: EpochDay): string => {
    switch (fault.kind) {
      case 'ends-before-start':
        return 'پایان باید پس از شروع باشد.';
      case 'too-long':
        return 'خون‌گیری بیش از ۱۸ ساعت نمی‌شود.';
      case 'slot-length':
        return 'طول هر نوبت از ۵ تا ۱۲۰ دقیقه است.';
      case 'shorter-than-slot':
        return 'میان شروع و پایان یک نوبت هم جا نمی‌شود.';
      case 'capacity':
        return 'ظرفیت هر نوبت از ۱ تا ۵۰ نفر است.';
      case 'hours-outside':
        return `ساعت‌های ویژهٔ ${audienceWords[fault.audience]} باید درون ساعت خون‌گیری باشد.`;
      case 'hours-overlap':
        return 'ساعت‌های بانوان و آقایان نباید روی هم بیفتد.';
      case 'over':
        return 'زمان این خون‌گیری گذشته است.';
      case 'team-busy':
        return `این تیم ${dayOf(fault.with.day, today)}، ${hour(fault.with.startMinutes)} در ${fault.with.place} است و نمی‌رسد.`;
    }
  },

  ask: {
    center: 'خون‌گیری در کدام مسجد است؟ بخشی از نام یا شمارهٔ آن را بنویسید.',
    day: 'چه روزی؟ انتخاب کنید یا بنویسید، مانند «۱۲ آذر».',
    start: 'از چه ساعتی؟ انتخاب کنید یا بنویسید، مانند «۱۷:۳۰».',
    end: 'تا چه ساعتی؟ پس از نیمه‌شب هم می‌شود.',
    slot: 'هر نوبت چند دقیقه است؟',
    capacity: 'در هر نوبت چند نفر؟',
    audience: 'برای چه کسانی؟',
    team: 'کدام تیم سیار؟ انتخاب کنید یا نام تیم تازه را بنویسید.',
  },
  noCenter: (typed: string) => `مسجدی با «${typed}» پیدا نشد. بخش دیگری از نام یا شماره‌اش را بنویسید.`,
  whichCenter: 'کدام مسجد؟ اگر اینجا نیست، نام را کامل‌تر بنویسید.',
  farDay: 'خون‌گیری را تا سه سال دیگر می‌توان برنامه‌ریزی کرد. سال را نگاه کنید و روز نزدیک‌تری بنویسید.',
  whichHour: 'کدام ساعت؟',
  noHour: 'این ساعت خوانده نشد. مانند «۱۷:۳۰» یا «۵ عصر» بنویسید.',
  longDrive: 'از شروع تا پایان بیش از ۱۸ ساعت می‌شود. ساعت دیگری بنویسید.',
  noNumber: (from: number, to: number) => `یک عدد از ${toPersian(from)} تا ${toPersian(to)} بنویسید.`,
  noAudience: 'یکی از سه دکمه را انتخاب کنید.',
  noTeam: 'نام تیم از ۲ تا ۴۰ حرف است. دوباره بنویسید.',
  hour,
  shortDate,
  dayOf,
  minutes: (n: number) => `${toPersian(n)} دقیقه`,
  people: (n: number) => `${toPersian(n)} نفر`,
  center: (mosque: string, town: string) => `${mosque}، ${town}`,
} as const;
