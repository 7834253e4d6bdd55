import { describe, expect, it } from 'vitest';
import {
  centerKey,
  countyKey,
  namesACenter,
  nameWords,
  numberIn,
  townKey,
} from '../../../src/features/places/names.ts';

describe('A center is the same', () => {
  it.each([
    ['مسجد صاحب‌الزمان (عج)', 'صاحب الزمان'],
    ['مسجد امام علي (علیه‌السلام)', 'مسجد امام علی (ع)'],
    ['مسجد  قمر بنی هاشم', 'مسجد قمر بنی‌هاشم (س)'],
    ['مسجد كوثر', 'کوثر'],
    ['حسینیهٔ ثارالله', 'حسینیه‌ی ثارالله'],
  ])('whether it is written %s or %s', (one, other) => {
    expect(centerKey(one)).toBe(centerKey(other));
  });

  it('but not as the hosseiniyeh of the same name', () => {
    expect(centerKey('مسجد سیدالشهدا')).not.toBe(centerKey('حسینیه سیدالشهدا'));
  });

  it('and a place with or without its kind', () => {
    expect(countyKey('شهرستان ایلام')).toBe(countyKey('ایلام'));
    expect(townKey('روستای چم‌کبود')).toBe(townKey('چم کبود'));
    expect(townKey('شهر')).not.toBe('');
  });
});

describe('The words of a name', () => {
  it('leave out what every mosque has', () => {
    expect(nameWords('کانون مسجد جامع دهلران')).toEqual(['جامع', 'دهلران']);
    expect(nameWords('مسجد')).toEqual([]);
  });

  it.each([
    ['مسجد ۱۲', 12],
    ['مسجد۱۲', 12],
    ['کانون شمارهٔ ١٢', 12],
    [' 12 ', 12],
    ['c_12', 12],
    ['مسجد ۱۵ خرداد', undefined],
    ['مسجد', undefined],
    ['۰۹۱۸۱۲۳۴۵۶۷۸۹', undefined],
  ])('hold the number of %s', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it('say whether a center is meant', () => {
    expect(['مسجد والی', '۱۲', 'تکیه'].map(namesACenter)).toEqual([true, true, true]);
    expect(namesACenter('سلام')).toBe(false);
  });
});
