import { type EpochDay, shortDate } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { bold, say, type Words } from '../../../platforms/index.ts';
import type { LinkedChat } from '../../chats/index.ts';
import { words } from '../words.fa.ts';

const counted = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده'];
const number = (n: number): string => counted[n] ?? toPersian(n);

export const texts = {
  /** «سه روز تا **اربعین حسینی** (سه‌شنبه ۱۳ مرداد).» */
  ahead: (days: number, title: string, day: EpochDay, isEvening: boolean): Words =>
    say`${number(days)} روز تا ${bold(title)} (${isEvening ? 'از غروب ' : ''}${shortDate(day)}).`,
  surge: 'آن روز خودبه‌خود بسیار می‌آیند؛ پیش از آن منتشر کنید و به روزهای دیگر دعوت کنید.',
  which: (packs: number, chats: readonly LinkedChat[]): string =>
    packs === 1
      ? `یک بستهٔ آماده دارید. در ${words.chats(chats)} منتشر شود؟`
      : `${number(packs)} بستهٔ آماده دارید. کدام در ${words.chats(chats)} منتشر شود؟`,
  plan: 'زمان‌بندی',
  look: 'پیش‌نمایش',
  notNow: 'فعلاً نه',
  whichToPlan: 'کدام بسته زمان‌بندی شود؟',
  whichToLook: 'کدام بسته را می‌بینید؟',
  left: 'باشد. هر وقت خواستید، بسته‌ها در «بسته‌های محتوایی» هستند.',
  over: 'این پیشنهاد دیگر به کار نمی‌آید.',
} as const;
