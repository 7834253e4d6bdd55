import { bold, lines, say, type Words } from '../../../bot/index.ts';
import type { PlatformName } from '../../../config.ts';

type Platform = PlatformName;

const names: Readonly<Record<Platform, string>> = { telegram: 'تلگرام', bale: 'بله' };

/** What is said about one person's accounts on both platforms. Messages that come unasked name nobody. */
export const texts = {
  offer: (there: Platform): string => `این شماره روی ${names[there]} هم هست؛ خودتان هستید؟`,
  yes: 'بله، خودم هستم',
  no: 'نه',
  kept: 'باشد. حساب‌ها جدا می‌مانند.',
  asked: (there: Platform): string =>
    `پرسشی روی ${names[there]} برایتان می‌فرستیم؛ اگر ساعت سکوت باشد، پس از آن. تا دو روز آینده همان‌جا «بله، خودم هستم» را بزنید تا دو حساب یکی شود.`,

  question: (here: Platform, there: Platform): Words =>
    lines(
      `از «نذر» پیامی دارید: حسابی روی ${names[there]} می‌گوید این حساب ${names[here]} هم از اوست. خودتان هستید؟`,
      'اگر بله، نوبت‌ها و مشخصات هر دو حساب یکی می‌شود.',
    ),
  notMe: 'نه، من نیستم',

  linked: (here: Platform, there: Platform): Words =>
    say`${bold(`حساب ${names[here]} و ${names[there]} شما یکی شد.`)} نوبت‌ها و مشخصات شما روی هر دو دیده می‌شود. جدا کردنشان در «مشخصات من» است.`,
  declined: 'باشد. حساب‌ها جدا می‌مانند و به آن حساب خبر می‌دهیم.',
  toldDeclined: (there: Platform): string => `روی ${names[there]} تأیید نشد؛ حساب‌ها جدا ماندند.`,
  declinedLately: (there: Platform): string =>
    `روی ${names[there]} تأیید نشد؛ تا یک هفته دوباره نمی‌پرسیم. اگر آن حساب از شماست، از همان‌جا در «مشخصات من» شمارهٔ خودتان را بفرستید.`,
  askPart: (there: Platform): string =>
    `نوبت‌ها و مشخصات روی همین حساب می‌ماند و حساب ${names[there]} از نو آغاز می‌شود. جدا شود؟`,
  partYes: 'بله، جدا شود',
  parted: (there: Platform): string => `حساب ${names[there]} جدا شد. نوبت‌ها و مشخصات شما همین‌جا می‌ماند.`,
  toldParted: (here: Platform, there: Platform): string =>
    `این حساب ${names[here]} از حساب ${names[there]} جدا شد. نوبت‌ها و مشخصات روی ${names[there]} ماند و اینجا از نو آغاز می‌شود.`,

  linkedAlready: 'این دو حساب پیش از این یکی شده‌اند.',
  bothBooked: (here: Platform, there: Platform): Words =>
    lines(
      bold('روی هر دو حساب نوبت دارید؛ هر کس یک نوبت دارد.'),
      `نخست نوبت همین حساب ${names[here]} را در «نوبت‌های من» لغو کنید (یا اگر این را می‌خواهید، نوبت ${names[there]} را)، سپس بالا دوباره «بله، خودم هستم» را بزنید.`,
    ),
  stale:
    'این پرسش دیگر برقرار نیست. برای یکی کردن دو حساب، شمارهٔ خودتان را روی هر دو از «مشخصات من» بفرستید.',

  mine: 'نوبت‌های من',
  profile: 'مشخصات من',
  account: (there: Platform): string => `حساب ${names[there]}: وصل است`,
  part: (there: Platform): string => `جدا کردن حساب ${names[there]}`,
} as const;
