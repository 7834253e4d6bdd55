import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, age, birthday, epochDay, numericDate } from '../../src/calendar/index.ts';
import { solar } from './days.ts';

test.each([
  ['an ordinary day', solar(1387, 9, 2), 18, '۱۴۰۵/۰۹/۰۲'],
  ['30 Esfand in a common year', solar(1387, 12, 30), 18, '۱۴۰۶/۰۱/۰۱'],
  ['30 Esfand in a leap year', solar(1387, 12, 30), 12, '۱۳۹۹/۱۲/۳۰'],
])('who was born on %s reaches the age then', (_, birth, years, printed) => {
  expect(numericDate(birthday(birth, years))).toBe(printed);
});

test.each([
  [solar(1405, 9, 1), 17],
  [solar(1405, 9, 2), 18],
  [solar(1387, 9, 2), 0],
  [solar(1387, 9, 1), -1],
])('on day %i the age is %i', (on, years) => {
  expect(age(solar(1387, 9, 2), on)).toBe(years);
});

test('an age begins on its birthday and not a day before', () => {
  const birth = fc.integer({ min: solar(1310, 1, 1), max: solar(1400, 1, 1) }).map(epochDay);
  fc.assert(
    fc.property(birth, fc.integer({ min: 0, max: 80 }), (born, years) => {
      expect(age(born, birthday(born, years))).toBe(years);
      expect(age(born, addDays(birthday(born, years), -1))).toBe(years - 1);
    }),
  );
});
