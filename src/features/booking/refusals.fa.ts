import { bold, say, type Words } from '../../bot/index.ts';
import { onlyForWords } from '../drives/index.ts';
import { notBeforeWords } from '../eligibility/index.ts';
import type { Refusal } from './rules.ts';
import { clockOf, dayOf } from './when.ts';

const states = {
  draft: 'این خون‌گیری هنوز اعلام نشده است.',
  closed: 'نوبت‌دهی این خون‌گیری بسته شده است.',
  moved: 'این خون‌گیری به زمان دیگری رفته است.',
  cancelled: 'این خون‌گیری لغو شده است.',
  done: 'این خون‌گیری تمام شده است.',
} as const;

type WordsOf = { readonly [R in Refusal as R['name']]: (refusal: R) => Words };

/** Why not, and what to do next: one text for each refusal, checked by the compiler. */
export const refusals: WordsOf = {
  'not-yours': () => 'این دکمه برای این حساب نیست. از اینجا ادامه دهید:',
  'no-such-slot': () => 'این ساعت دیگر در برنامه نیست. خون‌گیری‌های دیگر را ببینید:',
  'has-active-booking': () =>
    'نوبت دیگری برقرار است. هر نفر یک نوبت می‌گیرد؛ برای ساعت دیگر، همان را جابه‌جا کنید.',
  'drive-not-open': ({ state }) => `${states[state]} خون‌گیری‌های دیگر را ببینید:`,
  'opens-later': ({ opensAt }) =>
    say`نوبت‌دهی این خون‌گیری از ${bold(`${dayOf(opensAt)}، ساعت ${clockOf(opensAt)}`)} باز می‌شود. همان وقت برگردید، یا خون‌گیری دیگری را ببینید:`,
  'too-late': () =>
    'نوبت هر ساعت تا ۳۰ دقیقه پیش از آن گرفته می‌شود و مهلت این یکی گذشت. ساعت دیگری را انتخاب کنید:',
  'slot-closed': () => 'این ساعت برای نماز یا افطار خالی گذاشته شده است. ساعت دیگری را انتخاب کنید:',
  'wrong-audience': ({ audience }) => `این ساعت ${onlyForWords(audience)} است. ساعت دیگری را انتخاب کنید:`,
  'sex-unknown': ({ audience }) =>
    `این ساعت ${onlyForWords(audience)} است. برای رزرو آن، پرسش‌ها را پاسخ دهید و اجازه دهید جنسیت نگه داشته شود؛ یا ساعت دیگری را انتخاب کنید:`,
  unscreened: () => 'پیش از گرفتن نوبت، چند پرسش کوتاه لازم است. لطفاً پاسخ دهید:',
  'not-before': (refusal) => say`${notBeforeWords(refusal)} خون‌گیری آن روز یا پس از آن را انتخاب کنید:`,
  'not-yet': () => 'هنوز چیزی هست که باید برطرف شود. هر وقت برطرف شد، پرسش‌ها را دوباره پاسخ دهید.',
  never: () =>
    'برای سلامت اهداکننده و بیماران، این اهدا ممکن نیست. از نیت خیر شما سپاسگزاریم؛ با دعوت از دیگران هم می‌توانید سهمی داشته باشید.',
  'slot-full': () => 'این ساعت همین حالا پر شد. خون‌گیری‌های دیگر را ببینید:',
};

/** The words of a refusal. */
export function refusalWords(refusal: Refusal): Words {
  const words = refusals[refusal.name] as (refusal: Refusal) => Words;
  return words(refusal);
}

/** The place was taken in that very moment. */
export const takenWords = (startsAt: number, isAnyLeft: boolean): Words =>
  isAnyLeft
    ? `آخرین جای ساعت ${clockOf(startsAt)} همین حالا پر شد. نزدیک‌ترین جاهای خالی:`
    : `آخرین جای ساعت ${clockOf(startsAt)} همین حالا پر شد و جای دیگری نمانده است. خون‌گیری‌های دیگر را ببینید:`;
