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
import type { Drive } from './drive.ts';
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
      case 'begun':
        return 'کسی به این خون‌گیری آمده است؛ دیگر جابه‌جا نمی‌شود. می‌توانید دیرترش کنید، یا لغوش کنید و با «روزی دیگر» دوباره بسازید.';
      case 'team-busy':
        return `این تیم ${dayOf(fault.with.day, today)}، ${hour(fault.with.startMinutes)} در ${fault.with.place} است و نمی‌رسد.`;
    }
  },

  hour,
  dayOf,
} as const;
