import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  civil,
  epochDay,
  fromCivil,
  isoDay,
  parseIsoDay,
  weekday,
} from '../../src/calendar/index.ts';
import { iso } from './days.ts';

const anyDay = fc.integer({ min: -200_000, max: 200_000 }).map(epochDay);

test('a day survives being a date, and agrees with the machine about it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: ofMonth } = civil(day);
      expect(fromCivil(year, month, ofMonth)).toBe(day);
      expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(parseIsoDay(isoDay(day))).toBe(day);
    }),
  );
});

test.each([
  ['2026-11-23', 2],
  ['2026-11-28', 0],
  ['2026-11-27', 6],
  ['1970-01-01', 5],
  ['1969-12-27', 0],
])('%s is day %i of a week that begins on Saturday', (text, expected) => {
  expect(weekday(iso(text))).toBe(expected);
});

test.each([
  [2026, 2, 29],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 4, 31],
  [2026, 4, 0],
  [2026, 1.5, 1],
])('there is no day %i-%i-%i', (year, month, day) => {
  expect(fromCivil(year, month, day)).toBeUndefined();
});

test.each(['2026-2-3', '2026-02-30', 'today', ''])('%j is no ISO day', (text) => {
  expect(parseIsoDay(text)).toBeUndefined();
});

test('eight weeks are 56 days', () => {
  expect(isoDay(addDays(iso('2026-11-23'), 56))).toBe('2027-01-18');
});

test('half a day is no day', () => {
  expect(() => epochDay(0.5)).toThrow(RangeError);
});
