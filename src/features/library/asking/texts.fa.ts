import { italic, lines, say, type Words } from '../../../bot/index.ts';

/** What is said to whoever asks. */
export const texts = {
  howToAsk: (longest: number): Words =>
    say`پرسشتان را در یک پیام بنویسید، تا ${longest} حرف. نام و شماره ننویسید؛ کارشناس نمی‌بیند چه کسی پرسیده است. پس از ۹۰ روز پاک می‌شود.`,
  tooLong: (length: number, longest: number): Words =>
    say`پرسشتان ${length} حرف است. آن را تا ${longest} حرف کوتاه کنید و دوباره بفرستید؛ متن بالا همین‌جا می‌ماند.`,
  tooShort: 'برای پاسخ دادن کافی نیست. پرسشتان را کمی کامل‌تر بنویسید:',
  asked: 'پرسش شما رسید. پاسخ کارشناس همین‌جا می‌آید.',
  waiting: (question: string): Words =>
    lines('این پرسشتان هنوز پاسخ نگرفته است:', italic(question), 'پس از پاسخ می‌توانید پرسش دیگری بفرستید.'),
  enoughToday: (most: number): Words =>
    say`امروز ${most} پرسش فرستاده‌اید. فردا دوباره بپرسید، یا پرسش‌های رایج را ببینید.`,
  stillHere: 'متنی که نوشتید فرستاده نشد و در همین گفت‌وگو مانده است.',
  withdraw: 'پس گرفتن پرسش',
  withdrawn: 'پرسشتان پس گرفته و پاک شد.',
  notOpen: 'این پرسش دیگر باز نیست.',

  answered: (question: string, answer: string): Words =>
    lines('از نذر خون پیامی دارید: پاسخ پرسش شما رسید.', '', say`پرسش شما: ${italic(question)}`, '', answer),
  enough: 'کافی بود',
  another: 'پرسش دیگری دارم',
  thanks: 'خوشحالیم که به کارتان آمد.',
} as const;
