import { bold, lines, say, type Words } from '../../../bot/index.ts';
import { clockWords, momentWords } from './moment.fa.ts';

type At = { readonly startsAt: number };
type Spot = At & { readonly place: string };

const spot = (at: Spot): string => `${momentWords(at)}، ${at.place}`;

/** What is said of going from one hour to another. `name` is a relative's; without one it is «شما». */
export const moving = {
  move: 'جابه‌جایی نوبت',
  moveOf: (name: string | undefined): string => (name ? `جابه‌جایی نوبت – ${name}` : 'جابه‌جایی نوبت'),
  chooseHour: (title: Words, now: At, name: string | undefined): Words =>
    lines(title, `نوبت ${name ?? 'شما'} اکنون: ${momentWords(now)}`, 'به کدام ساعت برود؟'),
  chooseDrive: 'نوبت به کدام خون‌گیری برود؟',
  noHours: (now: At): Words =>
    say`ساعت دیگری در این خون‌گیری نیست. جای شما برای ${bold(momentWords(now))} می‌ماند.`,
  noDrives: (now: At): Words =>
    say`خون‌گیری دیگری اکنون جا ندارد. جای شما برای ${bold(momentWords(now))} می‌ماند.`,
  otherDrive: 'خون‌گیری دیگر',
  sameDrive: 'همین خون‌گیری',

  confirm: (from: Spot, to: Spot, name: string | undefined): Words =>
    from.place === to.place
      ? say`نوبت ${name ?? 'شما'} از ${bold(momentWords(from))} به ${bold(momentWords(to))} برود؟`
      : say`نوبت ${name ?? 'شما'} از ${bold(spot(from))} به ${bold(spot(to))} برود؟`,
  confirmButton: 'تأیید نوبت – جابه‌جا شود',
  stays: 'تا تأیید نکنید، جای کنونی می‌ماند.',
  moved: (to: At): Words => say`جابه‌جا شد به ${bold(momentWords(to))}. بلیت تازه:`,
  full: (at: At): string => `آخرین جای ${clockWords(at)} همین حالا پر شد.`,
  there: 'این نوبت همین حالا در همین ساعت است.',
  refused: (why: Words, now: At): Words => lines(why, say`جای کنونی می‌ماند: ${bold(momentWords(now))}`),
} as const;
