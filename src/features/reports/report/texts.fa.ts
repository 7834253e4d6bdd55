import { clockTime, jalali, nightLabel, shortDate, wallClock } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { Drive } from '../../drives/index.ts';
import type { HourCount, Waiting } from './rules.ts';

const n = toPersian;
const people = (count: number): string => `${n(count)} نفر`;

/** So few that they are not counted. */
const few = 'کمتر از ۵';

/** Words of a drive's report, on its picture and below it. */
export const texts = {
  title: 'گزارش خون‌گیری',
  when: ({ day, startMinutes, endMinutes }: Drive): string =>
    `${nightLabel(day, startMinutes)} ${n(jalali(day).year)}، ساعت ${clockTime(startMinutes)} تا ${clockTime(endMinutes)}`,
  notYet: 'گزارش پس از پایان خون‌گیری آماده می‌شود و صبح روز بعد برای شما می‌آید.',
  madeAt: (now: number): string => {
    const { day, minutes } = wallClock(now);
    return `شمارش ${shortDate(day)}، ساعت ${clockTime(minutes)}`;
  },
  /** Names of figures, short enough for a tile. */
  tiles: {
    booked: 'نوبت داشتند',
    came: 'آمدند',
    given: 'اهدا کردند',
    deferred: 'معاف شدند',
    left: 'بی‌اهدا رفتند',
    without: 'معاف یا بی‌اهدا',
    walkIns: 'بی‌نوبت آمدند',
    firstTimers: 'بار نخست',
    missed: 'نیامدند',
    cancelled: 'از پیش لغو',
  },
  figure: n,
  atLeast: (count: number): string => (count === 0 ? few : `${n(count)}+`),
  few,
  bars: { booked: 'نوبت', came: 'آمده', given: 'اهدا' },
  byHour: 'ساعت به ساعت',
  clock: (startsAt: number): string => clockTime(wallClock(startsAt).minutes),
  nobody: 'نوبتی گرفته نشده و کسی نیامده است.',

  booked: (count: number): string => `نوبت داشتند: ${people(count)}`,
  came: (count: number, walkIns: number): string =>
    `آمدند: ${people(count)}${walkIns > 0 ? `، ${people(walkIns)} از آنان بی‌نوبت` : ''}`,
  given: (count: number): string => `اهدا کردند: ${people(count)}`,
  deferred: (count: number): string => `معاف شدند: ${people(count)}`,
  left: (count: number): string => `بدون اهدا رفتند: ${people(count)}`,
  /** For whom deferred and left are one. */
  without: (count: number): string => `معاف شدند یا بدون اهدا رفتند: ${people(count)}`,
  fewWithout: `معاف شدند یا بدون اهدا رفتند: ${few} نفر`,
  givenAtLeast: (count: number): string =>
    `اهدا کردند: ${count === 0 ? `${few} نفر` : `دست‌کم ${people(count)}`}`,
  missed: (count: number): string => `نیامدند: ${people(count)}`,
  awaited: (count: number): string => `هنوز در راه: ${people(count)}`,
  cancelled: (count: number): string => `از پیش لغو کردند: ${people(count)}`,
  firstTimers: (count: number): string => `بار نخستشان بود: ${people(count)}`,
  unfinished: (count: number): string => `هنوز ${people(count)} بی‌نتیجه`,
  rate: (percent: number, usual: number | undefined): string =>
    `از نوبت‌دارها ${n(percent)}٪ آمدند${usual === undefined ? '' : `؛ میانگین این کانون ${n(usual)}٪`}`,
  waiting: ({ median, ninetieth }: Waiting): string =>
    median === ninetieth
      ? `از پذیرش تا نتیجه: تا ${n(median)} دقیقه`
      : `از پذیرش تا نتیجه: نیمی تا ${n(median)} دقیقه، از هر ده نفر نه نفر تا ${n(ninetieth)} دقیقه`,
  untimed: (count: number): string => `${people(count)} دیرتر ثبت شدند و در این زمان نیامده‌اند.`,
  hour: ({ startsAt, booked, came, given }: HourCount): string =>
    `ساعت ${clockTime(wallClock(startsAt).minutes)} – نوبت ${n(booked)}، آمده ${n(came)}، اهدا ${n(given)}`,
  hourWithoutOutcome: ({ startsAt, booked, came }: HourCount): string =>
    `ساعت ${clockTime(wallClock(startsAt).minutes)} – نوبت ${n(booked)}، آمده ${n(came)}`,
  hourless: (count: number): string => `بدون ساعت: ${people(count)}`,
} as const;
