import { bold, lines, say, type Words } from '../../../bot/index.ts';
import { type EpochDay, longDate } from '../../../calendar/index.ts';
import { clockOf, dayOf } from '../when.ts';
import { clockWords, momentWords } from './moment.fa.ts';

type At = { readonly startsAt: number };

/** Why somebody may not give that day. */
type Why = { readonly name: 'not-yet' | 'never' } | { readonly name: 'not-before'; readonly day: EpochDay };

function whyWords(why: Why): Words {
  if (why.name === 'not-before') return say`این اهدا از ${bold(longDate(why.day))} ممکن است.`;
  return why.name === 'not-yet'
    ? 'هنوز چیزی هست که باید برطرف شود.'
    : 'برای سلامت اهداکننده و بیماران، این اهدا ممکن نیست.';
}

const nothingYet = 'برای همراهان هنوز نوبتی ثبت نشده است.';

/** What is said to those who come together. A name that is undefined is «شما». */
export const party = {
  open: 'همراه دارم',
  choose: (at: At): Words =>
    lines(bold(momentWords(at)), 'چه کسانی همراه می‌آیند؟ تا سه نفر؛ هر نفر بلیت خودش را دارد.'),
  chosen: (person: string): string => `✅ ${person}`,
  unchosen: (person: string): string => `▫️ ${person}`,
  holds: (person: string): string => `${person} – نوبت دارد`,
  holdsOne: (name: string | undefined, at: At & { readonly place: string }): string =>
    `${name ? `${name} نوبت دارد` : 'نوبت دارید'}: ${momentWords(at)}، ${at.place}.`,
  leftOut: (name: string | undefined, why: Why): Words =>
    say`${bold(name ? `${name} همراه نمی‌شود` : 'شما همراه نمی‌شوید')}: ${whyWords(why)}`,
  severalLeftOut: (names: readonly (string | undefined)[]): Words =>
    say`${bold(`${names.map((name) => name ?? 'شما').join('، ')} همراه نمی‌شوند`)}: این اهدا اکنون ممکن نیست.`,
  nothingYet,
  whoElse: 'چه کسانی همراه می‌آیند؟',
  another: 'نفر دیگر',
  goOn: 'ادامه',

  seats: (at: At, seats: readonly (At & { readonly name: string | undefined })[]): Words =>
    lines(
      bold(dayOf(at.startsAt)),
      ...seats.map(({ name, startsAt }) => `${name ?? 'شما'}: ساعت ${clockOf(startsAt)}`),
      'موافقید؟ این نوبت‌ها نگه داشته می‌شود تا خون به بیماران برسد.',
    ),
  full: (at: At): string => `${clockWords(at)} دیگر جا ندارد.`,
  changed: 'ساعت‌ها همین حالا عوض شد:',
  confirm: 'تأیید نوبت – قول می‌دهیم',
  booked: 'برای همه ثبت شد. بلیت‌ها:',
  bookedAlready: 'این نوبت‌ها پیش‌تر ثبت شده است؛ در «نوبت‌های من» می‌بینید.',
  noRoom: (at: At): Words =>
    say`در ${bold(momentWords(at))} و ساعت‌های کنار آن برای همه با هم جا نیست. کسی نوبت نگرفت؛ نفر کمتر یا ساعت دیگری را انتخاب کنید:`,
  refused: (name: string | undefined, why: Words): Words => lines(bold(`${name ?? 'شما'}:`), why, nothingYet),
  otherPeople: 'همراهان دیگر',
} as const;
