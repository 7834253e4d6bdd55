import { toPersian } from '../../../lib/digits.ts';
import { factorWords as factor } from './factor.fa.ts';
import type { Check } from './premises.ts';

export const texts = {
  venue: 'جای خون‌گیری',
  venues: 'جاهای خون‌گیری',
  listTitle: 'کدام جا؟',
  listEmpty: 'هنوز جایی برای بررسی نیست. از صفحهٔ یک خون‌گیری هم می‌توانید به آن برسید.',
  gone: 'این کانون دیگر نیست.',
  saved: 'ثبت شد.',
  center: (mosque: string, town: string) => `${mosque}، ${town}`,
  later: 'صفحهٔ بعد',
  earlier: 'صفحهٔ پیش',

  check: {
    separateRoom: 'اتاق جدا از شبستان',
    light: 'نور',
    air: 'هوای تازه',
    wayInAndOut: 'ورودی و خروجی جدا',
    parking: 'جای پارک',
    power: 'برق',
  } satisfies Record<Check, string>,
  lacks: (checks: readonly string[]) => `این جا ندارد: ${checks.join('، ')}`,
  unseen: 'جا هنوز کامل بررسی نشده است.',
  complete: 'جا بررسی شده و کم‌وکسری ندارد.',

  checks: 'بررسی جا',
  checksTitle: 'هر کدام را که دیدید، بزنید تا عوض شود:',
  answer: (check: string, answer: boolean | null) =>
    `${check}: ${answer === null ? 'نامعلوم' : answer ? 'دارد' : 'ندارد'}`,

  waitingRoom: 'صندلی انتظار',
  seats: (seats: number | null) =>
    seats === null ? 'صندلی انتظار: نامعلوم' : `صندلی انتظار: ${toPersian(seats)}`,
  askSeats: 'چند نفر می‌توانند بنشینند و منتظر بمانند؟ عدد را بنویسید یا انتخاب کنید.',
  people: (n: number) => `${toPersian(n)} نفر`,
  notKnown: 'نمی‌دانم',
  noSeats: (from: number, to: number) => `یک عدد از ${toPersian(from)} تا ${toPersian(to)} بنویسید.`,

  azan: 'اذان و جماعت',
  azanNow: (before: number, after: number) =>
    `کسی فراخوانده نمی‌شود از ${toPersian(before)} دقیقه پیش از اذان تا ${toPersian(after)} دقیقه پس از آن.`,
  azanHint: 'پیش‌نویس‌ها همین حالا با آن هماهنگ می‌شوند؛ ساعت‌های خون‌گیری‌های منتشرشده تغییر نمی‌کند.',
  azanButton: {
    before: { less: 'پیش از اذان: کمتر', more: 'پیش از اذان: بیشتر' },
    after: { less: 'پس از اذان: کمتر', more: 'پس از اذان: بیشتر' },
  },

  factor: 'ضریب ظرفیت',
  factorNow: (used: number) => `برای هر صندلی ${factor(used)} نوبت باز می‌شود.`,
  learned: (learned: number, came: number, expected: number) =>
    expected === 0
      ? `آموخته: ${factor(learned)}؛ هنوز خون‌گیری‌ای اینجا نبوده است.`
      : `آموخته: ${factor(learned)}؛ ${toPersian(came)} نفر از ${toPersian(expected)} نفر آمده‌اند.`,
  override: (override: number | null) =>
    override === null ? 'کسی آن را دستی عوض نکرده است.' : `دستی: ${factor(override)}`,
  cap: 'بیش از صندلی‌های انتظار باز نمی‌شود.',
  more: 'بیشتر',
  less: 'کمتر',
  asLearned: 'همان آموخته',
} as const;
