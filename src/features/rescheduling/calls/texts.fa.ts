import { bold, lines, say, type Words } from '../../../bot/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { momentWords } from '../../booking/index.ts';
import { hourWords } from '../../drives/index.ts';

/** Instants in ms UTC: when they were to come, and when they are to come now, if at all. */
interface At {
  readonly startsAt: number;
  readonly nowAt: number | null;
}

/** What the call list says. */
export const texts = {
  calls: 'فهرست تماس',
  title: (count: number, untold: number): Words =>
    lines(
      say`${bold(`فهرست تماس – ${toPersian(count)} نفر`)} هنوز پاسخ نداده‌اند.`,
      untold === 0 ? 'خبر به همه رسیده است.' : `به ${toPersian(untold)} نفر خبر نرسیده است؛ اول هستند.`,
    ),
  nobody: 'کسی برای تماس نمانده است: همه پاسخ داده‌اند یا با ایشان تماس گرفته شده است.',
  entry: (name: string, at: At, isTold: boolean): string =>
    `${name}، ${hourWords({ startsAt: at.nowAt ?? at.startsAt })}${isTold ? '' : ' – خبر نرسیده'}`,
  one: (name: string, at: At, isTold: boolean): Words =>
    lines(
      say`${bold(name)} – نوبتش ${momentWords(at)} بود.`,
      at.nowAt !== null && say`اکنون ${momentWords({ startsAt: at.nowAt })} است.`,
      isTold ? 'خبر رسیده، ولی پاسخی نداده‌اند.' : 'خبر هنوز نرسیده است.',
    ),
  showPhone: 'شماره',
  called: 'تماس گرفتم',
  later: 'صفحهٔ بعد',
  earlier: 'صفحهٔ پیش',
  drive: 'خون‌گیری',
  // Latin and on a line of its own, from the left: what a thumb dials.
  phone: (name: string, phone: string, isOwn: boolean): Words =>
    lines(say`${bold(name)}${isOwn ? '' : ' (شمارهٔ بستگان)'}:`, `\u200e+${phone}`),
  noPhone: (name: string): Words => say`${bold(name)} شماره‌ای نداده است.`,
  askManager: (names: readonly string[]): string =>
    names.length > 0 ? `از مدیر کانون بپرسید: ${names.join('، ')}` : 'از مدیر کانون بپرسید.',
} as const;
