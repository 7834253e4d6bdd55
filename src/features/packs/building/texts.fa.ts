import { toPersian } from '../../../lib/digits.ts';
import type { MediaFault, MediaKind } from '../../../media/index.ts';
import type { Item, ItemWay } from '../pack.ts';
import type { ItemFault, LengthFault } from '../rules.ts';

const files: Readonly<Record<MediaKind, string>> = {
  photo: 'عکس',
  video: 'فیلم',
  animation: 'فیلم کوتاه',
  audio: 'آهنگ',
  voice: 'صدا',
  document: 'پرونده',
};

const kinds: Readonly<Record<Exclude<Item['kind'], 'media'>, string>> = {
  text: 'متن',
  album: 'آلبوم',
  poll: 'نظرسنجی',
  quiz: 'پرسش چندگزینه‌ای',
};

const lengthOf: Readonly<Record<LengthFault['what'], string>> = {
  text: 'یک متن',
  caption: 'نوشتهٔ زیر عکس و پرونده',
  question: 'یک نظرسنجی',
};

export const texts = {
  kindOf: (kind: Item['kind'], file: MediaKind | undefined): string =>
    kind === 'media' ? files[file ?? 'document'] : kinds[kind],
  named: (at: number, kind: string, words: string): string =>
    `${toPersian(at)}. ${kind}${words === '' ? '' : `: ${words}`}`,

  untitled: 'پیام همگانی',
  empty: 'هر چه بفرستید نخستین پیام می‌شود: متن، عکس، فیلم، صدا، پرونده، آلبوم یا نظرسنجی.',
  more: (items: number): string =>
    `${toPersian(items)} پیام دارد. هر چه بفرستید پیام ${toPersian(items + 1)} می‌شود.`,
  items: 'پیام‌ها',
  preview: 'پیش‌نمایش',
  newPoll: 'نظرسنجی',
  leave: 'پایان',
  next: 'صفحهٔ بعد',
  itemsTitle: 'کدام پیام؟',

  up: 'بالاتر',
  down: 'پایین‌تر',
  replace: 'جایگزین',
  reword: 'متن',
  buttonsBelow: 'دکمه‌ها',
  remove: 'حذف',
  askReplace: 'پیام بعدی که بفرستید جای این را می‌گیرد.',
  askRight: 'کدام گزینه درست است؟',
  noButtons: 'زیر این پیام دکمه‌ای نیست.',
  buttonsOf: 'برای برداشتن، دکمه را بزنید:',
  drop: (text: string): string => `حذف «${text}»`,
  newButton: 'دکمهٔ تازه',
  albumBare: 'زیر آلبوم دکمه نمی‌آید؛ دکمه را زیر پیام بعدی بگذارید.',

  note: {
    added: (at: number): string => `پیام ${toPersian(at)} افزوده شد.`,
    replaced: (at: number): string => `پیام ${toPersian(at)} عوض شد.`,
    changed: 'ثبت شد.',
    removed: 'حذف شد.',
    gone: 'این پیام دیگر نیست یا بسته نهایی شده است.',
    closed: 'این پیش‌نویس دیگر باز نیست و پیامتان در آن ننشست. پیام در همین گفت‌وگو مانده است.',
    left: 'میز نوشتن بسته شد؛ آنچه نوشتید ماند.',
  },

  ask: {
    words: 'متن تازهٔ این پیام را بفرستید. درشت، کج و پیوند هم می‌ماند.',
    way: 'دکمه به کجا برود؟',
    label: 'روی دکمه چه نوشته شود؟',
    url: 'نشانی را بنویسید؛ با https:// آغاز می‌شود.',
    question: 'پرسش را بنویسید.',
    options: 'گزینه‌ها را بنویسید، هر کدام در یک خط؛ دو تا دوازده گزینه.',
    right: 'کدام گزینه درست است؟',
  },
  ways: {
    book: 'رزرو نوبت',
    check: 'آیا می‌توانم خون بدهم؟',
    vow: 'نذر خون',
    link: 'پیوند به جای دیگر',
  } satisfies Record<ItemWay, string>,
  noRight: 'نظرسنجی است، پاسخ درست ندارد',
  badUrl: 'این نشانی پذیرفته نیست. نشانی کاملی بنویسید که با https:// آغاز شود.',
  longLabel: (most: number): string => `نوشتهٔ دکمه کوتاه‌تر باشد: تا ${toPersian(most)} نویسه.`,

  fault(fault: ItemFault): string {
    if (fault.why === 'long') return long(fault);
    return faults[fault.why];
  },
  file: {
    empty: 'این پرونده خالی است.',
    'photo-too-big': 'این عکس بزرگ‌تر از ۱۰ مگابایت است. کوچک‌ترش کنید یا به‌صورت پرونده بفرستید.',
    'too-big': 'این پرونده بزرگ‌تر از ۵۰ مگابایت است و هیچ پیام‌رسانی نمی‌فرستد.',
    download: 'این پرونده بزرگ‌تر از ۲۰ مگابایت است و ربات نمی‌تواند آن را بگیرد. کوچک‌ترش کنید.',
    'wrong-type': 'این پرونده از نوعی است که همه‌جا دیده نمی‌شود. آن را به‌صورت پروندهٔ ساده بفرستید.',
  } satisfies Record<MediaFault, string>,
  notFetched: 'پیام‌رسان این پرونده را نداد. یک بار دیگر بفرستید.',
  unknown: 'این پیام را نمی‌توان در بسته گذاشت. متن، عکس، فیلم، صدا، پرونده، آلبوم یا نظرسنجی بفرستید.',
} as const;

const faults: Readonly<Record<Exclude<ItemFault['why'], 'long'>, string>> = {
  empty: 'این پیام نوشته‌ای ندارد.',
  options: 'نظرسنجی دو تا دوازده گزینه دارد، هر کدام تا ۱۰۰ نویسه.',
  'mixed-album': 'عکس و فیلم با هم آلبوم می‌شوند؛ صدا و پرونده فقط با هم‌نوع خود.',
  'full-album': 'آلبوم بیش از ۱۰ تکه جا ندارد.',
  'full-pack': 'بسته پر است: بیش از ۳۰ پیام کسی نمی‌خواند.',
  button: 'این دکمه زیر این پیام جا ندارد.',
};

function long({ what, count, most, on }: LengthFault): string {
  const where = on === 'bale' ? ' در بله که نشانی پیوندها هم شمرده می‌شود' : '';
  return `بلند است: ${toPersian(count)} نویسه. ${lengthOf[what]}${where} تا ${toPersian(most)} نویسه جا دارد؛ آن را دو پیام کنید.`;
}
