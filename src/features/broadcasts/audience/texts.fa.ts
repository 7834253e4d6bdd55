import type { PlatformName } from '../../../config.ts';
import { number, people } from '../texts.fa.ts';
import type { Span } from './audience.ts';
import type { FacetName } from './facets.ts';
import type { Reason } from './left-out.ts';

type Role = 'owner' | 'admin' | 'manager' | 'staff';

export const spanWords: Readonly<Record<Span, string>> = {
  never: 'هنوز نداده‌اند',
  'within-6': 'کمتر از شش ماه پیش',
  'over-3': 'بیش از سه ماه پیش',
  'over-6': 'بیش از شش ماه پیش',
  'over-12': 'بیش از یک سال پیش',
  'over-24': 'بیش از دو سال پیش',
};

export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'مالک ربات',
  admin: 'مدیر استان یا شهرستان',
  manager: 'مدیر کانون',
  staff: 'تیم خون‌گیری',
};

export const sexWords = { male: 'مردان', female: 'زنان' } as const;
export const platformWords: Readonly<Record<PlatformName, string>> = { telegram: 'تلگرام', bale: 'بله' };

export const facetWords: Readonly<Record<FacetName, string>> = {
  counties: 'شهرستان',
  centers: 'کانون',
  groups: 'گروه خونی',
  given: 'آخرین اهدا',
  sex: 'زن یا مرد',
  again: 'وقت اهدای دوباره',
  vowed: 'نذر',
  platform: 'پیام‌رسان',
  role: 'نقش',
  tags: 'برچسب',
};

export const sentenceWords = {
  members: 'اعضای',
  allMembers: 'همهٔ اعضا',
  county: 'شهرستان',
  centerOf: (names: string) => `وابسته به ${names}`,
  on: (platform: PlatformName) => `در ${platformWords[platform]}`,
  groups: (groups: string) => `با گروه خونی ${groups}`,
  tags: (tags: string) => `با برچسب ${tags}`,
  given: {
    never: 'اهدایی از آنان ثبت نشده',
    'within-6': 'در شش ماه گذشته خون داده‌اند',
    'over-3': 'از اهدای آخرشان بیش از سه ماه گذشته',
    'over-6': 'از اهدای آخرشان بیش از شش ماه گذشته',
    'over-12': 'از اهدای آخرشان بیش از یک سال گذشته',
    'over-24': 'از اهدای آخرشان بیش از دو سال گذشته',
  } satisfies Record<Span, string>,
  again: 'وقت اهدای دوباره‌شان رسیده',
  vowed: 'نذر خون دارند',
  unvowed: 'نذر خون ندارند',
  role: (role: Role) => `نقش «${roleWords[role]}» دارند`,
  that: 'که',
  and: ' و ',
  or: ' یا ',
  others: (value: number) => `${number(value)} جای دیگر`,
  unknown: 'جایی دیگر',
} as const;

/** «آنان را می‌گیرد» left out, each line with its number. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  minor: 'زیر سن اهدا',
  'not-now': 'اکنون وقت اهدایشان نیست',
  'no-account': 'حساب خودشان را ندارند',
  resting: 'ربات را بسته‌اند یا نیستند',
  stopped: 'پیام نمی‌خواهند',
  away: 'در سفرند',
  muted: 'این گونه پیام را نمی‌خواهند',
  limit: 'سهم هفتهٔ‌شان پر است',
};

/** Blood groups as people write them: a sign after letters stays where it belongs. */
export const groupWords = (group: string): string => group.replace('+', ' مثبت').replace('-', ' منفی');

export const texts = {
  title: 'برای چه کسانی؟ هرچه بیشتر برگزینید، گروه کوچک‌تر می‌شود.',
  choose: (facet: FacetName) => `${facetWords[facet]} را برگزینید:`,
  empty: (facet: FacetName) => `برای «${facetWords[facet]}» هنوز گزینه‌ای نیست.`,
  countyFirst: 'نخست شهرستان را برگزینید، سپس کانون را.',
  chosen: (text: string) => `✓ ${text}`,
  again: 'وقتش رسیده',
  vowed: 'نذر دارند',
  unvowed: 'نذر ندارند',
  more: 'گزینه‌های دیگر',
  leftOut: (reason: Reason, value: number) => `– ${reasonWords[reason]}: ${number(value)}`,
  leftOutTitle: (value: number) => `کنار گذاشته: ${people(value)}`,
  reaches: (value: number) => `به ${people(value)} می‌رسد.`,
  nobody: 'به کسی نمی‌رسد.',
} as const;
