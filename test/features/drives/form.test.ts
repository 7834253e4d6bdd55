import { describe, expect, it } from 'vitest';
import { plain, type Reading, type Screen } from '../../../src/bot/index.ts';
import { readDay } from '../../../src/features/drives/form/day-question.ts';
import { monthChoice, monthScreen } from '../../../src/features/drives/form/month-picker.ts';
import {
  endAfter,
  hoursIn,
  readAudience,
  readCount,
  readHour,
} from '../../../src/features/drives/form/reading.ts';
import { jalaliDay, THURSDAY } from './plans.ts';

const NOW = Date.parse('2026-11-23T10:00:00+03:30');
const TODAY = jalaliDay(1405, 9, 2);

const texts = ({ buttons = [] }: Screen) => buttons.flat().map(({ text }) => text);
const again = (reading: Reading): Screen => {
  if ('value' in reading) throw new Error(`Taken as ${reading.value}`);
  const { again } = reading;
  return typeof again === 'object' && 'text' in again ? again : { text: again };
};

describe('An hour', () => {
  it.each<[string, number | undefined]>([
    ['17', 1020],
    ['۱۷:۳۰', 1050],
    ['ساعت ۹', 540],
    ['9.15', 555],
    ['۵ عصر', 1020],
    ['۲۴', 0],
    ['25', undefined],
    ['17:75', undefined],
    ['به‌زودی', undefined],
  ])('of a list is read from «%s»', (typed, minutes) => {
    expect(readHour(typed, NOW)).toBe(minutes);
  });

  it.each<[string, number[]]>([
    ['۵', [300, 1020]],
    ['ساعت ۱۱', [660, 1380]],
    ['۵ و نیم', [330, 1050]],
    ['۵:۰۰', [300]],
    ['۵ عصر', [1020]],
    ['۱۲', [720]],
    ['۱۷', [1020]],
    ['۲۵', []],
  ])('that is typed as «%s» may mean any of %j', (typed, minutes) => {
    expect(hoursIn(typed, NOW)).toEqual(minutes);
  });

  it('that is not after the start is in the morning after', () => {
    expect(endAfter(1275, 120)).toBe(1560);
    expect(endAfter(540, 720)).toBe(720);
  });
});

describe('A number', () => {
  it.each<[string, number | undefined]>([
    ['۱۵', 15],
    ['15 دقیقه', 15],
    ['٤ نفر', 4],
    ['51', undefined],
    ['0', undefined],
    ['چهار', undefined],
    ['3.5', undefined],
  ])('is read from «%s»', (typed, count) => {
    expect(readCount(typed, { from: 1, to: 50 })).toBe(count);
  });
});

describe('For whom', () => {
  it('is read in Persian and English', () => {
    expect(['همه', 'بانوان', 'خانم‌ها', 'آقايان', 'Women', 'بچه‌ها'].map(readAudience)).toEqual([
      'all',
      'women',
      'women',
      'men',
      'women',
      undefined,
    ]);
  });
});

describe('The day of a drive', () => {
  it('is taken when it is typed plainly or picked', () => {
    const value = String(THURSDAY);
    expect(readDay('۱۲ آذر', NOW)).toEqual({ value });
    expect(readDay('1405/9/12', NOW)).toEqual({ value });
    expect(readDay(`d${THURSDAY}`, NOW)).toEqual({ value });
  });

  it('is asked back with buttons where it may mean several', () => {
    const screen = again(readDay('05/9/12', NOW));
    expect(texts(screen)).toContain('پنجشنبه ۱۲ آذر ۱۴۰۵');
  });

  it('is never in the past', () => {
    expect(plain(again(readDay('1404/9/12', NOW)).text)).toContain('گذشته است');
    expect('again' in readDay(`d${TODAY - 1}`, NOW)).toBe(true);
  });

  it('is at most three years ahead, typed or picked', () => {
    for (const far of ['۱۴۲۹/۹/۹', 'دی ۱۴۲۹', `d${TODAY + 1200}`])
      expect(plain(again(readDay(far, NOW)).text)).toContain('تا سه سال دیگر');
    expect('value' in readDay('۱۴۰۸/۹/۱', NOW)).toBe(true);
  });

  it('is taken without a question where only its hour is in doubt', () => {
    for (const [typed, day] of [
      ['فردا ساعت ۵', TODAY + 1],
      ['امروز ساعت ۵', TODAY],
      ['۱۲ آذر ۷', THURSDAY],
    ] as const)
      expect(readDay(typed, NOW)).toEqual({ value: String(day) });
  });

  it('is no forged one that no calendar reaches', () => {
    expect('again' in readDay('d999999', NOW)).toBe(true);
  });

  it('gets a clear sentence when it cannot be read', () => {
    expect(plain(again(readDay('نمی‌دانم', NOW)).text)).toContain('خوانده نشد');
  });

  it('is picked from a month that can be leafed through', () => {
    const screen = again(readDay(monthChoice({ year: 1405, month: 10 }), NOW));
    expect(plain(screen.text)).toContain('دی ۱۴۰۵');
    expect(texts(screen)).toEqual(expect.arrayContaining(['۱', '۳۰', 'ماه پیش', 'ماه بعد', 'انصراف']));
  });

  it('is picked from what is left of this month', () => {
    const screen = monthScreen({ year: 1405, month: 9 }, TODAY);
    expect(texts(screen)).not.toContain('ماه پیش');
    expect(texts(screen)[0]).toBe('۲');
  });

  it('of a month alone is picked from that month', () => {
    expect(plain(again(readDay('دی ۱۴۰۵', NOW)).text)).toContain('دی ۱۴۰۵');
  });
});
