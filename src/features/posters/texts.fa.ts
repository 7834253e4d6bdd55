import { toPersian } from '../../lib/digits.ts';

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
  moreChats: 'گروه‌های دیگر',
  lost: ' – ربات دیگر نمی‌تواند در آن بنویسد',
  gone: 'این کانون یا خون‌گیری دیگر نیست.',
  drawn: 'پوستر آماده است. پروندهٔ PDF را چاپ کنید و در مسجد بزنید.',
  notDrawn: 'پوستر اکنون ساخته نشد. چند دقیقهٔ دیگر دوباره امتحان کنید.',
} as const;
