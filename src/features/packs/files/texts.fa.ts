import { toPersian } from '../../../lib/digits.ts';
import { texts as building } from '../building/texts.fa.ts';
import { texts as room } from '../texts.fa.ts';
import type { ArrivalFault, ArrivalWhy } from './arriving.ts';
import type { BundleFault } from './bundle.ts';
import type { Fate } from './taking-in.ts';

type PlainWhy = Exclude<ArrivalWhy['why'], 'shape' | 'item' | 'media' | 'pack'>;

const reasons: Readonly<Record<PlainWhy, string>> = {
  slug: 'نام پوشه باید از حروف کوچک انگلیسی، رقم و خط تیره باشد',
  json: 'این پرونده JSON درستی نیست',
  missing: 'این پرونده در بسته نیست',
  path: 'نشانی یکی از پرونده‌ها از بسته بیرون می‌رود',
  text: 'این متن خوانده نشد',
  occasion: 'چنین مناسبتی در تقویم نیست',
  glad: 'بستهٔ روز عزا شاد نمی‌شود',
  album: 'این پرونده‌ها با هم آلبوم نمی‌شوند',
};

function reason(fault: ArrivalFault): string {
  if (fault.why === 'shape') return `«${fault.at}» درست نیست`;
  if (fault.why === 'item') return building.fault(fault.fault);
  if (fault.why === 'media') return building.file[fault.fault];
  if (fault.why !== 'pack') return reasons[fault.why];
  return fault.fault.why === 'no-items'
    ? room.fault['no-items']
    : room.fault[fault.fault.why](fault.fault.at);
}

export const texts = {
  ask: 'پروندهٔ زیپ بسته‌ها را بفرستید؛ هر بسته پوشه‌ای با pack.json است.',
  noZip: 'این پروندهٔ زیپ نیست. زیپ بسته‌ها را بفرستید یا «انصراف» را بزنید.',
  bundle: {
    'no-zip': 'این پروندهٔ زیپ خوانده نشد. شاید ناقص رسیده است؛ یک بار دیگر بفرستید.',
    'bad-path': 'در این زیپ نشانی‌ای هست که از آن بیرون می‌رود؛ پذیرفته نیست.',
    'too-big': 'باز شدهٔ این زیپ بیش از اندازه بزرگ است.',
    'too-many': 'در این زیپ پرونده‌ها بیش از اندازه‌اند.',
    'no-packs': 'در این زیپ بسته‌ای نیست: pack.json پیدا نشد.',
  } satisfies Record<BundleFault, string>,
  fates: {
    new: (many: number): string => `تازه: ${toPersian(many)}`,
    changed: (many: number): string => `نسخهٔ تازه: ${toPersian(many)}`,
    same: (many: number): string => `بی‌تغییر: ${toPersian(many)}`,
  } satisfies Record<Exclude<Fate, 'kept'>, (many: number) => string>,
  summary: 'در این پرونده:',
  nothing: 'چیزی برای وارد کردن نیست.',
  done: 'وارد شد:',
  faulty: (fault: ArrivalFault): string => `${fault.slug}، ${fault.file}: ${reason(fault)}`,
  moreFaults: (many: number): string => `و ${toPersian(many)} ایراد دیگر.`,
  yes: 'بله، وارد شود',
  gone: 'این پرونده دیگر نگه داشته نشده است. آن را دوباره بفرستید.',
} as const;
