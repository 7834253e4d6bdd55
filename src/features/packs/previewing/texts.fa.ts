import type { PlatformName } from '../../../config.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { Lack } from '../elsewhere.ts';

const platforms: Readonly<Record<PlatformName, string>> = { bale: 'بله', telegram: 'تلگرام' };

const lacks: Readonly<Record<Lack, string>> = {
  poll: 'آنجا نظرسنجی نیست؛ پرسش و گزینه‌ها در متن می‌آیند',
  quiz: 'آنجا پرسش چندگزینه‌ای نیست؛ گزینه‌ها و پاسخ در متن می‌آیند',
  marks: 'بخشی از درشتی و کجی نوشته دیده نمی‌شود',
};

export const texts = {
  coming: (items: number): string => `${toPersian(items)} پیام بسته همان‌گونه که دیده می‌شوند می‌آیند…`,
  done: (platform: PlatformName): string => `این بود بسته، آن‌گونه که در ${platforms[platform]} دیده می‌شود.`,
  elsewhere: (platform: PlatformName): string => `در ${platforms[platform]} چطور است؟`,
  lack: (at: number, lack: Lack): string => `پیام ${toPersian(at)}: ${lacks[lack]}.`,
  nothingLacks: 'چیزی کم ندارد.',
} as const;
