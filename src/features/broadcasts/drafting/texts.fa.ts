import { clockTime, nightLabel, wallClock } from '../../../calendar/index.ts';
import type { BroadcastKind } from '../broadcast.ts';
import { kindWords, number, people } from '../texts.fa.ts';
import type { DraftFault } from './actions.ts';

export const texts = {
  kind: 'چه پیامی برای اعضا می‌فرستید؟',
  kindNote: 'فراخوان فوری فقط به گروه خونی و جای معین می‌رود. هر کس هر گونه را نخواهد، نمی‌گیرد.',
  contents: 'چه چیزی فرستاده شود؟ بستهٔ آماده را برگزینید یا همین حالا بنویسید.',
  noPacks: 'بستهٔ آماده‌ای نیست؛ همین حالا بنویسید.',
  write: 'همین حالا می‌نویسم',
  later: 'بسته‌های بعد',

  draft: (kind: BroadcastKind) => `${kindWords[kind]} (پیش‌نویس)`,
  says: (title: string) => `متن: ${title}`,
  saysNothing: 'متن: هنوز ندارد',
  ownText: 'نوشتهٔ خودتان',
  goesTo: (sentence: string) => `برای: ${sentence}`,
  editContents: 'متن پیام',
  editOwn: 'ادامهٔ نوشتن',
  editAudience: 'گیرندگان',
  preview: 'پیش‌نمایش و ارسال',
  discard: 'دور ریختن',
  discarded: 'پیش‌نویس دور ریخته شد.',

  audience: (sentence: string, total: number) => `${sentence} – ${people(total)}`,
  uninvited: (value: number) => `– برای اهدا دعوت نمی‌شوند: ${number(value)}`,
  otherReasons: (value: number) => `– دلیل‌های دیگر: ${number(value)}`,
  excerpt: (text: string) => `«${text}»`,
  test: 'نخست برای خودم بفرست',
  tested: 'برای خودتان فرستاده شد؛ ببینید و سپس تأیید کنید.',
  go: 'تأیید و ارسال',
  now: 'همین حالا آغاز می‌شود.',
  from: (at: number) => {
    const { day, minutes } = wallClock(at);
    return `ساعت آرامش است؛ از ${nightLabel(day, minutes)} ساعت ${clockTime(minutes)} می‌رود.`;
  },

  fault: {
    'no-content': 'پیام هنوز متنی ندارد.',
    unfinished: 'این بسته هنوز نهایی نشده است؛ نخست آن را نهایی کنید.',
    archived: 'این بسته بایگانی شده است؛ بستهٔ دیگری برگزینید.',
    several: 'فقط پیام نخست فرستاده می‌شود؛ پیام‌های دیگر را از میز بردارید یا بستهٔ تازه بسازید.',
    album: 'پیام با آلبوم آغاز نمی‌شود: زیر آلبوم دکمه نمی‌نشیند. متن یا عکس تکی را نخست بگذارید.',
    wide: 'فراخوان فوری فقط برای گروه خونی و جای معین است.',
    changed: 'از آن وقت چیزی تغییر کرده است؛ دوباره ببینید.',
    'not-a-draft': 'این پیام دیگر پیش‌نویس نیست.',
    faulty: 'متن پیام کامل نیست؛ آن را باز کنید و کامل کنید.',
  } satisfies Record<DraftFault['why'], string>,
} as const;
