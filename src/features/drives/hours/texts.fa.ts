import { toPersian } from '../../../lib/digits.ts';
import type { Slot } from '../drive.ts';
import type { HourOutcome } from './actions.ts';

export const texts = {
  hint: 'هر ساعت را بزنید تا باز یا بسته شود.',
  counts: ({ open, closed, taken }: { open: number; closed: number; taken: number }) =>
    `${toPersian(open)} ساعت باز، ${toPersian(closed)} ساعت بسته، ${toPersian(taken)} جای گرفته‌شده`,
  hour: (words: string, { closed, taken, capacity }: Pick<Slot, 'closed' | 'taken' | 'capacity'>) => {
    if (closed && taken === 0) return `${words}، بسته`;
    const held = `${toPersian(taken)} از ${toPersian(capacity)}`;
    return closed ? `${words}، بسته، ${held}` : `${words}، ${held}`;
  },
  later: 'ساعت‌های بعد',
  earlier: 'ساعت‌های پیش',
  note: {
    opened: 'باز شد.',
    closed: 'بسته شد.',
    same: 'همین بود.',
    booked: 'در این ساعت کسی نوبت یا پیشنهاد دارد؛ بسته نمی‌شود.',
    gone: 'این ساعت گذشته یا برداشته شده است.',
  } satisfies Record<HourOutcome, string>,
} as const;
