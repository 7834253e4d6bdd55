import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { addDays, fromHijri, fromJalali, instant } from '../../../src/calendar/index.ts';
import { aloneScreen } from '../../../src/features/booking/reminders/alone.ts';
import { familyScreen } from '../../../src/features/booking/reminders/family.ts';
import { merged, type Reminder } from '../../../src/features/booking/reminders/reminder.ts';
import { required } from '../../../src/lib/assert.ts';

const thursday = required(fromJalali(1405, 9, 12), 'the day of the drive');
const fasting = required(fromHijri(1448, 9, 19), 'a day of Ramadan');
const evening = (days: number) => instant(addDays(thursday, -days), 18 * 60);
const noon = instant(thursday, 12 * 60);
const halfPastSix = 18 * 60 + 30;

const threeDays: Reminder = {
  bookingId: 12,
  startsAt: instant(thursday, halfPastSix),
  driveDay: thursday,
  place: 'مسجد صاحب‌الزمان (عج)',
  name: undefined,
  isOurs: true,
  stage: 3,
  asks: false,
  advises: false,
};
const dayBefore: Reminder = { ...threeDays, stage: 1, asks: true };
const lastHours: Reminder = { ...threeDays, stage: 0, advises: true };
const both: Reminder = { ...lastHours, asks: true };
const joined: Reminder = { ...dayBefore, advises: true };
const of = (reminder: Reminder, name: string): Reminder => ({ ...reminder, name });
const onDay = (reminder: Reminder, day = fasting, minutes = 21 * 60): Reminder => ({
  ...reminder,
  driveDay: day,
  startsAt: instant(day, minutes),
});

/** A family of `n`, a quarter of an hour apart. */
const family = (reminder: Reminder, n: number): Reminder[] =>
  [undefined, 'زهرا', 'حسین', 'فاطمه', 'مریم', 'رضا', 'حسن'].slice(0, n).map((name, i) => ({
    ...reminder,
    bookingId: 12 + i,
    name,
    startsAt: reminder.startsAt + i * 15 * 60_000,
  }));

const says = (screen: Screen) => plain(screen.text);
const buttons = (screen: Screen) => (screen.buttons ?? []).map((row) => row.map(({ text }) => text));
const words = (text: string) => text.split(/\s+/).length;

describe('The reminder of one booking', () => {
  it('three days before says that the place is kept', () => {
    const screen = aloneScreen(threeDays, evening(3));
    expect(says(screen)).toBe(
      'جای شما پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰، در مسجد صاحب‌الزمان (عج) نگه داشته شده است.\nاگر نمی‌رسید، همین حالا خبر دهید تا به نفر بعدی برسد.',
    );
    expect(buttons(screen)).toEqual([['می‌آیم'], ['جابه‌جایی نوبت', 'لغو نوبت'], ['خانه']]);
  });

  it('the evening before asks whether anything changed', () => {
    const screen = aloneScreen(dayBefore, evening(1));
    expect(says(screen)).toBe(
      'فردا، پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰، در مسجد صاحب‌الزمان (عج) منتظرتان هستیم.\nاز روزی که پرسش‌ها را پاسخ دادید چیزی عوض شده؟ (بیماری، دارو، حجامت، سفر)',
    );
    expect(buttons(screen)).toEqual([
      ['نه، می‌آیم', 'بله – چیزی عوض شده'],
      ['جابه‌جایی نوبت', 'لغو نوبت'],
      ['خانه'],
    ]);
  });

  it('on the very day says where, and how to prepare', () => {
    const text = says(aloneScreen(lastHours, noon));
    expect(text).toMatch(/^امروز، پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰، در مسجد صاحب‌الزمان \(عج\) منتظرتان هستیم\./);
    expect(text).toContain('غذای سبک بخورید و آب بنوشید');
    expect(text).toContain('ماهیچه');
    expect(text).not.toContain('عوض شده');
  });

  it('on a day of fasting speaks of iftar, and of no muscles', () => {
    const text = says(aloneScreen(onDay(lastHours), instant(fasting, 19 * 60)));
    expect(text).toContain('پس از افطار سبک بخورید و آب بنوشید');
    expect(text).not.toContain('ماهیچه');
  });

  it('carries the preparation the evening before when nothing follows', () => {
    const text = says(aloneScreen(joined, evening(1)));
    expect(text).toContain('چیزی عوض شده؟');
    expect(text).toContain('غذای سبک بخورید و آب بنوشید');
  });

  it('of two stages says the later one and asks for both', () => {
    const [one, ...others] = merged([dayBefore, lastHours]);
    expect(others).toEqual([]);
    expect(one).toEqual(both);
    const screen = aloneScreen(required(one, 'a reminder'), noon);
    expect(says(screen)).toMatch(/^امروز/);
    expect(says(screen)).toContain('چیزی عوض شده؟');
    expect(says(screen)).toContain('غذای سبک بخورید');
    expect(buttons(screen)[0]).toEqual(['نه، می‌آیم', 'بله – چیزی عوض شده']);
  });

  it('names a relative, but not before the hour', () => {
    for (const each of [threeDays, dayBefore, lastHours]) {
      const { text, brief = '' } = aloneScreen(of(each, 'زهرا'), noon);
      for (const said of [plain(text), plain(brief)]) expect(said).toMatch(/۱۸:۳۰.*زهرا/);
    }
  });

  it('is answered in words that fit a relative', () => {
    const first = (reminder: Reminder) => buttons(aloneScreen(of(reminder, 'رقیه'), noon))[0];
    expect(first(threeDays)).toEqual(['می‌آیم – رقیه']);
    expect(first(dayBefore)).toEqual(['نه، می‌آیم – رقیه', 'بله – چیزی عوض شده']);
  });

  it('of a slot after midnight says which night', () => {
    const night = onDay(dayBefore, thursday, 25 * 60);
    expect(says(aloneScreen(night, evening(1)))).toMatch(/^فردا شب، بامداد جمعه ۱۳ آذر، ساعت ۰۱:۰۰/);
    expect(says(aloneScreen(night, noon))).toMatch(/^امشب، بامداد جمعه ۱۳ آذر/);
    expect(says(aloneScreen(night, instant(thursday, 24 * 60 + 10)))).toMatch(/^امشب، /);
  });

  it('gives who may not touch the booking no way to change it', () => {
    expect(buttons(aloneScreen({ ...threeDays, isOurs: false }, evening(3)))).toEqual([['می‌آیم'], ['خانه']]);
  });
});

