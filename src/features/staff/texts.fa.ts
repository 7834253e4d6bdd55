import { toPersian } from '../../lib/digits.ts';

export const texts = {
  welcomeOwner: 'شما از این پس مدیر این سامانه هستید. برنامهٔ تازه با /newdrive و فهرست برنامه‌ها با /drives.',
  invitationOver: 'این پیوند دیگر به کار نمی‌آید: یک بار به کار رفته، یا زمانش گذشته است.',
  aside: (updateId: number): string =>
    `یک پیام سه بار به خطا خورد و کنار گذاشته شد (شمارهٔ ${toPersian(updateId)}). شرح آن در گزارش سامانه است.`,
} as const;
