import { toPersian } from '../../../lib/digits.ts';

export const texts = {
  anyHour: 'هر ساعتی',
  nobody: 'کسی در صف نیست.',
  line: (hour: string, { waits, offers }: { waits: number; offers: number }) =>
    [
      `${hour}: ${toPersian(waits)} نفر در صف`,
      ...(offers > 0 ? [`${toPersian(offers)} پیشنهاد بی‌پاسخ`] : []),
    ].join('، '),
} as const;
