import { bold, lines, type Words } from '../../bot/index.ts';
import { type EpochDay, longDate } from '../../calendar/index.ts';
import { toPersian } from '../../lib/digits.ts';
import type { Relation, Sex } from './queries.ts';
import { relationWords } from './words.fa.ts';

const sexes: Readonly<Record<Sex, string>> = { male: 'آقا', female: 'خانم' };

export const texts = {
  profile: 'مشخصات من',
  profileTitle: bold('مشخصات شما'),
  nobody: 'هنوز چیزی از شما نگه نداشته‌ایم.',
  person: (name: string, relation: Relation): string =>
    relation === 'self' ? `نام: ${name}` : `${relationWords[relation]}: ${name}`,
  center: (name: string): string => `مسجد: ${name}`,
  born: (day: EpochDay): string => `تولد: ${longDate(day)}`,
  sex: (sex: Sex): string => `جنسیت: ${sexes[sex]}`,
  donations: (n: number, last: EpochDay): string =>
    `اهدای خون: ${toPersian(n)} بار، آخرین بار ${longDate(last)}`,
  phoneKept: 'شمارهٔ تلفن: داده‌اید (رمزشده)',
  changeCenter: 'مسجد دیگر',
  givePhone: 'دادن شمارهٔ تلفن',
  dropPhone: 'پاک کردن شماره',
  data: 'آنچه از من دارید',
  forget: 'پاک کردن همه‌چیز',
  privacy: 'حریم خصوصی',

  askPhone:
    'برای روزی که پیام‌رسان در دسترس نباشد، شمارهٔ خودتان را با دکمهٔ پایین صفحه بفرستید. رمزشده نگه می‌داریم.',
  askPhoneBrief: 'شمارهٔ خودتان را با دکمهٔ پایین صفحه بفرستید.',
  sendPhone: 'فرستادن شمارهٔ من',
  phoneSaved: 'شماره را رمزشده نگه داشتیم.',
  phoneDropped: 'شماره پاک شد.',
  notYourPhone: 'این شمارهٔ خود شما نیست. فقط با دکمهٔ «فرستادن شمارهٔ من» شمارهٔ همین حساب را بفرستید.',
  unreadablePhone: 'این شماره، شمارهٔ همراه ایران نیست و نگه نداشتیم. بدون شماره هم می‌توانید نوبت بگیرید.',

  privacyText: lines(
    bold('حریم خصوصی'),
    '۱. پاسخ‌های سلامت نزد ما نمی‌ماند؛ فقط نتیجه.',
    '۲. تاریخ تولد، جنسیت و اهداها: فقط با اجازهٔ شما.',
    '۳. شمارهٔ تلفن رمزشده می‌ماند.',
    '۴. پیام‌رسان هم این گفت‌وگو را می‌بیند.',
    '۵. با دکمه‌های زیر ببینید یا پاک کنید.',
  ),

  privacyBrief: lines(bold('حریم خصوصی'), 'فقط نتیجه نزد ما می‌ماند. شمارهٔ شما رمزشده است.'),
  dataReady: 'همهٔ آنچه از شما نگه داشته‌ایم در این فایل است.',
  dataName: 'nazr-data.json',

  forgetAsk: lines(
    bold('همه‌چیز پاک شود؟'),
    'نوبت‌ها لغو می‌شود و نام، مسجد، نتیجه‌ها و تاریخ‌های شما برای همیشه پاک می‌شود. کسی از خانواده که حساب خودش را دارد، فقط از همان حساب پاک می‌شود.',
  ),
  forgetBrief: bold('همه‌چیز پاک شود؟'),
  back: 'بازگشت',
  dropRelative: 'پاک کردن از خانواده',
  whichRelative: 'چه کسی از این گوشی پاک شود؟',
  relativeAsk: (name: string): Words =>
    lines(
      bold(`${name} پاک شود؟`),
      'نوبت و همهٔ آنچه از ایشان داریم پاک می‌شود، مگر حساب خودشان را داشته باشند.',
    ),
  relativeBrief: (name: string): Words => bold(`${name} پاک شود؟`),
  relativeGone: (name: string): string => `${name} پاک شد.`,
  forgetYes: 'بله، پاک شود',
  forgetNo: 'نه، بماند',
  disarmed: 'از این پرسش بیش از ده دقیقه گذشته است و چیزی پاک نشد. اگر هنوز می‌خواهید، دوباره بزنید:',
  lastOne:
    'هنوز نمی‌شود و چیزی پاک نشد: شما آخرین مدیر همیشگی استان هستید. نخست نقش خود را واگذار کنید یا کسی را بدون پایان مدیر کنید، سپس دوباره بخواهید.',
  forgotten: 'همه‌چیز پاک شد. هر زمان خواستید، دوباره بنویسید «شروع».',

  stopped: 'دیگر پیامی نمی‌فرستیم، مگر دربارهٔ نوبتی که گرفته‌اید.',
  stoppedBrief: 'فقط پیام نوبت شما می‌آید.',
  resume: 'پیام‌ها دوباره بیاید',
  resumed: 'پیام‌ها دوباره می‌آید.',

  help: 'راهنما',
  invite: 'دعوت از دیگران',
  helpText: lines(
    bold('راهنما'),
    '• «آیا می‌توانم خون بدهم؟»: چند پرسش کوتاه.',
    '• «رزرو نوبت»: نزدیک‌ترین خون‌گیری به مسجد شما.',
    '• «نوبت‌های من»: دیدن یا لغو نوبت.',
    'برای پیدا کردن مسجد، نام یا شمارهٔ آن را بنویسید، مثلاً «مسجد ۱۲».',
  ),
  helpBrief: lines(bold('راهنما'), 'دکمه‌های پایین صفحه را بزنید، یا نام مسجد را بنویسید.'),
} satisfies Record<string, Words | ((...args: never[]) => Words)>;
