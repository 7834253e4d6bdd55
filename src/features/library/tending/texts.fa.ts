import { bold, italic, lines, say, type Words } from '../../../bot/index.ts';
import { toPersian } from '../../../lib/digits.ts';

/** What is said to whoever tends common questions. */
export const texts = {
  ask: {
    question: 'پرسش را کوتاه و بی هیچ نشانه‌ای از شخص بنویسید:',
    answer: 'پاسخ را بنویسید، بی نام، شماره و سرگذشت کسی:',
    source: 'این پاسخ از کجاست؟',
  },
  before: (words: string): Words => italic(words),
  same: 'همان بماند',
  expert: 'پاسخ کارشناس انتقال خون',
  tooLong: (length: number, longest: number): string =>
    `متن ${toPersian(length)} حرف است. آن را تا ${toPersian(longest)} حرف کوتاه کنید و دوباره بفرستید.`,
  tooShort: 'این متن برای دیگران کافی نیست. کامل‌تر بنویسید:',
  number: 'در متن شماره‌ای هست که شاید از آن کسی باشد. بی آن بنویسید:',
  preview: (question: string, answer: string, source: string): Words =>
    lines(bold(question), answer, say`منبع: ${source}`, '', 'همه آن را می‌بینند. ثبت شود؟'),
  write: 'ثبت در پرسش‌های رایج',
  rewrite: 'از نو نوشتن',
  press: 'برای ثبت، دکمه را بزنید؛ برای متن دیگر، «از نو نوشتن» را.',

  written: 'ثبت شد و از همین حالا در پرسش‌های رایج است.',
  alike: 'همین پرسش پیش‌تر در پرسش‌های رایج آمده است:',
  gone: 'این پرسش دیگر اینجا نیست.',
  hidden: 'پنهان است؛ کسی آن را نمی‌بیند.',
  shown: 'همه آن را می‌بینند.',
  list: (n: number): Words => say`${n} پرسش رایج. کدام را می‌بینید؟`,
  hiddenMark: (question: string): string => `پنهان – ${question}`,
  edit: 'ویرایش',
  hide: 'پنهان شود',
  show: 'نشان داده شود',
  toList: 'فهرست',
  toQuestions: 'پرسش‌های مردم',
} as const;
