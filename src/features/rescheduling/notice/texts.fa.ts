import { bold, say, type Words } from '../../../bot/index.ts';
import { epochDay, nightLabel, wallClock } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { clockWords, momentWords } from '../../booking/index.ts';

/** An instant in ms UTC. */
type At = { readonly startsAt: number };
/** When and where a drive is. */
type On = { readonly day: number; readonly place: string };
/** Whose it is; undefined is «شما». */
type Name = string | undefined;

const of = (name: Name): string => name ?? 'شما';

/** «پنجشنبه ۱۲ آذر»; the small hours belong to the night before. */
const dayOf = ({ startsAt }: At): string => {
  const { day, minutes } = wallClock(startsAt);
  return nightLabel(day, minutes);
};
const wasWaiting = (name: Name): string => (name ? `${name} در صف آن بود` : 'در صف آن بودید');
const plainDay = (day: number): string => nightLabel(epochDay(day), 12 * 60);

/** What is said of a drive that changed. Days are epoch days, instants ms UTC. */
export const texts = {
  moved: (place: string, from: number, to: number, sameHours: boolean): Words =>
    say`خون‌گیری ${bold(place)} از ${plainDay(from)} به ${bold(plainDay(to))} رفت${sameHours ? '، همان ساعت‌ها.' : '.'}`,
  later: (place: string, day: number, minutes: number): Words =>
    say`خون‌گیری ${bold(place)}، ${plainDay(day)}، ${bold(`${toPersian(Math.abs(minutes))} دقیقه ${minutes > 0 ? 'دیرتر' : 'زودتر'}`)} است.`,
  placed: (from: On, to: On, address: string | null): Words =>
    say`خون‌گیری ${plainDay(from.day)} به جای ${from.place}${from.day === to.day ? '' : say`، ${bold(plainDay(to.day))}`} در ${bold(to.place)} است${address ? `: ${address}` : ''}.`,
  shortened: (place: string, day: number): Words =>
    say`ساعت‌های خون‌گیری ${bold(place)}، ${plainDay(day)} کم شد.`,

  keptSameHour: (name: Name, at: At): Words =>
    say`نوبت ${clockWords(at)} ${of(name)} برای ${bold(dayOf(at))} نگه داشته شده است.`,
  keptHour: (name: Name, at: At): Words => say`نوبت ${of(name)} اکنون ${bold(momentWords(at))} است.`,

  gone: (name: Name, at: At): string => `نوبت ${clockWords(at)} ${of(name)} دیگر برقرار نیست.`,
  nearest: (at: At & { readonly place: string }, isElsewhere: boolean): Words =>
    say`نزدیک‌ترین جای خالی: ${bold(`${momentWords(at)}${isElsewhere ? `، ${at.place}` : ''}`)}. جابه‌جا کنیم؟`,
  noPlace: 'اکنون جای خالی دیگری نیست؛ نوبت‌های تازه را در «رزرو نوبت» ببینید.',

  cancelled: (place: string, at: At): Words =>
    say`خون‌گیری ${bold(place)}، ${bold(dayOf(at))} ${bold('لغو شد')}.`,
  bookingEnded: (name: Name, at: At): string =>
    `نوبت ${clockWords(at)} ${of(name)} برداشته شد؛ پوزش می‌خواهیم. هر وقت خواستید، نوبت دیگری بگیرید.`,
  stillWaiting: (name: Name, place: string, at: At): Words =>
    say`خون‌گیری ${bold(place)} که ${name ? `${name} در صف آن است` : 'در صف آن هستید'}، تغییر کرد: اکنون ${bold(momentWords(at))} است. جای ${of(name)} در صف نگه داشته شده است.`,
  nothingToWaitFor: (name: Name, place: string, day: number): Words =>
    say`خون‌گیری ${bold(place)}، ${bold(plainDay(day))} که ${wasWaiting(name)}، لغو شد. پوزش می‌خواهیم.`,
  hourDropped: (name: Name, place: string, at: At): Words =>
    say`${bold(`${dayOf(at)}، ${clockWords(at)}`)} در خون‌گیری ${bold(place)} که ${wasWaiting(name)}، برداشته شد. پوزش می‌خواهیم.`,

  take: (at: At): string => `بله، ${clockWords(at)}`,
  others: 'ساعت‌های دیگر',
  otherDrives: 'خون‌گیری دیگر',
  coming: 'می‌آیم',
  move: 'جابه‌جایی نوبت',
  cancel: 'لغو نوبت',
  book: 'رزرو نوبت',
  seen: 'دیدم',
  ticket: 'بلیت نوبت',
  questions: 'پاسخ به پرسش‌ها',

  thanks: 'سپاس که خبر دادید.',
  taken: (at: At & { readonly place: string }): Words =>
    say`جابه‌جا شد: ${bold(momentWords(at))}، ${at.place}.`,
  full: (at: At): string => `آخرین جای ${clockWords(at)} همین حالا پر شد.`,
  noHours: 'در این خون‌گیری ساعت خالی دیگری نیست.',
  chooseHour: 'کدام ساعت؟',
  hour: (at: At): string => clockWords(at),
} as const;
