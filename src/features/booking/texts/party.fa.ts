import { bold, lines, say, type Words } from '../../../bot/index.ts';
import { clockOf, dayOf } from '../when.ts';

type At = { readonly startsAt: number };

const moment = ({ startsAt }: At): string => `${dayOf(startsAt)}، ساعت ${clockOf(startsAt)}`;

/** What is said to those who come together. A name that is undefined is «شما». */
export const party = {
  open: 'همراه دارم',
  choose: (at: At): Words =>
    lines(bold(moment(at)), 'چه کسانی همراه می‌آیند؟ تا سه نفر؛ هر نفر بلیت خودش را دارد.'),
  chosen: (person: string): string => `✅ ${person}`,
  unchosen: (person: string): string => `▫️ ${person}`,
  another: 'نفر دیگر',
  goOn: 'ادامه',

  seats: (at: At, seats: readonly (At & { readonly name: string | undefined })[]): Words =>
    lines(
      bold(dayOf(at.startsAt)),
      ...seats.map(({ name, startsAt }) => `${name ?? 'شما'}: ساعت ${clockOf(startsAt)}`),
      'موافقید؟ این نوبت‌ها نگه داشته می‌شود تا خون به بیماران برسد.',
    ),
  changed: 'ساعت‌ها همین حالا عوض شد:',
  confirm: 'تأیید نوبت – قول می‌دهیم',
  booked: 'برای همه ثبت شد. بلیت‌ها:',
  bookedAlready: 'این نوبت‌ها پیش‌تر ثبت شده است؛ در «نوبت‌های من» می‌بینید.',
  noRoom: (at: At): Words =>
    say`در ${bold(moment(at))} و ساعت‌های کنار آن برای همه با هم جا نیست. کسی نوبت نگرفت؛ نفر کمتر یا ساعت دیگری را انتخاب کنید:`,
  refused: (name: string | undefined, why: Words): Words =>
    lines(bold(`${name ?? 'شما'}:`), why, 'برای همراهان هنوز نوبتی ثبت نشده است.'),
  otherPeople: 'همراهان دیگر',
} as const;
