import { bold, italic, lines, say, type Words } from '../../../bot/index.ts';
import { type EpochDay, shortDate } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';

/** What is said to whoever answers. */
export const texts = {
  asked: 'پرسش تازه‌ای رسیده است.',
  open: 'دیدن پرسش',
  none: 'پرسشی بی‌پاسخ نمانده است.',
  waiting: (n: number): Words => say`${n} پرسش منتظر پاسخ است. کدام را می‌بینید؟`,
  when: (day: EpochDay, hour: string): string => `پرسش ${shortDate(day)}، ساعت ${hour}`,
  question: (when: string, question: string): Words => lines(bold(when), italic(question)),
  hint: 'پرسنده را نمی‌بینید و او هم شما را. از نتیجه‌های شخصی بپرهیزید؛ تصمیم با پزشک است.',
  reply: 'پاسخ دادن',
  list: 'پرسش‌ها',
  gone: 'این پرسش دیگر باز نیست، یا پاسخ دادن به آن با شما نیست.',

  askReply: (question: string): Words =>
    lines(italic(question), 'پاسخ را بنویسید. پیش از فرستادن، آن را می‌بینید.'),
  tooLong: (length: number, longest: number): string =>
    `پاسخ ${toPersian(length)} حرف است. آن را تا ${toPersian(longest)} حرف کوتاه کنید و دوباره بفرستید.`,
  tooShort: 'پاسخ را کامل‌تر بنویسید:',
  preview: (question: string, answer: string): Words =>
    lines(italic(question), '', answer, '', 'فرستاده شود؟'),
  send: 'فرستادن',
  rewrite: 'از نو نوشتن',
  press: 'برای فرستادن، دکمه را بزنید؛ برای متن دیگر، «از نو نوشتن» را.',
  sent: 'پاسخ فرستاده شد. اگر به کار دیگران هم می‌آید، آن را به پرسش‌های رایج بیفزایید.',
  share: 'به پرسش‌های رایج اضافه شود',
  answeredBy: (name: string): Words => say`${name} به این پرسش پاسخ داد:`,
  colleague: 'یکی از همکارانتان',
  unsent: 'پاسخ شما فرستاده نشد و در همین گفت‌وگو مانده است.',
} as const;
