import { lines, say, type Words } from '../../../bot/index.ts';
import { toPersian } from '../../../lib/digits.ts';

export const texts = {
  missed: (drive: Words, name: string | undefined) =>
    lines(
      drive,
      name === undefined
        ? say`این بار نشد شما را ببینیم؛ پیش می‌آید.`
        : say`این بار نشد ${name} را ببینیم؛ پیش می‌آید.`,
      say`هر وقت برایتان خوب بود، ساعت دیگری برگزینید. خوش‌حال می‌شویم.`,
    ),
  barred: (drive: Words, name: string | undefined) =>
    lines(
      drive,
      name === undefined
        ? say`این نوبت شما برداشته شد: تا آن روز هنوز نمی‌توانید دوباره خون بدهید. جایتان به نفر بعد رسید.`
        : say`این نوبت ${name} برداشته شد: تا آن روز هنوز نمی‌توانند دوباره خون بدهند. جایشان به نفر بعد رسید.`,
    ),
  another: 'رزرو نوبت – روزی دیگر',
  unfinished: (drive: Words, people: number) =>
    lines(
      drive,
      say`این خون‌گیری تمام شد. برای ${toPersian(people)} نفر هنوز نتیجه‌ای ثبت نشده است.`,
      say`اگر آمده‌اند، تا هفت روز می‌توانید ثبت کنید. برای کسی که نیامده است کاری لازم نیست.`,
    ),
  complete: 'ثبت نتیجه‌ها',
};
