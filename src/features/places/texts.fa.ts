import { bold, say, type Words } from '../../bot/index.ts';
import { toPersian } from '../../lib/digits.ts';

export const texts = {
  isThisYours: (name: string): Words => say`مسجد شما: ${bold(name)} – درست است؟`,
  yoursBrief: (name: string): Words => say`${bold(name)}؟`,
  yes: 'بله، همین',
  another: 'مسجد دیگر',

  whichMosque: 'مسجد شما کدام است؟ بخشی از نامش را بنویسید، یا یکی از این‌ها را بزنید:',
  byLocation: 'موقعیت من',
  byList: 'فهرست شهرها',
  later: 'بعداً',
  shareLocation: 'دکمهٔ «موقعیت من» را پایین صفحه بزنید تا نزدیک‌ترین مسجدها را ببینید.',
  gotLocation: 'موقعیت شما رسید. آن را نگه نمی‌داریم.',

  nearest: 'نزدیک‌ترین مسجدها به شما. کدام مسجد شماست؟',
  farAway:
    'از ایلام دورید: نزدیک‌ترین مسجد ما بیش از ۱۵۰ کیلومتر با شما فاصله دارد. مسجدتان را در فهرست شهرها بیابید یا نامش را بنویسید:',
  matches: 'کدام مسجد شماست؟',
  notFound: 'مسجدی با این نام پیدا نشد. کوتاه‌تر بنویسید، مثلاً «جامع مهران»، یا یکی از این‌ها را بزنید:',
  unknownCenter:
    'این مسجد در فهرست ما نیست؛ شاید پوستر قدیمی باشد. نام مسجدتان را بنویسید، یا یکی از این‌ها را بزنید:',
  noCenters: 'هنوز مسجدی در فهرست ما نیست. کمی بعد دوباره سر بزنید.',

  whichCounty: 'شهرستان را انتخاب کنید:',
  whichTown: 'شهر یا روستا را انتخاب کنید:',
  whichCenter: (town: string): Words => say`مسجدهای ${bold(town)}. کدام مسجد شماست؟`,
  earlier: 'صفحهٔ پیش',
  more: 'صفحهٔ بعد',

  /** Stands for a name where the messenger gives none. */
  nameless: 'بی‌نام',

  /** `place` beside a name: a town, or how far it is. */
  beside: (name: string, place: string): string => `${name}، ${place}`,
  metres: (metres: number): string => `${toPersian(metres)} متر`,
  kilometres: (km: number): string => `${toPersian(String(km).replace('.', '٫'))} کیلومتر`,
  toYourMosque: (distance: string): string => `${distance} تا مسجد شما`,
} as const;
