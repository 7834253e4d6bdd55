import { bold, lines, say, type Words } from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import { longDate, monthName } from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';
import type { DateId } from './dates.ts';
import type { DatedReason, OpenReason } from './findings.ts';

/** What the screens of this room say besides the questions, which stand in `question-texts.fa.ts`. */
export const texts = {
  intro:
    'حدود نه پرسش کوتاه. پاسخ‌ها را نگه نمی‌داریم؛ فقط نتیجه می‌ماند و، اگر اجازه دهید، تاریخ تولد، جنسیت و تاریخ اهداها.',
  introReopened: 'فقط چند پرسش دربارهٔ آنچه شاید عوض شده باشد. پاسخ‌ها را نگه نمی‌داریم.',
  outcomeOf: (name: string): Words => bold(`${name}:`),
  about: (name: string): Words => say`دربارهٔ ${bold(name)}:`,
  stale: 'پرسش‌ها به‌روز شده‌اند؛ لطفاً از نو پاسخ دهید.',
  outdated: 'از این پاسخ‌ها چند روز گذشته است؛ لطفاً از نو پاسخ دهید.',
  numbered: (n: number, question: string): Words => bold(`${toPersian(n)} – ${question}`),
  again: 'در نظر گرفتیم. چیز دیگری هم هست؟',

  back: 'بازگشت',
  anew: 'از نو',
  cancel: 'انصراف',
  home: 'خانه',
  book: 'رزرو نوبت',
  goOn: 'ادامه',
  otherCompanions: 'همراهان دیگر',
  mine: 'نوبت‌های من',
  cancelBooking: 'لغو نوبت',
  stillHeld: 'نوبتتان هنوز برجاست؛ نمی‌آیید؟ لغوش کنید.',
  remindYes: 'بله، خبرم کنید',
  remindNo: 'نه، ممنون',
  remindOnly: 'همان روز خبرم کنید',
  askAgain: 'یک ماه دیگر از من بپرسید',
  invite: 'یک نفر را دعوت کنید',
  keepYes: 'بله، نگه دارید',
  keepNo: 'نه',

  year: (year: number): string => toPersian(year),
  month: (year: number, month: number, withYear: boolean): string =>
    withYear ? `${monthName(month)} ${toPersian(year)}` : monthName(month),
  day: (day: number): string => toPersian(day),
  since: (last: EpochDay | undefined): string =>
    last === undefined
      ? 'پس از آخرین اهدا باز هم خون داده‌اید؟'
      : `آخرین اهدای شما ${longDate(last)} بود. پس از آن باز هم خون داده‌اید؟`,
  earlier: 'پیش از این‌ها',
  unsure: 'دقیق نمی‌دانم',
  whenWas: (unit: 'year' | 'month' | 'day', date: DateId): Words => bold(`${units[unit]} ${events[date]}؟`),

  nothingFound: '✅ مانعی ندیدیم. تصمیم پایانی با پزشک انتقال خون است، چند دقیقه پیش از اهدا.',
  preparation: 'کارت ملی همراه داشته باشید. در چهار ساعت پیش از نوبت غذای سبک بخورید و آب بنوشید.',
  preparationInRamadan: 'کارت ملی همراه داشته باشید. پس از افطار سبک بخورید و آب بنوشید.',
  suggested: (day: EpochDay): Words => say`زمان پیشنهادی اهدا: از ${bold(longDate(day))}.`,
  physician:
    'تصمیم با پزشک انتقال خون است. پیش از اهدا، محرمانه با او گفت‌وگو کنید. داروی خود را برای اهدا قطع نکنید.',
  card: 'کارت ملی همراه داشته باشید.',
  permanent: lines(
    'از نیت خیر شما سپاسگزاریم. برای سلامت خودتان و بیماران، خون دادن برایتان ممکن نیست.',
    'با خبر دادن، همراهی و دعوت از دیگران هم سهم بزرگی دارید.',
  ),
  dated: (reason: DatedReason): string => dated[reason],
  freeFrom: (day: EpochDay): Words => say`این مانع از ${bold(longDate(day))} برداشته می‌شود.`,
  oldEnough: (day: EpochDay): Words => say`از ${bold(longDate(day))} به سن اهدا می‌رسید.`,
  physicianThen: 'آن روز پزشک را هم ببینید.',
  remind: 'همان روز خبرتان کنیم؟',
  meanwhile: 'تا آن روز هم می‌توانید سهمی داشته باشید:',
  meanwhileYoung: 'تا آن روز، پدر یا مادرتان را همراه بیاورید یا متن آماده را برای دیگران بفرستید:',
  bringParent: 'با پدر یا مادرم می‌آیم',
  notYet: '🔴 اکنون زمان مناسبی نیست. لطفاً صبر کنید تا:',
  notNow: '🔴 اکنون زمان مناسبی نیست.',
  open: (reason: OpenReason): string => `• ${open[reason]}`,
  askAgainLater: 'یک ماه دیگر پرسش‌ها را دوباره پاسخ دهید.',
  check: 'آیا می‌توانم خون بدهم؟',
  whoseCheck: 'پرسش‌ها دربارهٔ کیست؟',
  self: 'خودم',
  stranger: 'این پرسش‌ها برای کسی است که در این حساب نیست. از «خانه» دوباره آغاز کنید.',
  note: (name: string): Words =>
    say`${name}، از «نذر» پیامی دارید: امروز روزی است که خواستید خبرتان کنیم. برای ادامه، دکمهٔ زیر را بزنید.`,
  noted: (day: EpochDay): Words => say`حتماً. ${bold(longDate(day))} خبرتان می‌کنیم.`,
  nothingToNote: 'اکنون چیزی نیست که منتظرش بمانید. اگر خواستید، پرسش‌ها را دوباره پاسخ دهید.',
  brief: {
    free: '✅ مانعی ندیدیم.',
    physician: 'با پزشک گفت‌وگو کنید.',
    permanent: '🔴 خون دادن برایتان ممکن نیست. سپاسگزاریم.',
    dated: (day: EpochDay): Words => say`🔴 تا ${bold(longDate(day))} صبر کنید.`,
    open: '🔴 اکنون نه. کمی صبر کنید.',
  },
  keep: 'جنسیت، تاریخ تولد و اهداها را نگه داریم؟',
} as const;

