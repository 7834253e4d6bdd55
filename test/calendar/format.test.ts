import { expect, test } from 'vitest';
import {
  addDays,
  clockTime,
  longDate,
  monthName,
  nightLabel,
  numericDate,
  relativeDay,
  shortDate,
  weekdayName,
} from '../../src/calendar/index.ts';
import { solar } from './days.ts';

const day = solar(1405, 9, 5);

test('a date is printed with its weekday, in Persian digits', () => {
  expect(longDate(day)).toBe('پنجشنبه ۵ آذر ۱۴۰۵');
  expect(shortDate(day)).toBe('پنجشنبه ۵ آذر');
  expect(numericDate(day)).toBe('۱۴۰۵/۰۹/۰۵');
});

test.each([
  [1050, '۱۷:۳۰'],
  [0, '۰۰:۰۰'],
  [1500, '۰۱:۰۰'],
  [-30, '۲۳:۳۰'],
])('minute %i is printed as %s', (minutes, printed) => {
  expect(clockTime(minutes)).toBe(printed);
});

test.each([
  [-10, '۱۰ روز پیش'],
  [-2, 'پریروز'],
  [-1, 'دیروز'],
  [0, 'امروز'],
  [1, 'فردا'],
  [2, 'پس‌فردا'],
  [3, '۳ روز دیگر'],
])('%i days away is called %s', (n, words) => {
  expect(relativeDay(addDays(day, n), day)).toBe(words);
});

test.each([
  [21 * 60, 'پنجشنبه ۵ آذر'],
  [25 * 60, 'بامداد جمعه ۶ آذر'],
  [60, 'بامداد پنجشنبه ۵ آذر'],
  [30 * 60, 'جمعه ۶ آذر'],
])('minute %i of a night drive on Thursday falls on %s', (minutes, label) => {
  expect(nightLabel(day, minutes)).toBe(label);
});

test('names are spelt as people read them', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(weekdayName).join(' ')).toBe(
    'شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه',
  );
  expect([monthName(1), monthName(9), monthName(12)]).toEqual(['فروردین', 'آذر', 'اسفند']);
  expect(() => monthName(13)).toThrow(RangeError);
});