describe('The reminder of a family', () => {
  it('lists the hours with their names, the phone’s own person first of all', () => {
    const screen = familyScreen(family(threeDays, 2), evening(3));
    expect(says(screen)).toBe(
      [
        'جای شما پنجشنبه ۱۲ آذر، در مسجد صاحب‌الزمان (عج) نگه داشته شده است:',
        'ساعت ۱۸:۳۰ – خودتان',
        'ساعت ۱۸:۴۵ – زهرا',
        'اگر کسی نمی‌رسد، همین حالا خبر دهید تا به دیگری برسد.',
      ].join('\n'),
    );
    expect(buttons(screen)).toEqual([
      ['می‌آیم – همه'],
      ['جابه‌جایی نوبت – خودم', 'لغو نوبت – خودم'],
      ['جابه‌جایی نوبت – زهرا', 'لغو نوبت – زهرا'],
      ['خانه'],
    ]);
  });

  it('leads to all of them when their buttons would be too many', () => {
    const screen = familyScreen(family(threeDays, 4), evening(3));
    expect(buttons(screen)).toEqual([['می‌آیم – همه'], ['نوبت‌های من', 'خانه']]);
  });

  it('asks each the evening before', () => {
    const screen = familyScreen(family(dayBefore, 2), evening(1));
    expect(says(screen)).toMatch(/^فردا، پنجشنبه ۱۲ آذر، در مسجد صاحب‌الزمان \(عج\) منتظرتان هستیم:/);
    expect(buttons(screen)).toEqual([
      ['نه، می‌آییم – همه'],
      ['بله – خودم', 'بله – زهرا'],
      ['نوبت‌های من', 'خانه'],
    ]);
  });

  it('gives buttons for one’s own bookings alone', () => {
    const [ours, theirs] = family(threeDays, 2);
    const all = [required(ours, 'ours'), { ...required(theirs, 'theirs'), isOurs: false }];
    expect(
      buttons(familyScreen(all, evening(3)))
        .flat()
        .join(' '),
    ).not.toContain('زهرا');
  });

  it('names each place where they go to two', () => {
    const [one, other] = family(dayBefore, 2);
    const apart = [required(one, 'one'), { ...required(other, 'the other'), place: 'مسجد جامع ایلام' }];
    const text = says(familyScreen(apart, evening(1)));
    expect(text).toMatch(/خودتان، در مسجد صاحب‌الزمان \(عج\)\n.*زهرا، در مسجد جامع ایلام\n/);
    expect(words(text)).toBeLessThanOrEqual(40);
  });

  it('of two days says each day and confirms each', () => {
    const later = onDay(of({ ...threeDays, bookingId: 13 }, 'زهرا'), addDays(thursday, 2), halfPastSix);
    const screen = familyScreen([dayBefore, later], evening(1));
    expect(says(screen)).toContain('پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰ – خودتان\nشنبه ۱۴ آذر، ساعت ۱۸:۳۰ – زهرا');
    expect(buttons(screen)).toEqual([
      ['نه، می‌آییم – پنجشنبه ۱۲ آذر'],
      ['می‌آیم – شنبه ۱۴ آذر'],
      ['بله – خودم'],
      ['نوبت‌های من', 'خانه'],
    ]);
  });
});

describe('Every reminder', () => {
  const stages = { threeDays, dayBefore, joined, lastHours, both };
  const nights = Object.entries(stages).map(([name, each]) => [
    `${name} at night`,
    onDay(each, thursday, 25 * 60),
  ]);
  const all = [...Object.entries(stages), ...nights] as [string, Reminder][];
  const screens = all.flatMap(([name, each]): [string, Screen][] => [
    [name, aloneScreen(each, evening(1))],
    [`${name} of a relative`, aloneScreen(of(each, 'زهرا'), evening(1))],
    [`${name} in Ramadan`, aloneScreen(onDay(each), instant(fasting, 600))],
    [`${name} of four`, familyScreen(family(each, 4), evening(1))],
    [`${name} of two`, familyScreen(family(each, 2), evening(1))],
  ]);

  it.each(screens)('%s has at most 40 words, 8 buttons, and the way home', (_, screen) => {
    expect(words(says(screen))).toBeLessThanOrEqual(40);
    expect(buttons(screen).flat().length).toBeLessThanOrEqual(8);
    expect(buttons(screen).flat()).toContain('خانه');
  });

  it.each(screens)('%s is shorter in few words', (_, { text, brief = '' }) => {
    expect(plain(brief)).not.toBe('');
    expect(words(plain(brief))).toBeLessThan(words(plain(text)));
  });

  it('of a big family keeps to eight buttons', () => {
    for (const each of [threeDays, dayBefore])
      expect(buttons(familyScreen(family(each, 7), evening(1))).flat().length).toBeLessThanOrEqual(8);
  });
});
