import { normalise } from '../../lib/normalise.ts';

/** One spelling, in single words: joins what people write apart, parts what they write together, names feasts by date. */
export function spell(text: string): string {
  return REWRITES.reduce(
    (spelt, [from, to]) => spelt.replace(from, to),
    normalise(text).toLowerCase(),
  ).trim();
}

/** A word that begins and ends here; \b knows Latin letters only. */
function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d/.-])(?:${pattern})(?!\\p{L})`, 'gu');
}

const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/[⁄∕\\_–—−]/g, '/'],
  [/[،,؛;!?؟"'«»()]/g, ' '],
  [/(\d) ?[:٫] ?(\d)/g, '$1:$2'],
  [word('ی'), ' '],
  [word('(?:یک|1) ?شنبه'), ' یکشنبه '],
  [word('(?:دو|2) ?شنبه'), ' دوشنبه '],
  [word('(?:سه|3) ?شنبه'), ' سهشنبه '],
  [word('(?:چهار|چار|4) ?شنبه'), ' چهارشنبه '],
  [word('(?:پنج|پن|5) ?شنبه'), ' پنجشنبه '],
  [word('پس ?فردا'), ' پسفردا '],
  [word('پری ?روز'), ' پریروز '],
  [word('پارسال'), ' سال پیش '],
  [word('امسال'), ' این سال '],
  [word('بعد ?از ?ظهر'), ' بعدازظهر '],
  [word('(?:قبل|پیش) از ظهر'), ' صبح '],
  [word('(?:نیمه|نصفه?) ?شب'), ' 12 شب '],
  [word('ربیع ?(?:ال)? ?اول'), ' ربیعالاول '],
  [word('ربیع ?(?:ال)? ?(?:ثانی|اخر)'), ' ربیعالثانی '],
  [word('جماد[یا] ?(?:ال)? ?اولی?'), ' جمادیالاول '],
  [word('جماد[یا] ?(?:ال)? ?(?:ثانیه?|اخره?)'), ' جمادیالثانی '],
  [word('ذ[یو] ?(?:ال)? ?قعده'), ' ذیقعده '],
  [word('ذ[یو] ?(?:ال)? ?حجه'), ' ذیحجه '],
  [word('تاسوعا(?:ی حسینی)?'), ' 9 محرم '],
  [word('عاشورا(?:ی حسینی)?'), ' 10 محرم '],
  [word('اربعین(?: حسینی)?'), ' 20 صفر '],
  [word('نیمه ?شعبان'), ' 15 شعبان '],
  [word('(?:عید )?(?:سعید )?فطر'), ' 1 شوال '],
  [word('عید (?:سعید )?قربان'), ' 10 ذیحجه '],
  [word('عید (?:سعید )?غدیر(?: خم)?'), ' 18 ذیحجه '],
  [word('(?:شب )?یلدا'), ' 30 اذر شب '],
  [word('سیزده ?بدر'), ' 13 فروردین '],
  [word('(?:عید )?نوروز'), ' 1 فروردین '],
  [word('سی ?ام'), ' سیام '],
  [/(?<!\p{L})(بیست|سی) ?و ?(?=\p{L})/gu, ' $1 و '],
  [word('می ?(?:ایم|ام|رسم)'), ' میام '],
  [/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 '],
  [/ +/g, ' '],
];
