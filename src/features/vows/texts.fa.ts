import { bold, lines, say, type Words } from '../../bot/index.ts';
import { clockTime, type EpochDay, nightLabel, shortDate, wallClock } from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';

interface Days {
  readonly startDay: EpochDay;
  readonly endDay: EpochDay;
}

const campaigns: Readonly<Record<string, string>> = {
  'muharram-safar': 'محرم و صفر',
  ramadan: 'ماه رمضان',
};

const crowded: Readonly<Record<string, string>> = {
  'muharram-safar': 'تاسوعا و عاشورا',
  ramadan: 'شب‌های قدر',
};

/** What the room says. Whose vow it is comes as a name, or undefined for the account's own person. */
export const texts = {
  vow: 'نذر خون',
  back: 'بازگشت',

  forWhom: 'نذر برای کیست؟',

  /** The name of a campaign; without one the vow that waits for a call. */
  campaign: (name: string | undefined): string =>
    name === undefined ? 'هر وقت لازم شد' : (campaigns[name] ?? 'پویش نذر خون'),
  inYear: (campaign: string, year: number): string => `${campaign} ${toPersian(year)}`,
  title: (campaign: string, who?: string): Words =>
    bold(who ? `نذر خون ${who} – ${campaign}` : `نذر خون – ${campaign}`),
  titleOf: (who: string | undefined): Words => bold(who ? `نذر خون ${who}` : 'نذر خون'),
  intro:
    'برای یک بار اهدا اعلام آمادگی کنید؛ روزش با شماست. در این ماه‌ها ساعت‌های خلوت را پیشنهاد می‌دهیم. کدام را می‌خواهید؟',
  introBrief: 'کدام نذر؟',
  myVow: (campaign: string): string => `نذر شما – ${campaign}`,
  callMe: 'هر وقت لازم شد، خبرم کنید',

  window: ({ startDay, endDay }: Days): Words =>
    say`از ${bold(shortDate(startDay))} تا ${bold(shortDate(endDay))}`,
  datesFollow: 'تاریخ‌ها پس از اعلام رسمی تقویم گفته می‌شود.',
  whenNeeded: 'هر وقت خون کم شود، خبرتان می‌کنیم.',
  bookAnyway: 'زودتر می‌خواهید؟ «رزرو نوبت» همهٔ ساعت‌های باز را نشان می‌دهد.',
  count: (people: number): string =>
    `از کانون شما تا امروز ${toPersian(people)} نفر برای این نذر اعلام آمادگی کرده‌اند.`,
  askIntention: 'به چه نیتی؟',
  /** To be signed off by the headquarters' clergy. */
  law: 'ثبت شما اعلام آمادگی برای نذر خون است و صیغهٔ شرعی نذر نیست؛ اگر صیغه خوانده‌اید، حکم آن را از دفتر مرجع تقلیدتان بپرسید.',
  intention: {
    own: 'خودم',
    healing: 'برای شفای …',
    departed: 'هدیه به روح …',
    martyrs: 'شهدای استان',
  },
  ownOf: (name: string): string => `خود ${name}`,
  intended: {
    own: (): undefined => undefined,
    healing: (name: string | undefined): string => `به نیت شفای ${name ?? 'بیمار'}`,
    departed: (name: string | undefined): string => `هدیه به روح ${name ?? 'درگذشتگان'}`,
    martyrs: (): string => 'به نیابت از شهدای استان',
  },

  askBehalf: {
    healing: 'برای شفای چه کسی؟ اگر خواستید نامش را بنویسید؛ رمزشده می‌ماند.',
    departed: 'هدیه به روح چه کسی؟ اگر خواستید نامش را بنویسید؛ رمزشده می‌ماند.',
  },
  noName: 'بدون نام',
  behalfAgain: 'نام را با حروف و کوتاه‌تر از ۴۰ حرف بنویسید، مثلاً «مادرم»؛ یا «بدون نام» را بزنید:',

  declared: bold('اعلام آمادگی شما ثبت شد.'),
  declaredAgain: bold('این نذر پیش‌تر ثبت شده است.'),
  renewed: bold('نذر تجدید شد.'),
  why: (name: string | undefined): string => {
    const days = name === undefined ? undefined : crowded[name];
    return days === undefined
      ? 'پلاکت سه روز می‌ماند؛ بهتر است نذرها در روزهای خلوت پخش شود.'
      : `پلاکت سه روز می‌ماند؛ نذر را به ${days} نگذارید.`;
  },
  calmest: 'این ساعت‌ها خلوت‌ترند:',
  noChances: 'نوبت هر خون‌گیری ۱۰ روز پیش باز می‌شود.',
  chance: (startsAt: number, where: string): string => {
    const { day, minutes } = wallClock(startsAt);
    return `${nightLabel(day, minutes)}، ساعت ${clockTime(minutes)} – ${where}`;
  },
  beside: (place: string, town: string): string => `${place}، ${town}`,
  joined: 'نوبتی که گرفته‌اید این نذر را ادا می‌کند.',
  findChances: 'خلوت‌ترین ساعت‌ها',
  book: 'رزرو نوبت',

  over: 'زمان این نذر گذشته است.',
  renew: 'تجدید نذر',
  release: 'برداشتن نذر',
  released: 'نذر برداشته شد. هر وقت آماده بودید، دوباره اعلام کنید.',
  kept: 'این نذر ادا شده است. قبول باشد.',
  noLonger: 'این دکمه مربوط به نذری است که دیگر برقرار نیست.',
  noCampaign: 'این فراخوان نذر دیگر برقرار نیست. نذرهای پیش رو:',
  notYours: 'این دکمه برای این حساب نیست. از اینجا ادامه دهید:',

  ended: (campaign: string, who: string | undefined): Words =>
    lines(
      say`زمان نذر ${bold(campaign)}${who ? ` ${who}` : ''} گذشت.`,
      'اگر نشد، ایرادی نیست: با یک لمس برای دفعهٔ بعد تجدید می‌شود، یا آن را بردارید.',
    ),
  endedBrief: (campaign: string, who: string | undefined): Words =>
    say`زمان نذر ${bold(campaign)}${who ? ` ${who}` : ''} گذشت. تجدید شود؟`,
} as const;
