import { toPersian } from '../../lib/digits.ts';

export const texts = {
  welcomeOwner:
    'از این پس شما مدیر این ربات هستید. با /newdrive خون‌گیری تازه بسازید و با /drives همه را ببینید.',
  invitationOver:
    'این پیوند دیگر به کار نمی‌آید: یک بار به کار رفته، یا زمانش گذشته است. پیوند تازه‌ای بخواهید.',
  aside: (updateId: number): string =>
    `یک پیام سه بار به خطا خورد و کنار گذاشته شد (شمارهٔ ${toPersian(updateId)}). شرح آن در گزارش ربات است.`,
} as const;
