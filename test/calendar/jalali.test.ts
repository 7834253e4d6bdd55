import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type EpochDay,
  epochDay,
  fromJalali,
  jalali,
  monthGrid,
  monthLength,
  numericDate,
  weekday,
} from '../../src/calendar/index.ts';
import { isLeapYear } from '../../src/calendar/jalali.ts';
import official from './data/jalali-leap-years.json' with { type: 'json' };
import { solar } from './days.ts';

const first = solar(1300, 1, 1);
const last = solar(1498, 12, 30);

test('leap years are those of the official table, 1206–1498', () => {
  const years = Array.from({ length: 1498 - 1206 + 1 }, (_, i) => 1206 + i);
  expect(years.filter(isLeapYear)).toEqual(official.leap_years);
});

test('every day of 1300–1498 survives being a date and is the one that Intl names', () => {
  const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const wrong: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const date = jalali(day);
    const named = intl.format(day * 86_400_000).replace(/[^\d/]/g, '');
    const isSame = fromJalali(date.year, date.month, date.day) === day;
    if (!isSame || named !== `${date.month}/${date.day}/${date.year}`) wrong.push(numericDate(day));
  }
  expect(wrong).toEqual([]);
});

test.each([
  [1404, 12, 30],
  [1405, 7, 31],
  [1405, 13, 1],
  [1405, 0, 1],
  [1405, 1, 0],
  [1405, 1.5, 2],
  [1299, 1, 1],
  [1499, 1, 1],
])('there is no day %d/%d/%d', (year, month, day) => {
  expect(fromJalali(year, month, day)).toBeUndefined();
});

test('days outside 1300–1498 are refused, not guessed', () => {
  expect(() => jalali(addDays(first, -1))).toThrow(RangeError);
  expect(() => jalali(addDays(last, 1))).toThrow(RangeError);
  expect(() => monthLength(1405, 13)).toThrow(RangeError);
});

test.each([
  ['a month shorter than the day', addMonths(solar(1405, 6, 31), 1), '۱۴۰۵/۰۷/۳۰'],
  ['the turn of the year', addMonths(solar(1405, 12, 15), 1), '۱۴۰۶/۰۱/۱۵'],
  ['months back', addMonths(solar(1405, 1, 31), -1), '۱۴۰۴/۱۲/۲۹'],
  ['30 Esfand a year later', addYears(solar(1403, 12, 30), 1), '۱۴۰۴/۱۲/۲۹'],
  ['30 Esfand in the next leap year', addYears(solar(1403, 12, 30), 5), '۱۴۰۸/۱۲/۳۰'],
])('%s is found', (_, day, printed) => {
  expect(numericDate(day)).toBe(printed);
});

test('a month added and taken away leaves days up to 29 where they were', () => {
  const day = fc.integer({ min: first + 400, max: last - 400 }).map(epochDay);
  fc.assert(
    fc.property(day, fc.integer({ min: -12, max: 12 }), (start, n) => {
      fc.pre(jalali(start).day <= 29);
      expect(addMonths(addMonths(start, n), -n)).toBe(start);
    }),
  );
});

test('a month of buttons has every day once, each under its weekday', () => {
  const grid = monthGrid(1405, 9);
  const days = grid.flat().filter((day): day is EpochDay => day !== undefined);
  expect(days.map((day) => jalali(day).day)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  const columns = grid.flatMap((week) =>
    week.map((day, column) => day === undefined || weekday(day) === column),
  );
  expect(columns).not.toContain(false);
  expect(grid.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
});
