import type { Words } from '../../bot/index.ts';
import { onlyForWords } from '../drives/index.ts';
import { notBeforeWords } from '../eligibility/index.ts';
import type { JoinRefusal } from './rules/joining.ts';

type WordsOf = { readonly [R in JoinRefusal as R['name']]: (refusal: R) => Words };

/** Why not, and what to do next: one text for each refusal, checked by the compiler. */
const refusals: WordsOf = {
  'not-yours': () => 'این دکمه برای این حساب نیست. از اینجا ادامه دهید:',
  'no-such-slot': () => 'این ساعت دیگر در برنامه نیست. ساعت‌های دیگر را ببینید:',
  'drive-not-open': () => 'نوبت‌دهی این خون‌گیری باز نیست، پس صف انتظار هم ندارد.',
  'wrong-audience': ({ audience }) => `این ساعت ${onlyForWords(audience)} است. ساعت دیگری را انتخاب کنید:`,
  'sex-unknown': ({ audience }) =>
    `این ساعت ${onlyForWords(audience)} است. برای ایستادن در این صف، پرسش‌ها را پاسخ دهید و اجازه دهید جنسیت نگه داشته شود:`,
  'holds-it': () => 'نوبت همین‌جا گرفته شده است و صف لازم نیست؛ در «نوبت‌های من» می‌بینید:',
  'held-elsewhere': () =>
    'ایشان از حساب دیگری نوبت دارند. جابه‌جایی آن، و صف انتظار برای ساعت دیگر، از همان حساب ممکن است.',
  'still-free': () => 'هنوز جای خالی هست و صف لازم نیست. همین حالا نوبت بگیرید:',
  'too-late': () => 'کمتر از ۹۰ دقیقه مانده است و جای تازه‌ای به صف نمی‌رسد. ساعت‌های دیگر را ببینید:',
  unscreened: () => 'پیش از ایستادن در صف، چند پرسش کوتاه لازم است. لطفاً پاسخ دهید:',
  'not-before': notBeforeWords,
  'not-yet': () => 'هنوز چیزی هست که باید برطرف شود. هر وقت برطرف شد، پرسش‌ها را دوباره پاسخ دهید.',
  never: () => 'برای سلامت اهداکننده و بیماران، این اهدا ممکن نیست. از نیت خیر شما سپاسگزاریم.',
};

/** The words of a refusal. */
export function refusalWords(refusal: JoinRefusal): Words {
  const words = refusals[refusal.name] as (refusal: JoinRefusal) => Words;
  return words(refusal);
}
