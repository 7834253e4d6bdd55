import { clockTime, jalali, nightLabel, shortDate, wallClock } from '../../../calendar/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import { audienceWords, type Drive, onlyForWords } from '../../drives/index.ts';
import type { Cell } from './layout.ts';
import type { SheetRow } from './rows.ts';

const people = (n: number): string => `${toPersian(n)} نفر`;

/** Words on the sheet of the evening before, and below it. */
export const texts = {
  heads: {
    hour: 'ساعت',
    code: 'کد',
    name: 'نام',
    sex: '',
    confirmed: 'تأیید',
    came: 'آمد',
    gave: 'اهدا',
    deferred: 'معاف تا',
    left: 'رفت',
  } satisfies Record<Cell, string>,
  title: (drive: Drive): string => `فهرست خون‌گیری – ${drive.place}`,
  /** «پنجشنبه ۱۲ آذر ۱۴۰۵، ساعت ۲۱:۱۵ تا ۰۲:۰۰ بامداد جمعه ۱۳ آذر». */
  when: ({ day, startMinutes, endMinutes }: Drive): string => {
    const begins = nightLabel(day, startMinutes);
    const ends = nightLabel(day, endMinutes);
    const until = [clockTime(endMinutes), begins === ends ? '' : ends].join(' ').trim();
    return `${begins} ${toPersian(jalali(day).year)}، ساعت ${clockTime(startMinutes)} تا ${until}`;
  },
  about: (drive: Drive, booked: number): string =>
    [drive.team, onlyForWords(drive.audience), `${people(booked)} نوبت دارند`].filter(Boolean).join('، '),
  madeAt: (now: number): string => {
    const { day, minutes } = wallClock(now);
    return `به‌روز تا ${shortDate(day)}، ساعت ${clockTime(minutes)}`;
  },
  comma: '، ',
  page: (page: number, of: number): string => `صفحهٔ ${toPersian(page)} از ${toPersian(of)}`,
  foot: 'این برگه نام دارد. همه را که در ربات ثبت کردید، آن را از بین ببرید.',
  hour: (startsAt: number): string => clockTime(wallClock(startsAt).minutes),
  smallHour: 'بامداد',
  audience: audienceWords,
  sex: { male: 'آقا', female: 'خانم' } satisfies Record<NonNullable<SheetRow['sex']>, string>,
  walkIn: (n: number): string => (n > 0 ? `بی‌نوبت ${toPersian(n)}` : 'بی‌نوبت'),
  blank: 'بی‌نوبت',
  settled: 'ثبت شده',

  caption: 'فهرست نوبت‌ها',
  counts: (booked: number, confirmed: number): string =>
    booked === 0
      ? 'هنوز کسی نوبت نگرفته است؛ ردیف‌های خالی برای کسانی است که بی‌نوبت می‌آیند.'
      : `${people(booked)} نوبت دارند؛ آمدن ${people(confirmed)} قطعی است.`,
  fresh: 'این فهرست تازه‌تر است؛ پیشین را کنار بگذارید.',
  pages: (n: number): string => `فهرست ${toPersian(n)} صفحه است؛ همه را چاپ کنید.`,
  print: 'چاپش کنید تا اگر خط قطع شد، کار نماند.',
} as const;
