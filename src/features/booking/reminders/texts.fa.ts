import { bold, say, type Words } from '../../../bot/index.ts';
import { hourWords } from '../../drives/index.ts';
import { clockOf, dayOf } from '../when.ts';

type At = { readonly startsAt: number };
/** Whose it is; undefined is «شما». */
type Name = string | undefined;

const moment = ({ startsAt }: At): string => `${dayOf(startsAt)}، ساعت ${clockOf(startsAt)}`;
const forWhom = (name: Name): string => (name ? ` برای ${name}` : '');

/** What reminders say. Instants in ms UTC; on a lock screen no name comes before the hour. */
export const texts = {
  kept: (at: At, name: Name): Words =>
    name
      ? say`جای ${bold(moment(at))} برای ${name} نگه داشته شده است.`
      : say`جای شما ${bold(moment(at))} نگه داشته شده است.`,
  tellNow: (name: Name): string =>
    `اگر ${name ? 'نمی‌رسند' : 'نمی‌رسید'}، همین حالا خبر دهید تا به نفر بعدی برسد.`,
  expected: (inDays: string, at: At, name: Name, place?: string): Words =>
    say`${inDays}، ${bold(moment(at))}${place ? `، در ${place}` : ''} ${name ? `منتظر ${name}` : 'منتظرتان'} هستیم.`,
  askChanged: 'از روزی که پرسش‌ها را پاسخ دادید چیزی عوض شده؟ (بیماری، دارو، حجامت، سفر)',
  askChangedShort: 'از روز پرسش‌ها چیزی عوض شده؟',
  prepare: {
    full: 'غذای سبک بخورید و آب بنوشید. پیش از اهدا ماهیچه‌های پا را سفت و رها کنید.',
    short: 'غذای سبک بخورید و آب بنوشید.',
    brief: 'سبک بخورید، آب بنوشید.',
  },
  prepareFasting: 'پس از افطار سبک بخورید و آب بنوشید.',

  briefKept: (at: At, name: Name): Words => say`${bold(moment(at))}${forWhom(name)}. می‌آیید؟`,
  briefExpected: (inDays: string, at: At, name: Name): Words =>
    say`${inDays}، ${bold(moment(at))}${forWhom(name)}.`,
  briefAsk: 'چیزی عوض شده؟',

  familyKept: (day: string): Words => say`جای شما ${bold(day)} نگه داشته شده است:`,
  familyKeptAll: 'جای شما نگه داشته شده است:',
  familyExpected: (inDays: string, day: string): Words => say`${inDays}، ${bold(day)} منتظرتان هستیم:`,
  hourOf: (at: At, name: Name): string => `${hourWords(at)} – ${name ?? 'خودتان'}`,
  momentOf: (at: At, name: Name): string => `${moment(at)} – ${name ?? 'خودتان'}`,
  familyTellNow: 'اگر کسی نمی‌رسد، همین حالا خبر دهید تا به دیگری برسد.',

  tonight: 'امشب',
  night: (inDays: string): string => `${inDays} شب`,

  comingAll: (day: string | undefined): string => `می‌آیم – ${day ?? 'همه'}`,
  unchangedAll: (day: string | undefined): string => `نه، می‌آییم – ${day ?? 'همه'}`,
  /** A button of one of the family: «لغو نوبت – زهرا». */
  of: (words: string, name: Name): string => `${words} – ${name ?? 'خودم'}`,
  unchanged: 'نه، می‌آیم',
  changed: 'بله',
  thanksAll: 'سپاس! منتظر همه‌تان هستیم.',
} as const;
