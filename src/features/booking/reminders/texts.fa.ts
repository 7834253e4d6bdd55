import { bold, say, type Words } from '../../../bot/index.ts';
import { hourWords } from '../../drives/index.ts';
import { momentWords } from '../texts/moment.fa.ts';

type At = { readonly startsAt: number };
type Spot = At & { readonly place: string };
/** Whose it is; undefined is «شما». */
type Name = string | undefined;
/** Named where there is room for it. */
type Place = string | undefined;

const at = (place: string | undefined): string => (place ? `، در ${place}` : '');
const forWhom = (name: Name): string => (name ? ` برای ${name}` : '');

/** What reminders say. Instants in ms UTC; on a lock screen no name comes before the hour. */
export const texts = {
  kept: (spot: Spot, name: Name): Words =>
    name
      ? say`جای ${bold(momentWords(spot))}${at(spot.place)} برای ${name} نگه داشته شده است.`
      : say`جای شما ${bold(momentWords(spot))}${at(spot.place)} نگه داشته شده است.`,
  tellNow: (name: Name): string =>
    `اگر ${name ? 'نمی‌رسند' : 'نمی‌رسید'}، همین حالا خبر دهید تا به نفر بعدی برسد.`,
  expected: (inDays: string, spot: Spot, name: Name): Words =>
    say`${inDays}، ${bold(momentWords(spot))}${at(spot.place)} ${name ? `منتظر ${name}` : 'منتظرتان'} هستیم.`,
  askChanged: 'از روزی که پرسش‌ها را پاسخ دادید چیزی عوض شده؟ (بیماری، دارو، حجامت، سفر)',
  askChangedShort: 'از روز پرسش‌ها چیزی عوض شده؟',
  prepare: {
    full: 'غذای سبک بخورید و آب بنوشید. پیش از اهدا ماهیچه‌های پا را سفت و رها کنید.',
    short: 'غذای سبک بخورید و آب بنوشید.',
    brief: 'سبک بخورید، آب بنوشید.',
  },
  prepareFasting: 'پس از افطار سبک بخورید و آب بنوشید.',

  briefKept: (at: At, name: Name): Words => say`${bold(momentWords(at))}${forWhom(name)}. می‌آیید؟`,
  briefExpected: (inDays: string, at: At, name: Name): Words =>
    say`${inDays}، ${bold(momentWords(at))}${forWhom(name)}.`,
  briefAsk: 'چیزی عوض شده؟',

  familyKept: (day: string, place: Place): Words => say`جای شما ${bold(day)}${at(place)} نگه داشته شده است:`,
  familyKeptAll: (place: Place): string => `جای شما${at(place)} نگه داشته شده است:`,
  familyExpected: (inDays: string, day: string, place: Place): Words =>
    say`${inDays}، ${bold(day)}${at(place)} منتظرتان هستیم:`,
  hourOf: (when: At, name: Name, place: Place): string =>
    `${hourWords(when)} – ${name ?? 'خودتان'}${at(place)}`,
  momentOf: (when: At, name: Name, place: Place): string =>
    `${momentWords(when)} – ${name ?? 'خودتان'}${at(place)}`,
  familyTellNow: 'اگر کسی نمی‌رسد، همین حالا خبر دهید تا به دیگری برسد.',

  tonight: 'امشب',
  night: (inDays: string): string => `${inDays} شب`,

  comingAll: (day: string | undefined): string => `می‌آیم – ${day ?? 'همه'}`,
  unchangedAll: (day: string | undefined): string => `نه، می‌آییم – ${day ?? 'همه'}`,
  /** A button of one of the family: «لغو نوبت – زهرا». */
  of: (words: string, name: Name): string => `${words} – ${name ?? 'خودم'}`,
  unchanged: (name: Name): string => (name ? `نه، می‌آیم – ${name}` : 'نه، می‌آیم'),
  changed: 'بله',
  changedAlone: 'بله – چیزی عوض شده',
  thanksAll: 'سپاس! منتظر همه‌تان هستیم.',
} as const;
