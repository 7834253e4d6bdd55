import { clockTime, jalali, nightLabel, today, wallClock } from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';
import { chatName, type LinkedChat, shortTitle } from '../chats/index.ts';
import type { PublicationTrouble } from './publication.ts';

const kinds = { group: 'گروه', channel: 'کانال' } as const;

/** What the room says in several places. */
export const words = {
  pack: (title: string): string => `بستهٔ «${shortTitle(title)}»`,
  chatGone: 'گروه یا کانالی که دیگر وصل نیست',
  /** «۳ گروه و کانال»; a single one by its name. */
  chats: (chats: readonly Pick<LinkedChat, 'kind' | 'title' | 'platform'>[]): string => {
    const [first, ...others] = chats;
    if (first && others.length === 0) return chatName(first);
    const isAlike = chats.every(({ kind }) => kind === first?.kind);
    return `${toPersian(chats.length)} ${first && isAlike ? kinds[first.kind] : 'گروه و کانال'}`;
  },
  /** «پنجشنبه ۱۲ آذر ساعت ۱۸:۰۰»; the year where it is another one. */
  moment: (at: number, now: number): string => {
    const { day, minutes } = wallClock(at);
    const { year } = jalali(day);
    const named = year === jalali(today(now)).year ? '' : ` ${toPersian(year)}`;
    return `${nightLabel(day, minutes)}${named} ساعت ${clockTime(minutes)}`;
  },
  trouble: {
    gone: 'ربات دیگر در آن نیست',
    rights: 'ربات اجازهٔ نوشتن در آن را ندارد',
    refused: 'پیام‌رسان هیچ بخشی از بسته را نپذیرفت',
    late: 'تا روز بعد هم راهی به پیام‌رسان نبود',
    unbacked: 'کسی که آن را خواسته بود دیگر مدیر آنجا نیست',
    archived: 'بسته بایگانی شده است',
  } satisfies Record<PublicationTrouble, string>,
  more: 'بیشتر',
  queue: 'صف انتشار',
} as const;
