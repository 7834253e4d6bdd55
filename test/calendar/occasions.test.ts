import { expect, test } from 'vitest';
import {
  addDays,
  isoDay,
  numericDate,
  type OccasionOptions,
  occasionsOn,
  upcomingOccasions,
  withOverrides,
} from '../../src/calendar/index.ts';
import resolved from './data/occasion-dates.json' with { type: 'json' };
import { iso, solar } from './days.ts';

const idsOn = (...[day, options]: Parameters<typeof occasionsOn>) =>
  occasionsOn(day, options).map(({ id }) => id);

test('every occasion of 1404–1406 falls on its published day', () => {
  const from = solar(1404, 1, 1);
  const found = upcomingOccasions(from, solar(1406, 12, 29) - from, { provisional: true }).map(
    ({ id, day, end }) => ({
      id,
      day: isoDay(day),
      ...(end === undefined ? {} : { end: isoDay(end) }),
    }),
  );
  const expected = resolved.dates.map(({ id, day, end }) => ({ id, day, ...(end ? { end } : {}) }));
  const key = (each: { id: string; day: string }) => each.day + each.id;
  expect(found.sort((a, b) => key(a).localeCompare(key(b)))).toEqual(
    expected.sort((a, b) => key(a).localeCompare(key(b))),
  );
});

test('a computed lunar date is never offered unless asked for', () => {
  const from = solar(1406, 1, 1);
  const lunar = (options?: OccasionOptions) =>
    upcomingOccasions(from, 364, options).filter(({ status }) => status !== 'fixed');
  expect(lunar()).toEqual([]);
  expect(lunar({ provisional: true }).map(({ id }) => id)).toContain('ashura');
});

test('World Mosque Day follows 21 August: 30 Mordad, and 31 Mordad when Nowruz was early', () => {
  const days = [1403, 1404, 1407].map((year) =>
    upcomingOccasions(solar(year, 5, 1), 31).find(({ id }) => id === 'world_mosque_day'),
  );
  expect(days.map((each) => each && numericDate(each.day))).toEqual([
    '۱۴۰۳/۰۵/۳۱',
    '۱۴۰۴/۰۵/۳۰',
    '۱۴۰۷/۰۵/۳۱',
  ]);
});

test('the night of 19 Ramadan is the evening of the 18th, and no longer of the 19th', () => {
  expect(idsOn(solar(1405, 12, 6))).toContain('qadr_19');
  expect(idsOn(solar(1405, 12, 7))).not.toContain('qadr_19');
});

test('Ashura begins on the evening before it and lasts through its day', () => {
  expect([3, 4, 5].map((day) => idsOn(solar(1405, 4, day)).includes('ashura'))).toEqual([true, true, false]);
});

test('Yalda is the night of its own day', () => {
  expect(idsOn(solar(1405, 9, 30))).toContain('yalda');
  expect(idsOn(solar(1405, 10, 1))).not.toContain('yalda');
});

test('a range that crosses the new year is on both sides of it', () => {
  for (const day of [solar(1405, 12, 20), solar(1406, 1, 1), solar(1406, 1, 15)])
    expect(idsOn(day)).toContain('nowruz_dip');
  expect(idsOn(solar(1406, 1, 16))).not.toContain('nowruz_dip');
});

test('Fitr comes twice in 1405', () => {
  const fitr = upcomingOccasions(solar(1405, 1, 1), 364).filter(({ id }) => id === 'fitr');
  expect(fitr.map(({ day }) => numericDate(day))).toEqual(['۱۴۰۵/۰۱/۰۱', '۱۴۰۵/۱۲/۱۹']);
});

test('what comes is sorted, within the horizon, and no flowers are laid on a day of mourning', () => {
  const from = solar(1405, 3, 20);
  const found = upcomingOccasions(from, 30);
  expect(found.map(({ day }) => day)).toEqual(found.map(({ day }) => day).sort((a, b) => a - b));
  expect(found.every(({ day }) => day >= from && day <= addDays(from, 30))).toBe(true);
  expect(found.find(({ id }) => id === 'ashura')).toMatchObject({
    mood: 'mourning',
    kind: 'surge',
    eveningBefore: true,
  });
});

test('an announced month moves its occasions', () => {
  const table = withOverrides([{ year: 1448, month: 9, start: iso('2027-02-09') }]);
  expect(idsOn(solar(1405, 12, 7), { table })).toContain('qadr_19');
});
