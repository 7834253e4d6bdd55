import { withinOneEdit } from '../../lib/edit-distance.ts';

/**
 * What a word is, one letter each, so that patterns over words are short regular expressions:
 * n number, N ordinal, / separator, : clock time, j l g solar, lunar and Gregorian month, w weekday, r «فردا» and its kin,
 * D K M Y day, week, month, year, f later, b earlier, i this, e edge of a month or week, h «ساعت», q half or quarter,
 * k minute, p part of the day, o «به», v «و», x «یا» or «تا», a age, ~ about, _ filler, ? unknown.
 */
export type Kind =
  | ('n' | 'N' | '/' | ':' | 'j' | 'l' | 'g' | 'w' | 'r' | 'D' | 'K' | 'M' | 'Y' | 'f' | 'b')
  | ('i' | 'e' | 'h' | 'q' | 'k' | 'p' | 'o' | 'v' | 'x' | 'a' | '~' | '_' | '?');

/** A word as patterns see it; `text` keeps what the value cannot say: a number's digits, a part of the day. */
export interface Token {
  readonly kind: Kind;
  readonly value: number;
  readonly text: string;
}

/** The word's meaning; words are normalised and lower-case, so آ is ا here. */
export function meaning(word: string): Token | undefined {
  return vocabulary.get(word) ?? vocabulary.get(word.replace(/(?<=..)ماه$/, ''));
}

/** The month or weekday that a word may be a slip of; words are compared as `meaning` takes them. */
export function nearlyNamed(word: string): Token | undefined {
  const near = [...vocabulary].find(
    ([known, { kind }]) => 'jlgw'.includes(kind) && withinOneEdit(known, word),
  );
  return near?.[1];
}

const vocabulary = new Map<string, Token>();

/** Spellings separated by spaces; each line's value is its place in the list. */
function list(kind: Kind, first: number, lines: readonly string[], text = ''): void {
  lines.forEach((line, i) => {
    for (const word of line.split(' ')) vocabulary.set(word, { kind, value: first + i, text });
  });
}

function numbers(kind: 'n' | 'N', first: number, lines: readonly string[]): void {
  lines.forEach((line, i) => {
    list(kind, first + i, [line], String(first + i));
  });
}

list('j', 1, [
  'فروردین farvardin',
  'اردیبهشت ordibehesht',
  'خرداد khordad',
  'تیر tir',
  'مرداد امرداد mordad',
  'شهریور shahrivar',
  'مهر mehr',
  'ابان aban',
  'اذر azar',
  'دی dey dei',
  'بهمن bahman',
  'اسفند esfand',
]);
list('l', 1, [
  'محرم moharram muharram',
  'صفر safar',
  'ربیعالاول',
  'ربیعالثانی',
  'جمادیالاول',
  'جمادیالثانی',
  'رجب rajab',
  'شعبان shaban',
  'رمضان ramezan ramadan',
  'شوال shavval',
  'ذیقعده',
  'ذیحجه',
]);
list('g', 1, [
  'ژانویه جنوری january jan',
  'فوریه february feb',
  'مارس march mar',
  'اوریل april apr',
  'مه می may',
  'ژوین ژوئن جون june jun',
  'ژوییه ژوئیه جولای july jul',
  'اوت اگوست august aug',
  'سپتامبر september sep sept',
  'اکتبر october oct',
  'نوامبر november nov',
  'دسامبر december dec',
]);
list('w', 0, [
  'شنبه shanbe shanbeh',
  'یکشنبه yekshanbe yekshanbeh',
  'دوشنبه doshanbe doshanbeh',
  'سهشنبه seshanbe seshanbeh',
  'چهارشنبه chaharshanbe charshanbe',
  'پنجشنبه panjshanbe panjshanbeh',
  'جمعه ادینه jome jomeh joome',
]);
list('r', -3, [
  'پسپریروز',
  'پریروز',
  'دیروز diruz dirooz yesterday',
  'امروز emruz emrooz today',
  'فردا farda tomorrow',
  'پسفردا pasfarda',
]);
list('r', -2, ['پریشب', 'دیشب dishab', 'امشب emshab tonight'], 'night');
numbers('n', 1, [
  'یک یه yek',
  'دو',
  'سه',
  'چهار چار',
  'پنج',
  'شش شیش',
  'هفت',
  'هشت',
  'نه',
  'ده',
  'یازده',
  'دوازده',
  'سیزده',
  'چهارده',
  'پانزده پونزده',
  'شانزده شونزده',
  'هفده هیفده',
  'هجده هیجده',
  'نوزده',
  'بیست',
]);
numbers('n', 30, ['سی']);
numbers('N', 1, [
  'اول یکم اولین',
  'دوم',
  'سوم',
  'چهارم',
  'پنجم',
  'ششم',
  'هفتم',
  'هشتم',
  'نهم',
  'دهم',
  'یازدهم',
  'دوازدهم',
  'سیزدهم',
  'چهاردهم',
  'پانزدهم',
  'شانزدهم',
  'هفدهم',
  'هجدهم هیجدهم',
  'نوزدهم',
  'بیستم',
]);
numbers('N', 30, ['سیام']);
list('p', 0, ['بامداد سحر'], 'dawn');
list('p', 0, ['صبح صبحی am sobh'], 'morning');
list('p', 0, ['ظهر zohr'], 'noon');
list('p', 0, ['بعدازظهر عصر pm asr'], 'afternoon');
list('p', 0, ['غروب'], 'evening');
list('p', 0, ['شب shab'], 'night');
list('D', 0, ['روز rooz ruz']);
list('K', 0, ['هفته hafte']);
list('M', 0, ['ماه']);
list('Y', 0, ['سال']);
list('f', 0, ['دیگر دیگه بعد بعدی اینده بعدش اتی']);
list('b', 0, ['پیش قبل قبلی گذشته']);
list('i', 0, ['این همین جاری']);
list('e', -1, ['اخر اخرین اواخر پایان']);
list('e', 15, ['نیمه وسط اواسط']);
list('e', 1, ['اوایل ابتدای اغاز']);
list('h', 0, ['ساعت saat']);
list('q', 15, ['ربع']);
list('q', 30, ['نیم']);
list('k', 0, ['دقیقه']);
list('o', 0, ['به']);
list('v', 0, ['و']);
list('x', 0, ['یا تا الی']);
list('a', 0, ['ساله سالمه سالم سالش سن سنم']);
list('~', 0, ['حدود حدودا تقریبا']);
list('_', 0, [
  'لطفا برای واسه در از تاریخ مورخ مورخه میام میایم هستم باشه سلام مبارک هجری شمسی خورشیدی میلادی',
]);
