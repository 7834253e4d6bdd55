import { bold, lines, say, type Words } from '../../../bot/index.ts';

export const texts = {
  title: (place: string, day: string, time: string): Words =>
    say`${bold(`${place} – ${day}`)} · به‌روز در ${time}`,
  today: 'امروز',
  late: 'ثبت دیرهنگام: هر کس را که آمده است، به هر ترتیبی، ثبت کنید.',
  figures: (figures: {
    readonly awaited: number;
    readonly arrived: number;
    readonly given: number;
    readonly deferred: number;
    readonly left: number;
    readonly missing: number;
  }): Words => {
    const { awaited, arrived, given, deferred, left, missing } = figures;
    return lines(
      say`منتظر: ${awaited} – آمده: ${arrived} – اهدا: ${given}`,
      say`معاف: ${deferred} – رفته: ${left} – نیامده: ${missing}`,
    );
  },
  freeNow: (seats: number): Words => say`جای خالی اکنون: ${seats}`,
  open: 'تابلوی پذیرش',
  byCode: 'پذیرش – با کد',
  list: 'فهرست',
  refresh: 'به‌روز کنید',
  others: 'خون‌گیری‌های دیگر',
};
