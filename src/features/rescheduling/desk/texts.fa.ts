import { bold, lines, say, type Words } from '../../../bot/index.ts';
import { clockTime, nightLabel } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { Drive } from '../../drives/index.ts';

type Begin = Pick<Drive, 'day' | 'startMinutes'>;

const hour = (minutes: number): string => `ساعت ${clockTime(minutes)}`;
const begin = ({ day, startMinutes }: Begin): string =>
  `${nightLabel(day, startMinutes)}، ${hour(startMinutes)}`;
const hours = (drive: Pick<Drive, 'startMinutes' | 'endMinutes'>): string =>
  `${hour(drive.startMinutes)} تا ${clockTime(drive.endMinutes)}`;

/** What the desk says of changing a drive. */
export const texts = {
  change: 'تغییر',
  what: 'چه چیزی تغییر می‌کند؟ پیش از تأیید، می‌بینید به چه کسانی می‌رسد.',
  ways: {
    delay: 'دیرتر می‌آییم',
    move: 'روز یا ساعت دیگر',
    shorten: 'کوتاه کردن',
    place: 'جای دیگر',
    cancel: 'لغو خون‌گیری',
  },
  howLate: 'چند دقیقه دیرتر؟ انتخاب کنید یا بنویسید، مانند «۲۰».',
  noDelay: (from: number, to: number): string =>
    `دقیقه‌ها را با عدد بنویسید، از ${toPersian(from)} تا ${toPersian(to)}؛ برای بیش از آن «روز یا ساعت دیگر» را بزنید.`,
  minutes: (n: number): string => `${toPersian(n)} دقیقه`,
  drive: 'خون‌گیری',

  moved: (before: Begin, after: Begin): Words => say`از ${begin(before)} به ${bold(begin(after))} برود؟`,
  delayed: (minutes: number, place: string): Words =>
    say`خون‌گیری ${place} ${bold(`${toPersian(minutes)} دقیقه دیرتر`)} شود؟`,
  shortened: (before: Drive, after: Drive): Words => say`به جای ${hours(before)}، ${bold(hours(after))} شود؟`,
  placed: (before: string, after: string): Words => say`به جای ${before} در ${bold(after)} باشد؟`,
  cancelled: (drive: Drive): Words => say`خون‌گیری ${begin(drive)}، ${drive.place} ${bold('لغو شود')}؟`,

  concerned: (n: number): string =>
    n === 0 ? 'کسی نوبتی ندارد که تغییر کند.' : `به ${toPersian(n)} نفر می‌رسد و به همه خبر داده می‌شود.`,
  homeless: (n: number): string => `جا برای ${toPersian(n)} نفر از آنان نمی‌ماند؛ جای دیگری پیشنهاد می‌شود.`,
  waiting: (n: number): string => `انتظار ${toPersian(n)} نفر پایان می‌یابد.`,
  confirm: 'تأیید – خبر بدهید',
  stale: 'این خون‌گیری همین حالا تغییر کرد. دوباره نگاه کنید:',
  done: (n: number): Words =>
    n === 0 ? 'انجام شد.' : lines('انجام شد.', `به ${toPersian(n)} نفر خبر داده می‌شود.`),
  doneAlready: 'این تغییر انجام شده است.',
  noDrive: 'این خون‌گیری تمام شده، لغو شده یا هنوز منتشر نشده است؛ تغییری نمی‌پذیرد.',
  outside: 'ساعت تازه باید درون ساعت کنونی باشد.',

  same: (minutes: number): string => `همان ${hour(minutes)}`,
  now: (drive: Drive): Words => say`اکنون: ${bold(`${begin(drive)} تا ${clockTime(drive.endMinutes)}`)}`,
  nowAt: (place: string): Words => say`اکنون: ${bold(place)}`,
} as const;
