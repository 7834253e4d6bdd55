import { bold, lines, say, type Words } from '../../bot/index.ts';
import { clockTime, type EpochDay, nightLabel, shortDate, wallClock } from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';
import type { OfferState } from './queries/offers.ts';
import type { Wait } from './queries/waits.ts';
import { untilWords } from './until.fa.ts';

type What = Pick<Wait, 'startsAt' | 'driveDay' | 'startMinutes' | 'place'>;
/** How an offer ended; `placed`: its person took another place. */
export type Dead = Exclude<OfferState, 'open'> | 'placed';
/** A place that is held: when it begins, and until when it is held. */
type Held = {
  readonly startsAt: number;
  readonly expiresAt: number;
  readonly place: string;
  /** When the booking begins that accepting moves. */
  readonly moves?: number | undefined;
};

const moment = (at: number): string => {
  const { day, minutes } = wallClock(at);
  return `${nightLabel(day, minutes)}، ساعت ${clockTime(minutes)}`;
};

const what = ({ startsAt, driveDay, startMinutes }: What): string =>
  startsAt === null ? `${nightLabel(driveDay, startMinutes)}، هر ساعتی` : moment(startsAt);

const line = (wait: What): Words => say`${bold(what(wait))}، ${wait.place}`;

/** What the room says. `name` is a relative's; without one it is «شما». Instants in ms UTC. */
export const texts = {
  join: 'صف انتظار',
  leave: 'خروج از صف',
  leaveOf: (name: string | undefined): string => (name ? `خروج از صف – ${name}` : 'خروج از صف'),
  mine: 'نوبت‌های من',
  back: 'بازگشت',
  slots: 'ساعت‌های این خون‌گیری',
  questions: 'پاسخ به پرسش‌ها',
  take: 'می‌خواهم',
  takeOf: (name: string | undefined): string => (name ? `می‌خواهم – ${name}` : 'می‌خواهم'),
  resume: 'پیام‌ها دوباره بیاید',
  present: 'دوباره در دسترسم',
  letGo: 'نه، نفر بعد',

  joined: (wait: What & { readonly position: number }, name: string | undefined, next: Words): Words =>
    lines(line(wait), say`جای ${name ?? 'شما'} در صف انتظار: ${bold(toPersian(wait.position))}`, next),
  joinedBrief: ({ position }: { readonly position: number }, next: Words): Words =>
    say`در صف انتظار، نفر ${bold(toPersian(position))}. ${next}`,
  willTell: 'هر جایی خالی شود، به ترتیب صف خبر می‌دهیم و مدتی نگهش می‌داریم.',
  willTellBriefly: 'خبرتان می‌کنیم.',
  stopped: 'پیام‌ها را خاموش کرده‌اید؛ تا روشن نشود خبر جای خالی نمی‌آید.',
  away: (until: EpochDay): Words => say`تا ${bold(shortDate(until))} در دسترس نیستید و خبر جای خالی نمی‌آید.`,
  waiting: (wait: What & { readonly position: number }, name: string | undefined): Words =>
    say`${name ? `${name}، ` : ''}در صف انتظار: ${line(wait)} – نفر ${toPersian(wait.position)}`,
  held: (wait: What, name: string | undefined): Words =>
    say`${name ? `${name}، ` : ''}در صف انتظار: ${line(wait)} – یک جا نگه داشته شده است`,

  left: (wait: What): Words => lines(line(wait), 'از صف انتظار بیرون آمدید. هر وقت خواستید برگردید:'),
  noWait: 'این صف دیگر برقرار نیست. نوبت‌ها و صف‌های فعلی‌تان:',

  offer: (held: Held, name: string | undefined, now: number): Words =>
    lines(
      say`یک جا خالی شد: ${bold(moment(held.startsAt))}، ${held.place}.`,
      say`تا ساعت ${bold(untilWords(held.expiresAt, now))} برای ${name ?? 'شما'} نگهش داشته‌ایم.`,
      held.moves !== undefined && `با پذیرفتن، نوبت ${moment(held.moves)} جابه‌جا می‌شود.`,
    ),
  offerBrief: (held: Held, name: string | undefined, now: number): Words =>
    say`یک جا${name ? ` برای ${name}` : ''}: ${bold(moment(held.startsAt))}. تا ساعت ${bold(untilWords(held.expiresAt, now))}.`,

  lapsed: (startsAt: number, name: string | undefined): Words =>
    say`مهلت جای ${name ? `${name}، ` : ''}${bold(moment(startsAt))} گذشت؛ اگر هنوز می‌خواهید دوباره به صف بیایید:`,
  passedOn: 'سپاس که خبر دادید؛ این جا به نفر بعدی می‌رسد. اگر نظرتان عوض شد، دوباره به صف بیایید:',
  passedOnWaiting: (wait: What & { readonly position: number }): Words =>
    lines(
      'سپاس که خبر دادید؛ این جا به نفر بعدی می‌رسد.',
      say`برای ساعت‌های دیگر همچنان در صف هستید: ${line(wait)} – نفر ${toPersian(wait.position)}`,
    ),
  dead: {
    expired: 'مهلت گذشت و این جا دیگر نگه داشته نیست. اگر هنوز می‌خواهید، دوباره به صف بیایید:',
    declined: 'این جا را به نفر بعدی داده‌اید. اگر نظرتان عوض شد، دوباره به صف بیایید:',
    withdrawn: 'این جا دیگر برای شما نگه داشته نیست. اگر هنوز می‌خواهید، دوباره به صف بیایید:',
    accepted: 'این جا را پیش‌تر گرفته‌اید؛ در «نوبت‌های من» می‌بینید:',
    placed: 'نوبت دیگری گرفتید و این جا به نفر بعدی رسید؛ در «نوبت‌های من» می‌بینید:',
  } satisfies Record<Dead, string>,
  strangeOffer: 'این دکمه برای این حساب نیست. نوبت‌ها و صف‌های فعلی‌تان:',
} as const;
