import { clockTime, jalali, nightLabel } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { audienceWords, type Drive } from '../../drives/index.ts';
import type { AudienceHours } from './hours.ts';

/** Words on a poster. */
export const texts = {
  campaign: 'نذر خون',
  subject: 'اهدای خون',
  /** A hard space keeps «اهدای خون» on one line. */
  standing: 'اینجا نوبت اهدای\u00a0خون بگیرید',
  day: ({ day, startMinutes }: Pick<Drive, 'day' | 'startMinutes'>): string =>
    `${nightLabel(day, startMinutes)} ${toPersian(jalali(day).year)}`,
  hours: ({ startMinutes, endMinutes }: Pick<Drive, 'startMinutes' | 'endMinutes'>): string =>
    `ساعت ${clockTime(startMinutes)} تا ${clockTime(endMinutes)}`,
  reserved: ({ audience, from, to }: AudienceHours): string =>
    `${audienceWords[audience]}: ساعت ${clockTime(from)} تا ${clockTime(to)}`,
  bring: 'کارت ملی همراه داشته باشید',
  scan: 'با دوربین گوشی بخوانید و نوبت بگیرید',
  platform: { bale: 'بله', telegram: 'تلگرام' },
  type: 'یا در گفتگو با ربات بنویسید',
  word: (centerId: number): string => `مسجد ${toPersian(centerId)}`,
} as const;
