import { bold, say, type Words } from '../../../bot/index.ts';
import { toPersian } from '../../../lib/digits.ts';

export const texts = {
  passOn: 'متن زیر آماده است. آن را برای گروه یا آشنایانتان بفرستید.',
  counted: 'آمدنشان به نام مسجد شمرده می‌شود، نه به نام کسی.',
  arrived: (people: number): Words =>
    say`تا امروز ${bold(`${toPersian(people)} نفر`)} با پیوندهای مسجد شما آمده‌اند.`,
  share: 'فرستادن برای دیگران',
  call: (mosque: string | undefined): Words =>
    mosque === undefined
      ? 'یک واحد خون، امید چند بیمار است. در چند دقیقه ببینید مانعی برای اهدای خون دارید یا نه:'
      : say`یک واحد خون، امید چند بیمار است. همراه ${bold(mosque)} در چند دقیقه ببینید مانعی برای اهدای خون دارید یا نه:`,
} as const;