const units = { year: 'در چه سالی', month: 'در چه ماهی', day: 'در چه روزی' } as const;

const happened = 'بود';
const recovered = 'کاملاً خوب شدید';
const injected = 'واکسن زدید';
const left = 'از آنجا برگشتید';

/** The matter itself is never named here: women's dates least of all. */
const events: Readonly<Record<DateId, string>> = {
  birth: 'به دنیا آمده‌اید',
  donation: 'خون دادید',
  flu: recovered,
  covid: recovered,
  delivery: happened,
  loss: happened,
  cupping: happened,
  needle: happened,
  leech: happened,
  operation: recovered,
  vector: injected,
  live: injected,
  exposure: happened,
  bite: happened,
  visit: left,
  residence: left,
};

const dated: Readonly<Record<DatedReason, string>> = {
  age: 'اهدای خون از هجده‌سالگی ممکن است. از همت شما سپاسگزاریم.',
  interval: 'از آخرین اهدای شما هنوز زمان کافی نگذشته است.',
  cap: 'در یک سال گذشته به بیشترین دفعات مجاز خون داده‌اید. سپاسگزاریم.',
  recovery: 'پس از بیماری، بدن به کمی زمان نیاز دارد.',
  private: 'برای سلامت خودتان باید کمی زمان بگذرد.',
  cupping: 'پس از حجامت، برای سلامت بیمار باید یک سال بگذرد. کار نادرستی نکرده‌اید.',
  skin: 'پس از سوراخ شدن پوست، برای سلامت بیمار باید یک سال بگذرد. کار نادرستی نکرده‌اید.',
  surgery: 'پس از جراحی، بدن باید فرصت ترمیم داشته باشد.',
  vaccine: 'پس از این واکسن باید مدتی بگذرد.',
  exposure: 'برای سلامت بیمار باید یک سال از آن روز بگذرد.',
  malaria: 'پس از بازگشت از منطقهٔ مالاریاخیز، برای سلامت بیمار باید مدتی بگذرد.',
};

const open: Readonly<Record<OpenReason, string>> = {
  weight: 'وزنتان به ۵۰ کیلوگرم برسد',
  unwell: 'حالتان کاملاً خوب شود',
  private: 'این دوره بگذرد',
  surgery: 'پس از جراحی خوب شوید',
  antibiotic: 'دورهٔ آنتی‌بیوتیک تمام شود',
  sideEffects: 'عارضهٔ واکسن برطرف شود',
  haemoglobin: 'کم‌خونی برطرف شود',
  meal: 'غذا بخورید',
  identity: 'کارت ملی همراهتان باشد',
};
