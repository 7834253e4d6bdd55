import type { PlatformName } from '../../config.ts';
import { toPersian } from '../../lib/digits.ts';

const platforms: Readonly<Record<PlatformName, string>> = { bale: 'بله', telegram: 'تلگرام' };
const kinds = { group: 'گروه', channel: 'کانال' } as const;

export const texts = {
  entry: 'پوستر و گروه کانون',
  poster: 'پوستر',
  centerPoster: 'پوستر کانون',
  whichCenter: 'کدام کانون؟',
  noCenters: 'کانونی در پیش نیست. پوستر هر خون‌گیری زیر همان خون‌گیری در /drives است.',
  more: 'صفحهٔ بعد',
  named: (mosque: string, town: string): string => `${mosque}، ${town}`,
  numbered: (centerId: number): string => `نامش برای ربات: مسجد ${toPersian(centerId)}`,
  chats: 'گروه‌ها و کانال‌های وصل‌شده:',
  noChats: 'هنوز گروه یا کانالی وصل نیست.',
  chat: (kind: keyof typeof kinds, title: string, platform: PlatformName): string =>
    `${kinds[kind]} «${title}» در ${platforms[platform]}`,
  moreChats: 'گروه‌های دیگر',
  lost: ' – ربات دیگر نمی‌تواند در آن بنویسد',
  link: 'وصل کردن گروه یا کانال',
  unlink: (title: string): string => `جدا کردن «${title}»`,
  gone: 'این کانون یا خون‌گیری دیگر نیست.',
  drawn: 'پوستر آماده است. پروندهٔ PDF را چاپ کنید و در مسجد بزنید.',
  notDrawn: 'پوستر اکنون ساخته نشد. چند دقیقهٔ دیگر دوباره امتحان کنید.',
} as const;
