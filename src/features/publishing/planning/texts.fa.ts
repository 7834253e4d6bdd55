import { longDate, today, wallClock } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { chatName, type LinkedChat } from '../../chats/index.ts';
import { words } from '../words.fa.ts';
import type { CountyChats } from './chats.ts';
import type { When } from './plan.ts';
import type { Hindrance } from './situation.ts';

const and = (titles: readonly string[]): string => titles.map((title) => words.pack(title)).join('، ');

export const texts = {
  publish: 'انتشار',
  whichChats: 'در کدام گروه‌ها و کانال‌ها منتشر شود؟ برای برداشتن یکی، آن را بزنید.',
  whichCounty: 'در کدام شهرستان منتشر شود؟',
  everywhere: (chats: number): string => `همه‌جا (${toPersian(chats)})`,
  county: ({ name, chats }: CountyChats): string => `${name} (${toPersian(chats)})`,
  toggle: (chat: LinkedChat, isOut: boolean): string => `${isOut ? '▫️' : '✅'} ${chatName(chat)}`,
  goOn: 'ادامه',
  when: 'چه زمانی منتشر شود؟',
  now: 'همین حالا',
  later: 'روز و ساعت دیگر',
  series: 'هر روز ساعت همیشگی',
  whichPacks: 'هر روز یکی از این بسته‌ها، در ساعت همیشگی هر گروه، به این ترتیب:',
  numbered: (place: number, title: string): string => `${toPersian(place)}. ${title}`,
  picked: (title: string, isPicked: boolean): string => (isPicked ? `✅ ${title}` : title),
  fromWhich: 'از چه روزی آغاز شود؟',
  today: 'امروز',
  tomorrow: 'فردا',
  otherDay: 'روز دیگر',
  askDay: 'چه روزی؟ انتخاب کنید یا بنویسید، مانند «۱۲ آذر».',
  askHour: 'چه ساعتی؟ انتخاب کنید یا بنویسید، مانند «۱۷:۳۰».',
  whichHour: 'کدام ساعت؟',
  noHour: 'این ساعت خوانده نشد. مانند «۱۷:۳۰» یا «۵ عصر» بنویسید.',
  farDay: 'تا یک سال دیگر می‌توان برنامه‌ریزی کرد. روز نزدیک‌تری بنویسید یا انتخاب کنید.',

  /** «بستهٔ «…» در ۳ گروه و کانال، پنجشنبه ۱۲ آذر ساعت ۱۸:۰۰». */
  plan: (titles: readonly string[], chats: readonly LinkedChat[], when: string): string =>
    `${and(titles)} در ${words.chats(chats)}، ${when}`,
  moment: (when: When, at: number, now: number): string => {
    if (when.kind === 'now') return 'همین حالا';
    if (when.kind === 'at') return words.moment(at, now);
    return `هر روز یکی در ساعت همیشگی، از ${longDate(when.day)}`;
  },
  recent: (at: number, now: number): string => {
    if (at > now) return `همین بسته برای ${words.moment(at, now)} در صف است. باز هم منتشر شود؟`;
    const days = today(now) - wallClock(at).day;
    const ago = days === 0 ? 'امروز' : days === 1 ? 'دیروز' : `${toPersian(days)} روز پیش`;
    return `همین بسته ${ago} منتشر شده است. دوباره منتشر شود؟`;
  },
  woken: (groups: number): string =>
    `در آن ساعت مردم خواب‌اند و تلفن اعضای ${toPersian(groups)} گروه زنگ می‌خورد.`,
  yes: 'بله، منتشر شود',
  yesAnyway: 'با این حال منتشر شود',
  otherTime: 'زمان دیگر',
  planned: 'در صف انتشار است. پس از پایان، خبرش را می‌گیرید.',
  begins: 'اکنون منتشر می‌شود. پس از پایان، خبرش را می‌گیرید.',
  hindrance: {
    changed: 'فهرست گروه‌ها و کانال‌ها همین حالا عوض شد. دوباره انتخاب کنید.',
    'no-chats':
      'گروه یا کانالی به کانون شما وصل نیست. ربات را به گروه بیاورید و همان‌جا /link بنویسید؛ برای کانال، /link را اینجا بفرستید.',
    archived: 'این بسته دیگر برای انتشار نیست: بایگانی شده یا هنوز آماده نیست.',
    past: 'آن زمان گذشته است. زمان دیگری انتخاب کنید.',
  } satisfies Record<Hindrance, string>,
  notYours: 'انتشار بسته‌ها دیگر با شما نیست.',
  link: 'گروه‌ها و کانال‌ها',
} as const;
