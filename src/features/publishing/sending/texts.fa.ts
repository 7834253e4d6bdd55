import type { LinkedChat } from '../../chats/index.ts';
import { words } from '../words.fa.ts';

export const texts = {
  done: (title: string, chats: readonly LinkedChat[]): string =>
    `${words.pack(title)} در ${words.chats(chats)} منتشر شد.`,
  failed: (title: string): string => `${words.pack(title)} در این‌ها منتشر نشد:`,
  failedToo: 'منتشر نشد:',
  result: 'نتیجه',
} as const;
