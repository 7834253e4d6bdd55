import { type EpochDay, shortDate } from '../calendar/index.ts';
import { toPersian } from '../lib/digits.ts';
import { lines, say } from '../platforms/index.ts';

export const texts = {
  start: 'شروع',
  home: 'خانه',
  back: 'بازگشت',
  greeting: lines(
    'سلام، به «نذر خون» خوش آمدید.',
    'اینجا در چند دقیقه می‌بینید مانعی برای اهدای خون دارید یا نه، و نزدیک مسجدتان نوبت می‌گیرید.',
  ),
  noted: 'ثبت شد.',
  homeTitle: 'چه کاری برایتان انجام دهیم؟',
  staleButton: 'این دکمه قدیمی است و دیگر به کار نمی‌آید. از اینجا ادامه دهید:',
  unknownCommand: 'چنین فرمانی برای شما نیست. از اینجا ادامه دهید:',
  notUnderstood: 'این پیام خوانده نشد. یکی از این‌ها را انتخاب کنید:',
  tooLong: 'پیامتان بلند بود و خوانده نشد. لطفاً کوتاه‌تر بنویسید، یا یکی از این‌ها را انتخاب کنید:',
  wrong: (code: number) =>
    say`چیزی درست کار نکرد (کد ${code}). دوباره امتحان کنید؛ اگر باز هم شد، همین کد را به مدیر کانون بگویید.`,
  formAgain: 'برای ادامه، پاسخ را بنویسید یا «انصراف» را بزنید.',
  cancel: 'انصراف',
  noDay: 'این تاریخ خوانده نشد. مانند «۱۲ آذر» بنویسید یا از دکمه‌ها انتخاب کنید.',
  earlyDay: (first: EpochDay): string => `روزی از ${shortDate(first)} به بعد بنویسید یا انتخاب کنید.`,
  dayHint: (hint: string): string =>
    hint.endsWith('؟')
      ? `${hint} روز را دوباره بنویسید یا انتخاب کنید.`
      : `${hint}. روز دیگری بنویسید یا انتخاب کنید.`,
  whichDay: 'منظورتان کدام روز است؟',
  month: (month: string, year: number): string => `${month} ${toPersian(year)} – روز را انتخاب کنید:`,
  calendar: 'تقویم ماه',
  nextMonth: 'ماه بعد',
  previousMonth: 'ماه پیش',
  commands: {
    menu: 'خانه',
    book: 'رزرو نوبت',
    check: 'آیا می‌توانم خون بدهم؟',
    mine: 'نوبت‌های من',
    vow: 'نذر خون',
    help: 'راهنما',
    privacy: 'حریم خصوصی',
    mydata: 'آنچه از من دارید',
    forgetme: 'پاک کردن همه‌چیز',
    stop: 'دیگر پیام نفرستید',
  },
} as const;
