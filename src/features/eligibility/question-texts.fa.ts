import { bold, lines, say, type Words } from '../../bot/index.ts';
import type { QuestionId } from './questions.ts';

/** A question and the words of its choices, by the id of each choice. */
interface QuestionText {
  readonly ask: string;
  readonly choices: Readonly<Record<string, string>>;
}

const yesNo = { yes: 'بله', no: 'نه' };
const gate = { none: 'هیچ‌کدام', some: 'بله، یکی از این‌ها' };
const enough = 'چیز دیگری نیست';
const none = 'هیچ‌کدام';

/** The words of every question but the confidential one, which is a text of its own. */
export const questionTexts: Readonly<
  Record<Exclude<QuestionId, 'confidential' | 'when' | 'done'>, QuestionText>
> = {
  age: {
    ask: 'سن شما؟',
    choices: { under18: 'زیر ۱۸', '18to60': '۱۸ تا ۶۰', '61to65': '۶۱ تا ۶۵', over65: 'بالاتر از ۶۵' },
  },
  senior: { ask: 'سن شما کدام است؟', choices: { '66to70': '۶۶ تا ۷۰', over70: 'بالاتر از ۷۰' } },
  regular: { ask: 'در دو سال گذشته، دست‌کم دو بار خون داده‌اید؟', choices: yesNo },
  weight: { ask: 'وزن شما ۵۰ کیلوگرم یا بیشتر است؟', choices: yesNo },
  sex: {
    ask: 'برای محاسبهٔ فاصلهٔ دو اهدا: آقا هستید یا خانم؟',
    choices: { man: 'آقا', woman: 'خانم' },
  },
  last: {
    ask: 'آخرین بار کِی خون داده‌اید؟',
    choices: { never: 'هنوز نداده‌ام', overYear: 'بیش از یک سال پیش', recent: 'در یک سال گذشته' },
  },
  since: { ask: 'پس از آخرین اهدایی که می‌دانیم، باز هم خون داده‌اید؟', choices: yesNo },
  more: { ask: 'در ۱۲ ماه گذشته بار دیگری هم خون داده‌اید؟', choices: { no: 'نه', yes: 'بله، یک بار دیگر' } },
  well: {
    ask: 'امروز حالتان خوب است؟ (بدون تب، گلودرد، سرفه، اسهال یا عفونت)',
    choices: { yes: 'بله', no: 'نه', recovered: 'تازه خوب شده‌ام' },
  },
  recovered: {
    ask: 'چه بیماری‌ای داشتید؟',
    choices: { flu: 'سرماخوردگی یا آنفلوانزا', covid: 'کرونا', other: 'بیماری دیگر' },
  },

  women: {
    ask: 'آیا یکی از این‌ها دربارهٔ شما هست؟ بارداری، شیردهی، زایمان یا سقط در ۶ ماه گذشته',
    choices: gate,
  },
  womenList: {
    ask: 'کدام را باید در نظر بگیریم؟',
    choices: { now: 'بارداری یا شیردهی', birth: 'زایمان', loss: 'سقط', enough },
  },

  skin: {
    ask: 'در یک سال گذشته: حجامت یا زالو، تاتو، سوراخ‌کردن گوش، طب سوزنی، جراحی، بستری، آندوسکوپی یا دندان‌پزشکی؟ یا هر زمان: دریافت خون؟',
    choices: gate,
  },
  skinList: {
    ask: 'کدام بوده است؟',
    choices: {
      cupping: 'حجامت',
      needle: 'تاتو، سوراخ گوش، طب سوزنی، الکترولیز',
      leech: 'زالودرمانی',
      care: 'جراحی، بستری یا دندان‌پزشکی',
      blood: 'دریافت خون',
      enough,
    },
  },
  leech: {
    ask: 'زالو از چه نوعی بود؟',
    choices: { farmed: 'پرورشی و یک‌بارمصرف', wild: 'طبیعی یا نمی‌دانم' },
  },
  care: {
    ask: 'کدام درمان بوده است؟',
    choices: {
      minor: 'جراحی کوچک یا لاپاراسکوپی',
      major: 'جراحی بزرگ یا بستری',
      endoscopy: 'آندوسکوپی',
      dental: 'دندان‌پزشکی',
      none,
    },
  },
  operation: {
    ask: 'پس از جراحی کاملاً خوب شده‌اید؟',
    choices: { healed: 'بله', healing: 'هنوز نه' },
  },

  medicine: {
    ask: 'اکنون: مصرف دارو؟ در یک ماه گذشته: واکسن؟ در یک سال گذشته: گزش حیوان؟ یا هر زمان: بیماری طولانی‌مدت یا مالاریا؟',
    choices: gate,
  },
  medicineList: {
    ask: 'کدام بوده است؟',
    choices: {
      drugs: 'مصرف دارو',
      vaccine: 'واکسن',
      bite: 'گزش حیوان',
      illness: 'بیماری طولانی‌مدت',
      malaria: 'ابتلا به مالاریا',
      enough,
    },
  },
  drugs: { ask: 'چه دارویی؟', choices: { antibiotic: 'آنتی‌بیوتیک', other: 'داروی دیگر', none } },
  vaccine: {
    ask: 'چه واکسنی؟',
    choices: {
      vector: 'اسپوتنیک یا آسترازنکا',
      inactivated: 'آنفلوانزا یا کرونای دیگر',
      live: 'واکسن زنده (سرخک، آبله‌مرغان، تب زرد)',
      hepatitis: 'هپاتیت ب پس از تماس با خون',
      other: 'واکسن دیگر',
      none,
    },
  },
  sideEffects: {
    ask: 'عارضهٔ واکسن برطرف شده است؟',
    choices: { gone: 'بله، یا عارضه‌ای نبود', still: 'هنوز نه' },
  },
  bite: {
    ask: 'پس از گزش، واکسن هاری زدید؟',
    choices: { vaccinated: 'بله', bare: 'نه', none: 'گزشی نبوده' },
  },
  illness: {
    ask: 'کدام بیماری؟',
    choices: {
      heart: 'بیماری قلبی',
      grave: 'سکته، صرع یا تشنج، سرطان یا هموفیلی',
      diabetes: 'دیابت',
      other: 'بیماری دیگر (فشار خون، آسم، کلیه، کبد، زردی، تالاسمی و مانند آن)',
      none,
    },
  },
  heart: {
    ask: 'بیماری قلبی شما کدام است؟',
    choices: { valve: 'فقط افتادگی سادهٔ دریچهٔ میترال', other: 'بیماری قلبی دیگر' },
  },
  diabetes: {
    ask: 'دیابت را با چه مهار می‌کنید؟',
    choices: { insulin: 'انسولین', tablets: 'قرص یا رژیم غذایی' },
  },

  travel: {
    ask: 'در سه سال گذشته: سفر به منطقهٔ مالاریاخیز؟ یا هر زمان: اقامت طولانی خارج از کشور یا در منطقهٔ جنون گاوی؟',
    choices: gate,
  },
  travelList: {
    ask: 'کدام بوده است؟',
    choices: {
      visit: 'منطقهٔ مالاریاخیز، کمتر از ۶ ماه',
      residence: 'منطقهٔ مالاریاخیز، ۶ ماه پیاپی یا بیشتر',
      abroad: 'اقامت طولانی خارج از کشور',
      madCow: 'اقامت در منطقهٔ جنون گاوی (مانند بریتانیا) هنگام شیوع',
      unwell: 'ناخوشی پس از سفر',
      enough,
    },
  },
};

/** Word for word what the blood service is asked to approve. One message, one tap; nobody says which. */
export const confidentialText: { readonly ask: Words; readonly choices: Readonly<Record<string, string>> } = {
  ask: lines(
    say`چند موقعیت هست که خون را - بی‌آنکه خودمان بدانیم - برای بیمار ناامن می‌کند. ${bold('لازم نیست بگویید کدام؛ پاسخ ذخیره نمی‌شود.')}`,
    '• تزریق مواد یا دارو بدون نسخه، حتی یک‌بار',
    '• ابتلای خود، همسر یا هم‌خانه به هپاتیت یا HIV',
    '• تماس جنسی خارج از چارچوب خانواده در یک سال گذشته',
    '• اقامت در زندان در یک سال گذشته',
    '• می‌خواهم با اهدا، آزمایش بدهم',
  ),
  choices: { none: 'هیچ‌کدام', physician: 'ترجیح می‌دهم با پزشک صحبت کنم' },
};
