import { clockTime, nightLabel, shortDate, wallClock } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { Drive } from '../../drives/index.ts';

export const texts = {
  announce: 'اعلام در گروه',
  where: 'این خون‌گیری اعلام شود در:',
  again: ' – پیش‌تر اعلام شده',
  already: 'این خون‌گیری در گروه‌ها و کانال‌های کانون اعلام شده است. فردا، یا اگر تغییری کند، دوباره می‌توانید.',
  more: (n: number): string => `و ${toPersian(n)} جای دیگر`,
  confirm: 'بله، اعلام شود',
  confirmAgain: 'اعلام دوباره',
  passOn: 'متن برای فرستادن',
  announced: (chats: number): string => `در ${toPersian(chats)} گروه یا کانال اعلام می‌شود.`,
  closed: 'این خون‌گیری برای نوبت باز نیست و اعلام نمی‌شود.',
  noChats: 'گروه یا کانالی به این کانون وصل نیست. متن زیر را خودتان بفرستید، یا گروه کانون را وصل کنید.',
  readyText: 'متن زیر آماده است؛ آن را برای گروه خود بفرستید.',

  title: ({ day, startMinutes }: Pick<Drive, 'day' | 'startMinutes'>): string =>
    `اهدای خون – ${nightLabel(day, startMinutes)}`,
  hours: ({ startMinutes, endMinutes }: Pick<Drive, 'startMinutes' | 'endMinutes'>): string =>
    `ساعت ${clockTime(startMinutes)} تا ${clockTime(endMinutes)}`,
  invite: 'برای اینکه معطل نشوید، از همین‌جا نوبت بگیرید.',
  opens: (at: number): string => `نوبت‌دهی از ${shortDate(wallClock(at).day)} باز می‌شود.`,
  book: 'رزرو نوبت',
  address: { bale: 'در بله:', telegram: 'در تلگرام:' },
} as const;
