import { toPersian } from '../../../lib/digits.ts';
import { words } from '../words.fa.ts';

export const texts = {
  ahead: 'آنچه در صف انتشار است:',
  nothingAhead: 'چیزی در صف انتشار نیست. از «بسته‌های محتوایی» یکی را برای انتشار انتخاب کنید.',
  past: 'انتشارهای پیشین',
  pastTitle: 'تازه‌ترین انتشارها:',
  nothingPast: 'هنوز چیزی منتشر نشده است.',
  entry: (title: string, at: number, now: number): string =>
    `${words.pack(title)} – ${words.moment(at, now)}`,
  gone: 'این انتشار پیدا نشد.',
  waits: (at: number, now: number): string => `در صف، ${words.moment(at, now)}`,
  sent: (sent: number, items: number): string => `${toPersian(sent)} از ${toPersian(items)} پیام`,
  uncertain: (posts: number): string => `${toPersian(posts)} نامعلوم`,
  refused: (posts: number): string => `${toPersian(posts)} پذیرفته نشد`,
  look: 'دیدن',
  cancelled: 'لغو شد',
  separator: ' – ',
  ofChat: (chat: string): string => `${chat}: `,
  others: (chats: number): string => `و ${toPersian(chats)} جای دیگر`,
  cancel: 'لغو انتشار',
  cancelAsk: (title: string): string => `انتشار ${words.pack(title)} لغو شود؟ آنچه فرستاده شده می‌ماند.`,
  cancelYes: 'بله، لغو شود',
  cancelDone: 'لغو شد. دیگر چیزی از آن فرستاده نمی‌شود.',
  cancelLate: 'چیزی برای لغو نمانده بود.',
  move: 'زمان دیگر',
  moveAsk: (title: string, at: number, now: number): string =>
    `${words.pack(title)} به ${words.moment(at, now)} برود؟`,
  moveYes: 'بله، برود',
  moved: 'زمان انتشار عوض شد.',
  movePast: 'آن زمان گذشته است. زمان دیگری انتخاب کنید.',
  moveLate: 'انتشار آغاز شده است و دیگر جابه‌جا نمی‌شود.',
  again: (position: number, chat: string): string =>
    `دوباره بفرست – پیام ${toPersian(position + 1)}، ${chat}`,
  againDone: 'دوباره فرستاده می‌شود.',
  againLate: 'این پیام دیگر نامعلوم نیست.',
} as const;
