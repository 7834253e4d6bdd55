import { toPersian } from '../../../lib/digits.ts';
import type { Mood } from '../pack.ts';

export const texts = {
  ask: {
    title: 'نام بسته چه باشد؟ کوتاه و روشن، مانند «نذر خون تا پایان صفر».',
    theme: 'موضوع بسته؟ بنویسید یا انتخاب کنید.',
    occasion: 'برای کدام مناسبت؟ انتخاب کنید یا بخشی از نامش را بنویسید.',
    mood: 'لحن بسته؟ در روزهای عزا گل و تبریک نمی‌آید.',
    summary: 'در یکی دو جمله بگویید بسته دربارهٔ چیست؛ مدیر کانون همین را می‌خواند.',
    sources: 'منبع مطالب، هر کدام در یک خط.',
  },
  changed: 'ثبت شد.',
  editWhat: 'کدام بخش را عوض می‌کنید؟',
  groups: ['نام', 'موضوع', 'مناسبت و لحن', 'خلاصه', 'منابع'],
  themes: ['نذر خون', 'آموزش', 'فراخوان', 'قدردانی'],
  anyDay: 'هیچ‌کدام، برای هر روز',
  moreOccasions: 'مناسبت‌های دیگر',
  noOccasion: 'مناسبتی با این نام نیست. بخش دیگری از نامش را بنویسید یا انتخاب کنید.',
  moods: {
    plain: 'ساده',
    mourning: '🏴 سوگواری',
    sacred: '🌙 معنوی',
    glad: '🌸 شاد',
  } satisfies Record<Mood, string>,
  proposed: (mood: string): string => `${mood} (پیشنهاد)`,
  none: 'ندارد',
  long: (most: number, count: number): string =>
    `${toPersian(count)} نویسه نوشتید؛ تا ${toPersian(most)} نویسه جا دارد. کوتاه‌تر بنویسید.`,
  longSources: (most: number): string => `تا ${toPersian(most)} منبع جا دارد، هر کدام کوتاه‌تر از ۳۰۰ نویسه.`,
} as const;
