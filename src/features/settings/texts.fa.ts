import { bold, lines, signed, type Words } from '../../bot/index.ts';
import { clockTime, type EpochDay, longDate, shortDate } from '../../calendar/index.ts';
import type { QuietHours, Topic } from '../../delivery/index.ts';

const counts = ['هیچ', 'یک', 'دو', 'سه'] as const;

const hour = (minutes: number): string => `ساعت ${clockTime(minutes)}`;
const between = ({ from, to }: QuietHours): string => `از ${hour(from)} تا ${hour(to)}`;

const bookingsPass = 'پیام نوبتی که گرفته‌اید همیشه می‌آید و شمرده نمی‌شود.';

export const texts = {
  settings: 'تنظیمات',
  title: bold('تنظیمات'),
  silent: 'پیامی نمی‌آید، مگر دربارهٔ نوبت شما.',
  limit: (n: number): string => (n > 0 ? `حداکثر ${counts[n]} پیام در هفته` : 'هیچ پیامی در هفته'),
  quietLine: (quiet: QuietHours): string => `سکوت: ${between(quiet)}`,
  awayLine: (until: EpochDay): string => `در دسترس نیستید تا ${longDate(until)}`,
  center: (name: string): string => `مسجد: ${name}`,

  messages: 'پیام‌ها',
  messagesText: lines(
    bold('کدام پیام‌ها بیاید؟'),
    `${signed('می‌آید', 'yes')}، ${signed('نمی‌آید', 'no')}. برای عوض کردن بزنید.`,
    bookingsPass,
  ),
  messagesBrief: lines(signed('می‌آید', 'yes'), signed('نمی‌آید', 'no')),
  topic: {
    vow: 'نذر خون',
    appeal: 'نیاز فوری به خون',
    invitation: 'دعوت به خون‌گیری',
    education: 'دانستنی‌ها',
  } satisfies Record<Topic, string>,
  stop: 'هیچ پیامی نفرستید',
  resume: 'پیام‌ها دوباره بیاید',
  limitText: lines(bold('حداکثر چند پیام در هفته؟'), bookingsPass),
  limitBrief: bold('چند پیام در هفته؟'),
  choice: (n: number): string => `${counts[n]} پیام`,

  quiet: 'ساعت سکوت',
  quietText: (quiet: QuietHours, isOwn: boolean): Words =>
    lines(
      bold('ساعت سکوت'),
      `${between(quiet)} پیامی نمی‌فرستیم، مگر تغییر خون‌گیری همان روز.`,
      isOwn ? undefined : 'در ماه رمضان این ساعت‌ها دیرتر است.',
    ),
  quietBrief: (quiet: QuietHours): Words => lines(bold('بی‌پیام'), between(quiet)),
  end: {
    from: (minutes: number): string => `آغاز – ${hour(minutes)}`,
    to: (minutes: number): string => `پایان – ${hour(minutes)}`,
  },
  usual: 'ساعت همیشگی',
  askEnd: {
    from: 'سکوت از چه ساعتی باشد؟ انتخاب کنید یا بنویسید، مانند «۲۱:۳۰».',
    to: 'سکوت تا چه ساعتی باشد؟ انتخاب کنید یا بنویسید، مانند «۷:۳۰».',
  },
  whichHour: 'کدام ساعت؟',
  noHour: 'این ساعت خوانده نشد. مانند «۲۱:۳۰» بنویسید یا انتخاب کنید.',
  sameHour: 'آغاز و پایان سکوت یک ساعت نمی‌شود. ساعت دیگری بنویسید یا انتخاب کنید.',
  hour,
  otherHour: 'ساعت دیگر',

  away: 'در دسترس نیستم',
  back: 'دوباره در دسترسم',
  awayText: lines(
    bold('تا چه روزی در دسترس نیستید؟'),
    'انتخاب کنید یا بنویسید، مانند «۱۲ آذر». تا آن روز فقط پیام نوبتی که گرفته‌اید می‌آید.',
  ),
  awayBrief: bold('تا چه روزی نیستید؟'),
  span: { 7: 'یک هفته', 14: 'دو هفته', 30: 'سی روز', 90: 'نود روز' },
  until: (span: string, day: EpochDay): string => `${span} – تا ${shortDate(day)}`,
  farDay: 'بیش از یک سال نمی‌شود. روز نزدیک‌تری بنویسید یا انتخاب کنید.',

  reading: 'خواندن آسان',
  readingText: lines(
    bold('خواندن آسان'),
    'حروف درشت: پررنگ و با فاصله، هر دکمه در یک سطر.',
    'کم‌واژه: پیام‌های کوتاه، با نشانهٔ سبز و سرخ.',
  ),
  readingBrief: bold('خواندن آسان'),
  mode: { largeType: 'حروف درشت', fewWords: 'کم‌واژه' },

  myCenter: 'مسجد من',
  family: 'افراد این گوشی',
  familyText: (names: readonly string[]): Words => lines(bold('افراد این گوشی'), names.join('، ')),
  nobody: 'هنوز کسی از این گوشی ثبت نشده است.',
  add: 'افزودن یک نفر',
  remove: 'پاک کردن یک نفر',
} as const;
