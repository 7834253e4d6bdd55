import { toPersian } from '../../../lib/digits.ts';

export const texts = {
  howTo:
    'گروه: ربات را به گروه بیاورید و همان‌جا /link بنویسید. کانال: ربات را مدیر کانال کنید و اینجا بنویسید: /link و سپس نام کانال، مانند @masjed. خودتان هم باید مدیر آن باشید.',
  noChat:
    'ربات این گروه یا کانال را نمی‌شناسد. آن را مدیرش کنید و نام را مانند @masjed بنویسید؛ سپس دوباره بفرستید.',
  asker: 'فقط کسی که مدیر همان گروه یا کانال است می‌تواند آن را وصل کند.',
  bot: 'ربات در آنجا نمی‌تواند بنویسد. آن را مدیر گروه یا کانال کنید و دوباره /link را بفرستید.',
  whichCenter: (title: string): string => `«${title}» به کدام کانون وصل شود؟`,
  sayNumber: 'شمارهٔ کانون را پس از فرمان بنویسید، مانند: /link ۱۲',
  notYours: (centerId: number): string =>
    `کانونی با شمارهٔ ${toPersian(centerId)} برای شما نیست. شماره را نگاه کنید.`,
  taken: 'این گروه یا کانال به کانون دیگری وصل است. نخست باید از آنجا جدا شود.',
  linked: (title: string, mosque: string): string => `«${title}» به ${mosque} وصل شد.`,
  linkedHere: (mosque: string): string => `این گروه به ${mosque} وصل شد. خون‌گیری‌های آن اینجا اعلام می‌شود.`,
  lostAgain: 'ربات نتوانست در آن گروه بنویسد. آن را مدیر گروه کنید و دوباره /link را بفرستید.',
  stale: 'این دکمه برای شما نیست یا دیگر به کار نمی‌آید. دوباره /link را بفرستید.',
  unlinkAsk: (title: string): string => `«${title}» جدا شود؟ دیگر چیزی در آن اعلام نمی‌شود.`,
  unlink: 'بله، جدا شود',
  unlinked: (title: string): string => `«${title}» جدا شد.`,
} as const;
