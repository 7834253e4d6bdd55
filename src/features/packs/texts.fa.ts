import { toPersian } from '../../lib/digits.ts';
import type { Mood } from './pack.ts';

/** A sign for how a pack sounds; before its title. */
export const moodSign: Readonly<Record<Mood, string>> = {
  plain: '',
  mourning: '🏴',
  sacred: '🌙',
  glad: '🌸',
};

export const texts = {
  packs: 'بسته‌های محتوایی',
  title: 'بسته‌های آماده، نزدیک‌ترین مناسبت بالا:',
  empty: 'هنوز بسته‌ای آماده نیست.',
  found: (words: string): string => `بسته‌هایی دربارهٔ «${words}»:`,
  noneFound: (words: string): string => `بسته‌ای دربارهٔ «${words}» نیست. با واژهٔ دیگری بجویید.`,
  moreFound: 'بسته‌های بیشتری هم هست؛ با واژهٔ دقیق‌تری بجویید.',
  drafts: 'پیش‌نویس‌ها',
  draftsTitle: 'پیش‌نویس‌ها، تازه‌ترین بالا:',
  noDrafts: 'پیش‌نویسی نیست.',
  archive: 'بایگانی',
  archiveTitle: 'بسته‌های بایگانی‌شده:',
  noArchive: 'بایگانی خالی است.',
  next: 'صفحهٔ بعد',
  search: 'جست‌وجو',
  askSearch: 'دربارهٔ چه؟ یک واژه بنویسید، مانند «محرم» یا «پلاکت».',
  corner: 'نوشتن بسته',
  cornerTitle: 'چه می‌نویسید؟ بستهٔ تازه را همین‌جا با فرستادن پیام‌ها می‌سازید.',
  begin: 'بستهٔ تازه',
  bring: 'آوردن از پرونده',

  forOccasion: (title: string): string => `مناسبت: ${title}`,
  forAnyDay: 'برای هر روز',
  size: (items: number, version: number): string => `${toPersian(items)} پیام، نسخهٔ ${toPersian(version)}`,
  draft: 'پیش‌نویس',
  archived: 'بایگانی‌شده',
  older: 'نسخهٔ دیگری خوانده می‌شود.',
  preview: 'پیش‌نمایش',
  sources: 'منابع',
  sourcesOf: (title: string): string => `منابع «${title}»:`,
  noSources: 'برای این بسته منبعی نوشته نشده است.',
  works: 'کارهای بسته',
  worksOf: (title: string): string => `با «${title}» چه می‌کنید؟`,
  all: 'همهٔ بسته‌ها',

  edit: 'اصلاح',
  goOn: 'ادامهٔ نوشتن',
  details: 'مشخصات بسته',
  finish: 'نهایی شود',
  discard: 'دور ریختن',
  discardAsk: (title: string): string => `پیش‌نویس «${title}» با همهٔ پیام‌هایش دور ریخته شود؟`,
  discardNow: 'بله، دور بریزید',
  versions: 'نسخه‌ها',
  versionsOf: (title: string): string => `نسخه‌های «${title}»:`,
  version: (number: number): string => `نسخهٔ ${toPersian(number)}`,
  current: 'همین خوانده می‌شود',
  goBackTo: 'همین نسخه خوانده شود',
  download: 'گرفتن پرونده',
  putAway: 'بایگانی شود',
  fetchBack: 'بازگرداندن از بایگانی',

  note: {
    gone: 'این بسته یا نسخه دیگر نیست.',
    finished: 'نهایی شد. از این پس همین نسخه خوانده و منتشر می‌شود.',
    putAway: 'بایگانی شد.',
    fetchedBack: 'از بایگانی بازگشت.',
    discarded: 'پیش‌نویس دور ریخته شد.',
    wentBack: 'از این پس همین نسخه خوانده می‌شود.',
    file: 'پروندهٔ بسته فرستاده شد. با «آوردن از پرونده» در استان دیگر هم خوانده می‌شود.',
    noFile: 'پروندهٔ یکی از پیام‌ها پیدا نشد و بسته فرستاده نشد.',
  },
  fault: {
    'no-items': 'بسته هنوز پیامی ندارد.',
    'no-right': (at: number): string => `پاسخ درست پرسش پیام ${toPersian(at)} را انتخاب کنید.`,
    flowers: (at: number): string =>
      `این بسته برای روز عزاست؛ گل و نشان شادی را از پیام ${toPersian(at)} بردارید.`,
  },
  short: (title: string): string =>
    [...title].length > 34 ? `${[...title].slice(0, 33).join('').trim()}…` : title,
} as const;
