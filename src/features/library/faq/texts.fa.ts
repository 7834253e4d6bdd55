import { bold, lines, say, type Words } from '../../../bot/index.ts';

/** What common questions say, to people and to whoever tends them. */
export const texts = {
  urgent: bold('اگر همین حالا حال کسی بد است، به اورژانس ۱۱۵ زنگ بزنید و پایگاه انتقال خون را هم خبر کنید.'),
  topics: 'دربارهٔ چه می‌پرسید؟',
  topic: (name: string): Words => bold(name),
  none: 'هنوز پرسشی اینجا نیست.',
  entry: (question: string, answer: string): Words => lines(bold(question), answer),
  source: (source: string): Words => say`منبع: ${source}`,
  physician: 'تصمیم با پزشک است.',
  gone: 'این پرسش دیگر اینجا نیست. پرسش‌های دیگر را ببینید:',

  askWords: 'یک یا چند واژه از پرسشتان را بنویسید، مانند «حجامت» یا «فاصلهٔ دو اهدا».',
  longWords: 'برای جست‌وجو چند واژه بس است. کوتاه‌تر بنویسید:',
  found: (typed: string): Words => say`نزدیک‌ترین پرسش‌ها به «${typed}». برای جست‌وجوی دیگر، بنویسید.`,
  notFound: (typed: string): Words =>
    say`برای «${typed}» چیزی نیافتیم. با واژه‌های دیگر بنویسید، یا از کارشناس بپرسید.`,
} as const;
