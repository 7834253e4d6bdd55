import { bold, lines, say, type Words } from '../../bot/index.ts';
import { toPersian } from '../../lib/digits.ts';
import { type Audience, audienceWords, hourWords } from '../drives/index.ts';
import { clockWords, momentWords } from './texts/moment.fa.ts';
import { dayOf, fullDayOf } from './when.ts';

type Where = { readonly place: string; readonly address: string | null };
type At = { readonly startsAt: number };

const addressed = ({ place, address }: Where): string => (address ? `${place}، ${address}` : place);

/** What the room says. Instants come in ms UTC and are printed as Tehran's wall clock shows them. */
export const texts = {
  book: 'رزرو نوبت',
  mine: 'نوبت‌های من',
  cancel: 'لغو نوبت',
  coming: 'می‌آیم',
  comingOf: (name: string | undefined): string => (name ? `می‌آیم – ${name}` : 'می‌آیم'),
  invite: 'یک نفر را دعوت کنید',
  back: 'بازگشت',
  next: 'صفحهٔ بعد',
  previous: 'صفحهٔ پیش',

  forWhom: 'این نوبت برای کیست؟',
  forAnother: 'برای نفر دیگر',
  askName: 'نام کوچک ایشان را بنویسید:',
  sameOne: (name: string): Words => say`همان ${bold(name)} است؟`,
  same: 'بله، همان',
  another: 'نه، کس دیگری',
  nameAgain: 'نام کوچک را با حروف و کوتاه بنویسید، مثلاً «زهرا»:',

  chooseDrive: 'نزدیک‌ترین خون‌گیری‌ها. کدام برای شما مناسب است؟',
  noDrives:
    'اکنون هیچ خون‌گیری‌ای جای خالی ندارد. نوبت‌دهی هر خون‌گیری از ۱۰ روز پیش از آن باز می‌شود؛ لطفاً چند روز دیگر سر بزنید.',
  drive: (day: string, place: string, more: readonly string[]): string => [day, place, ...more].join(' – '),
  dayAndHour: (day: string, hourOfDay: string): string => `${day}، ${hourOfDay}`,
  otherDrives: 'خون‌گیری‌های دیگر',

  chooseSlot: 'ساعت را انتخاب کنید:',
  slot: (at: At, free: number, audience: Audience): string => {
    const places = `${hourWords(at)} (${toPersian(free)} جا)`;
    return audience === 'all' ? places : `${places} – ${audienceWords[audience]}`;
  },
  noSlots: 'در این خون‌گیری برای شما ساعت خالی نمانده است. خون‌گیری‌های دیگر را ببینید:',
  otherSlots: 'ساعت‌های دیگر',

  seePhysician: 'پیش از اهدا، در محل با پزشک گفت‌وگو می‌کنید.',
  askPlan: (at: At): Words => say`${bold(`${clockWords(at)}، ${dayOf(at.startsAt)}`)}. چطور می‌آیید؟`,
  plan: { walk: 'پیاده', drive: 'با خودروی خودم', ride: 'کسی مرا می‌رساند' },
  commitment: (at: At, name: string | undefined): Words =>
    lines(
      bold(momentWords(at)),
      `موافقید؟ این نوبت برای ${name ?? 'شما'} نگه داشته می‌شود تا یک واحد خون به بیماران برسد.`,
    ),
  confirm: 'تأیید نوبت – قول می‌دهم',
  booked: 'ثبت شد. بلیت نوبت:',
  bookedAlready: 'این نوبت پیش‌تر ثبت شده است؛ در «نوبت‌های من» می‌بینید.',

  made: (name: string | undefined): string => `نوبت ${name ?? 'شما'} ثبت شد`,
  moved: (name: string | undefined): string => `نوبت ${name ?? 'شما'} جابه‌جا شد`,
  ticket: (done: string, at: At & Where, code: string, more: readonly string[]): Words =>
    lines(
      say`✅ ${bold(done)}`,
      `${fullDayOf(at.startsAt)}، ${clockWords(at)}`,
      addressed(at),
      `کد نوبت: ${code}`,
      ...more,
    ),
  ticketBrief: (name: string | undefined, at: At & { place: string }): Words =>
    say`✅ ${name ? `${name}: ` : ''}${bold(momentWords(at))}، ${at.place}`,
  vowed: 'برای نذر خون شما.',
  prepare: 'کارت ملی همراه داشته باشید. در چهار ساعت پیش از نوبت غذای سبک بخورید و آب بنوشید.',
  prepareFasting: 'کارت ملی همراه داشته باشید. پس از افطار سبک بخورید و آب بنوشید.',
  calendar: 'تقویم گوشی',
  map: 'نقشه',
  thanksForComing: (name: string | undefined): string =>
    name ? `سپاس! منتظر ${name} هستیم.` : 'سپاس! منتظرتان هستیم.',
  noPoint: 'جای دقیق روی نقشه نداریم؛ نشانی روی بلیت است.',
  eventTitle: 'نوبت اهدای خون',
  fileName: 'nobat.ics',

  held: (name: string | undefined, at: At & { place: string }): Words =>
    say`${name ? `${name} نوبت دارد` : 'نوبت دارید'}: ${bold(momentWords(at))}، ${at.place}. هر نفر یک نوبت می‌گیرد؛ برای ساعت دیگر، همین را جابه‌جا کنید.`,
  questions: 'پاسخ به پرسش‌ها',

  mineTitle: 'نوبت‌های فعلی شما:',
  noneOfMine: 'اکنون نوبتی ندارید.',
  myBooking: (name: string | undefined, at: At & { place: string }): Words =>
    say`${name ? `${name}: ` : ''}${bold(momentWords(at))}، ${at.place}`,
  ticketOf: (name: string | undefined): string => (name ? `بلیت – ${name}` : 'بلیت نوبت'),
  cancelOf: (name: string | undefined): string => (name ? `لغو نوبت – ${name}` : 'لغو نوبت'),

  cancelled: (name: string | undefined, at: At): Words =>
    say`نوبت ${name ?? 'شما'}، ${bold(momentWords(at))} لغو شد. سپاس که خبر دادید؛ این جا به نفر دیگری می‌رسد. هر وقت خواستید، نوبت تازه‌ای بگیرید.`,
  cancelledAlready: 'این نوبت پیش‌تر لغو شده است.',
  over: 'زمان این نوبت گذشته است.',
  staleBooking: 'این دکمه مربوط به نوبتی است که دیگر برقرار نیست. نوبت‌های فعلی‌تان:',
  noSuchTicket: 'بلیتی با این کد برای این حساب پیدا نشد. نوبت‌های فعلی‌تان:',

  unchangedThanks: (name: string | undefined, at: At): Words =>
    say`سپاس! جای ${name ?? 'شما'} برای ${bold(momentWords(at))} نگه داشته شده است.`,
} as const;
