import { bold, lines, say, type Words } from '../../../bot/index.ts';
import { toPersian } from '../../../lib/digits.ts';
import type { OutcomeKind } from '../visit.ts';

export const texts = {
  admission: 'پذیرش',
  board: 'تابلو',
  next: 'نفر بعد',
  drives: {
    title: 'کدام خون‌گیری؟',
    none: 'اکنون خون‌گیری‌ای ندارید که باز باشد.',
    comingNext: (day: string, hour: string, place: string) =>
      `اکنون خون‌گیری‌ای ندارید که باز باشد. بعدی: ${day}، ${hour}، ${place}؛ از سه ساعت پیش از آن باز می‌شود.`,
    late: (day: string, place: string) => `ثبت دیرهنگام – ${day}، ${place}`,
    on: (day: string, hour: string, place: string) => `${day} ${hour} – ${place}`,
  },
  ask: 'کد روی بلیت یا نام را بنویسید، یا عکس QR آن را بفرستید.',
  looking: {
    misread: (typed: string) =>
      say`«${typed}» کد هیچ نوبتی نیست. حرف‌به‌حرف از روی بلیت بنویسید، عکس QR را بفرستید، یا نام را بگویید.`,
    unknown: 'نوبتی با این کد نیست؛ شاید پاک شده باشد. نام را بپرسید یا «بدون نوبت» پذیرش کنید.',
    noName: (typed: string) =>
      say`در فهرست این خون‌گیری «${typed}» نیست. بخش دیگری از نام یا کد بلیت را بنویسید.`,
    many: (typed: string) => say`چند نفر با «${typed}» هست. کدام؟`,
    more: 'بیش از این‌اند؛ اگر نامش نیست، نام خانوادگی یا کد را هم بنویسید.',
    noCode: 'در این عکس کدی خوانده نشد. نزدیک‌تر و در نور بیشتر عکس بگیرید، یا کد زیر QR را بنویسید.',
    otherCode: 'این QR بلیت ما نیست. عکس بلیت نوبت را بفرستید یا کد آن را بنویسید.',
    large: 'این فایل بزرگ‌تر از ۱۰ مگابایت است. عکس را معمولی (نه فایل) بفرستید یا کد را بنویسید.',
    notFetched: 'عکس از پیام‌رسان نرسید. دوباره بفرستید یا کد را بنویسید.',
  },
  list: {
    title: { waiting: 'هنوز نیامده', inside: 'آمده، بی‌نتیجه', done: 'نتیجه‌دار' },
    count: (title: string, n: number) => `${title} (${toPersian(n)})`,
    empty: 'کسی در این بخش نیست.',
    later: 'صفحهٔ بعد',
    earlier: 'صفحهٔ پیش',
  },
  person: {
    booked: (name: string, hour: string) => `${name}، ${hour}`,
    walkIn: (number: number, sex: 'male' | 'female' | null, name: string | null) => {
      const who = name ?? (sex && texts.sex[sex]);
      return `بدون نوبت ${toPersian(number)}${who ? ` (${who})` : ''}`;
    },
    nobody: 'کسی بی‌نام',
    at: (day: string, place: string) => `${day}، ${place}`,
    late: 'ثبت دیرهنگام',
    awaited: 'هنوز پذیرش نشده است.',
    arrived: (time: string) => `${time} پذیرش شد.`,
    outcome: {
      given: 'اهدا کرد.',
      deferred: (until: string) => `معاف شد تا ${until}.`,
      left: 'بدون اهدا رفت.',
    },
    number: (number: string) => say`شمارهٔ کیسه: ${number}`,
    same: 'پیش‌تر ثبت شده است:',
    stands: 'پیش‌تر نتیجهٔ دیگری ثبت شده و همان می‌ماند. اگر نادرست است، «اصلاح نتیجه» را بزنید.',
    undone: 'برگردانده شد.',
    grouped: 'گروه خونی ثبت شد.',
    correctTo: 'نتیجهٔ درست کدام است؟',
  },
  act: {
    arrive: 'پذیرش شد',
    given: 'اهدا کرد',
    deferred: 'معاف شد',
    left: 'بدون اهدا رفت',
    undo: 'برگرداندن',
    correct: 'اصلاح نتیجه',
    bag: 'شمارهٔ کیسه',
    bagAnew: 'شمارهٔ کیسه – اصلاح',
    group: 'گروه خونی',
  } satisfies Record<OutcomeKind, string> & Record<string, string>,
  defer: {
    ask: (name: string) => lines(bold(name), 'تا کی معاف است؟ دلیل را نمی‌پرسیم و نگه نمی‌داریم.'),
    spans: ['۳ روز', '۱ هفته', '۱ ماه', '۳ ماه', '۶ ماه', '۱ سال'],
    other: 'تاریخ دیگر',
    askDay: 'از چه روزی می‌توانند دوباره بیایند؟ بنویسید، مانند «۱۲ آذر»، یا انتخاب کنید.',
    far: 'معافیت بیش از ده سال اینجا ثبت نمی‌شود. روز نزدیک‌تری بنویسید.',
  },
  bag: {
    ask: 'شمارهٔ کیسه را بنویسید: تا ۲۰ حرف و رقم.',
    bad: 'شمارهٔ کیسه تا ۲۰ حرف و رقم است. دوباره بنویسید.',
  },
  askGroup: (name: string) => lines(bold(name), 'گروه خونی؟'),
  sex: { male: 'آقا', female: 'خانم' },
  walkIn: {
    button: 'بدون نوبت',
    ask: 'بدون نوبت: آقا یا خانم؟',
    confirm: (sex: string) => say`بدون نوبت – ${bold(sex)}`,
    first: 'پذیرش شد – بار اول',
  },
  other: {
    drive: (name: string, day: string, hour: string, place: string): Words =>
      say`${bold(name)} – نوبتشان ${bold(`${day}، ${hour}`)} در ${place} است، نه اینجا. اگر آمده‌اند، بدون نوبت بپذیرید.`,
    foreign: (day: string, hour: string, place: string): Words =>
      say`این نوبت برای ${bold(`${day}، ${hour}`)} در ${place} است که با شما نیست. اگر آمده‌اند، «بدون نوبت» پذیرش کنید.`,
    cancelled: (name: string): Words =>
      say`${bold(name)} – این نوبت لغو شده است. اگر آمده‌اند، بدون نوبت بپذیرید.`,
    early: (name: string, day: string, hour: string, place: string): Words =>
      say`${bold(name)} – نوبتشان ${bold(`${day}، ${hour}`)} در ${place} است. پذیرش از سه ساعت پیش از شروع باز می‌شود.`,
    take: 'پذیرش بدون نوبت',
    there: 'ثبت در همان خون‌گیری',
  },
  refused: {
    'no-drive': 'این خون‌گیری برگزار نمی‌شود یا برداشته شده است.',
    'too-early': 'پذیرش از سه ساعت پیش از شروع باز می‌شود.',
    'too-late': 'بیش از هفت روز از این خون‌گیری گذشته است و چیزی ثبت نمی‌شود.',
    gone: 'این مورد دیگر در فهرست نیست: برگردانده یا پاک شده است.',
    'other-drive': 'این نوبت برای خون‌گیری دیگری است. اگر آمده‌اند، «بدون نوبت» پذیرش کنید.',
    'until-past': 'پایان معافیت باید پس از روز خون‌گیری باشد. تاریخ دیگری بدهید.',
    'bad-number': 'شمارهٔ کیسه تا ۲۰ حرف و رقم است.',
    'number-taken': 'این شماره برای کیسهٔ دیگری در همین خون‌گیری ثبت شده است. روی کیسه را دوباره ببینید.',
    'not-given': 'شمارهٔ کیسه برای کسی است که اهدا کرده است.',
    'undo-over': 'بیش از ده دقیقه گذشته است و برنمی‌گردد. اگر نادرست است، «اصلاح نتیجه» را بزنید.',
    'outcome-stands': 'نخست نتیجه را برگردانید، سپس پذیرش را.',
  },
} as const;
