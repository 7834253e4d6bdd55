import { bold, italic, lines, type Words } from '../../../bot/index.ts';
import { toPersian } from '../../../lib/digits.ts';

/** What stands around a pack that is read. */
export const texts = {
  which: 'کدام را می‌خوانید؟',
  none: 'هنوز بسته‌ای اینجا نیست.',
  gone: 'این بسته دیگر اینجا نیست. بسته‌های دیگر را ببینید:',
  progress: (at: number, of: number): Words => italic(`${toPersian(at)} از ${toPersian(of)}`),
  nextAfter: (at: number, of: number): string => `بعدی – ${toPersian(at)} از ${toPersian(of)}`,
  others: 'بسته‌های دیگر',
  option: (n: number, option: string): string => `${toPersian(n)}. ${option}`,
  right: 'درست گفتید.',
  wrong: (answer: string): Words => lines('خیلی‌ها همین را می‌گویند. پاسخ درست این است:', bold(answer)),
} as const;
