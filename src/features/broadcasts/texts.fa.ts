import { toPersian } from '../../lib/digits.ts';
import type { Broadcast, BroadcastKind } from './broadcast.ts';

/** «۱٬۲۴۰»: thousands apart. */
export const number = (value: number): string =>
  toPersian(String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '٬'));

/** «۱٬۲۴۰ نفر». */
export const people = (value: number): string => `${number(value)} نفر`;

export const kindWords: Readonly<Record<BroadcastKind, string>> = {
  appeal: 'فراخوان فوری',
  invitation: 'دعوت به اهدا',
  education: 'آموزش',
  service: 'آگاهی خدماتی',
};

export const stateWords: Readonly<Record<Broadcast['state'], string>> = {
  draft: 'پیش‌نویس',
  freezing: 'آماده‌سازی فهرست',
  running: 'در حال ارسال',
  paused: 'ایستاده',
  stopped: 'متوقف‌شده',
  done: 'پایان‌یافته',
};

export const texts = {
  broadcasts: 'پیام‌های همگانی',
  sendToMembers: 'فرستادن برای اعضا',
  listTitle: 'پیام‌های همگانی:',
  listEmpty: 'هنوز پیامی برای اعضا فرستاده نشده است.',
  fresh: 'پیام تازه',
  earlier: 'صفحهٔ پیش',
  later: 'صفحهٔ بعد',
  all: 'همهٔ پیام‌ها',
  entry: (kind: BroadcastKind, title: string) => `${kindWords[kind]}: ${title}`,
  sent: (sent: number, total: number) => `${number(sent)} از ${number(total)}`,
  gone: 'این پیام دیگر نیست یا کارش گذشته است.',
} as const;
