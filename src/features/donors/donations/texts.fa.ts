import { bold, lines, say, type Words } from '../../../bot/index.ts';
import { type EpochDay, longDate } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { BloodGroup, Donation } from './donation.ts';
import { groupWords, kindWords } from './words.fa.ts';

export const texts = {
  donations: 'اهداهای من',
  title: (name: string | undefined): Words => bold(name === undefined ? 'اهداهای شما' : `اهداهای ${name}`),
  count: (n: number): string => `تعداد: ${toPersian(n)}`,
  none: 'هنوز اهدایی ثبت نشده است.',
  group: (group: BloodGroup): string => `گروه خونی: ${groupWords(group)}`,
  nextNow: 'اهدای بعدی: از همین امروز ممکن است.',
  next: (day: EpochDay): Words => say`اهدای بعدی: از ${bold(longDate(day))} ممکن است.`,
  physician: 'تصمیم پایانی با پزشک انتقال خون است.',
  donation: ({ day, kind, volume, place }: Donation): string =>
    `• ${[longDate(day), kindWords[kind], volume && `${toPersian(volume)} میلی‌لیتر`, place].filter(Boolean).join('، ')}`,
  earlier: (n: number): string => `و ${toPersian(n)} بار پیش از آن.`,

  file: 'سابقهٔ اهدا از پروندهٔ انتقال خون',
  fileOn: '✅ سابقهٔ اهدا از پروندهٔ انتقال خون',
  fileAsk: (name: string | undefined): Words =>
    lines(
      bold(name === undefined ? texts.file : `${texts.file} – ${name}`),
      'با اجازهٔ شما تاریخ، محل، نوع و حجم اهداها و گروه خونی را از پرونده می‌آوریم و نگه می‌داریم. اجازه را پس بگیرید، پاک می‌شود.',
    ),
  fileKept: (name: string | undefined): Words =>
    lines(
      bold(name === undefined ? texts.fileOn : `${texts.fileOn} – ${name}`),
      'آنچه انتقال خون از اهداها بفرستد اینجا نگه داشته می‌شود. با شمارهٔ کارت اهدا پرونده آسان‌تر پیدا می‌شود.',
    ),
  cardKept: 'شمارهٔ کارت اهدا: داده‌اید (رمزشده)',
  agree: 'اجازه می‌دهم',
  disagree: 'پس گرفتن اجازه',
  agreed: 'ثبت شد.',
  disagreed: 'اجازه پس گرفته شد و آنچه از پرونده آمده بود پاک شد.',
  notYours: 'این بخش فقط از حساب خودِ آن شخص در دسترس است.',

  giveCard: 'شمارهٔ کارت اهدا',
  askCard:
    'شمارهٔ کارت اهدای خون را بنویسید. خودِ شماره را نگه نمی‌داریم؛ فقط نشانی رمزشده، که با آن پرونده پیدا می‌شود.',
  askCardBrief: 'شمارهٔ کارت اهدای خون را بنویسید.',
  cardAgain: 'شمارهٔ کارت ۵ تا ۲۰ رقم است، بدون حرف. دوباره بنویسید یا «انصراف» را بزنید.',
  cardSaved: 'شمارهٔ کارت رمزشده نگه داشته شد.',
  back: 'بازگشت',
  cancel: 'انصراف',
};
