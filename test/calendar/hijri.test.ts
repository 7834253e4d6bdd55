import { expect, test } from 'vitest';
import {
  addDays,
  fromHijri,
  hijri,
  hijriTableEnd,
  isoDay,
  isRamadan,
  isRamadanNight,
  numericDate,
  officialTable,
  withOverrides,
} from '../../src/calendar/index.ts';
import { required } from '../../src/lib/assert.ts';
import { iso, solar } from './days.ts';

test.each([
  ['Nowruz 1403 in Ramadan', 1445, 9, 9, '۱۴۰۳/۰۱/۰۱'],
  ['Qadr night 1403', 1445, 9, 19, '۱۴۰۳/۰۱/۱۱'],
  ['Fitr 1403', 1445, 10, 1, '۱۴۰۳/۰۱/۲۲'],
  ['Qorban 1403', 1445, 12, 10, '۱۴۰۳/۰۳/۲۸'],
  ['Ghadir 1403', 1445, 12, 18, '۱۴۰۳/۰۴/۰۵'],
  ['Tasua 1403', 1446, 1, 9, '۱۴۰۳/۰۴/۲۵'],
  ['Ashura 1403', 1446, 1, 10, '۱۴۰۳/۰۴/۲۶'],
  ['Arbaeen 1403', 1446, 2, 20, '۱۴۰۳/۰۶/۰۴'],
  ['last of Safar 1403', 1446, 2, 'last', '۱۴۰۳/۰۶/۱۴'],
  ['Mid-Shaban 1403', 1446, 8, 15, '۱۴۰۳/۱۱/۲۶'],
  ['1 Ramadan 1403', 1446, 9, 1, '۱۴۰۳/۱۲/۱۲'],
  ['Fitr 1404', 1446, 10, 1, '۱۴۰۴/۰۱/۱۱'],
  ['Ghadir 1404', 1446, 12, 18, '۱۴۰۴/۰۳/۲۴'],
  ['Ashura 1404', 1447, 1, 10, '۱۴۰۴/۰۴/۱۵'],
  ['Arbaeen 1404', 1447, 2, 20, '۱۴۰۴/۰۵/۲۳'],
  ['last of Safar 1404', 1447, 2, 'last', '۱۴۰۴/۰۶/۰۲'],
  ['1 Ramadan 1404', 1447, 9, 1, '۱۴۰۴/۱۱/۳۰'],
  ['Qorban 1405', 1447, 12, 10, '۱۴۰۵/۰۳/۰۶'],
  ['Ghadir 1405', 1447, 12, 18, '۱۴۰۵/۰۳/۱۴'],
  ['Tasua 1405', 1448, 1, 9, '۱۴۰۵/۰۴/۰۳'],
  ['Arbaeen 1405', 1448, 2, 20, '۱۴۰۵/۰۵/۱۳'],
  ['last of Safar 1405', 1448, 2, 'last', '۱۴۰۵/۰۵/۲۲'],
  ['1 Ramadan 1405', 1448, 9, 1, '۱۴۰۵/۱۱/۱۹'],
  ['Fitr 1405', 1448, 10, 1, '۱۴۰۵/۱۲/۱۹'],
] as const)('%s falls where the official calendar has it', (_, year, month, day, printed) => {
  expect(numericDate(required(fromHijri(year, month, day), 'day'))).toBe(printed);
});

test('months follow each other without a gap, 29 or 30 days long, in years of 354 or 355', () => {
  const { months } = officialTable;
  expect(months).toHaveLength(28 * 12);
  months.forEach((month, i) => {
    expect([29, 30]).toContain(month.days);
    if (i > 0) expect(month.start).toBe((months[i - 1]?.start ?? 0) + (months[i - 1]?.days ?? 0));
  });
  for (let year = 1423; year < 1450; year++)
    expect([354, 355]).toContain((fromHijri(year + 1, 1, 1) ?? 0) - (fromHijri(year, 1, 1) ?? 0));
});

test('every day of the table survives being a lunar date', () => {
  const [first, end] = [
    required(fromHijri(1423, 1, 1), 'first'),
    required(fromHijri(1450, 12, 'last'), 'last'),
  ];
  for (let day = first; day <= end; day = addDays(day, 1)) {
    const date = required(hijri(day), isoDay(day));
    expect(fromHijri(date.year, date.month, date.day)).toBe(day);
  }
  expect([hijri(addDays(first, -1)), hijri(addDays(end, 1))]).toEqual([undefined, undefined]);
});

test('today of the project, its status and the end of the official table are known', () => {
  expect(hijri(iso('2026-11-23'))).toEqual({ year: 1448, month: 6, day: 13, status: 'official_secondary' });
  expect(hijri(iso('2027-06-06'))?.status).toBe('provisional');
  expect(hijriTableEnd()).toBe(solar(1405, 12, 29));
});

test('a day that a month lacks is not found', () => {
  expect([fromHijri(1448, 2, 30), fromHijri(1448, 2, 0), fromHijri(1400, 1, 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('the first night of Ramadan is the evening before its first day', () => {
  const firstDay = solar(1405, 11, 19);
  const eve = addDays(firstDay, -1);
  expect([isRamadan(eve), isRamadanNight(eve), isRamadan(firstDay)]).toEqual([false, true, true]);
  const lastDay = solar(1405, 12, 18);
  expect([isRamadan(lastDay), isRamadanNight(lastDay)]).toEqual([true, false]);
});

test('an announced Ramadan moves by a day, with its Qadr nights, and leaves the published table alone', () => {
  const announced = withOverrides([{ year: 1448, month: 9, start: iso('2027-02-09') }]);
  expect(isoDay(required(fromHijri(1448, 9, 19, announced), 'day'))).toBe('2027-02-27');
  expect(hijri(iso('2027-02-08'), announced)).toEqual({
    year: 1448,
    month: 8,
    day: 30,
    status: 'official_secondary',
  });
  expect(hijri(iso('2027-02-09'), announced)?.status).toBe('announced');
  expect(hijri(iso('2027-02-08'))?.month).toBe(9);
});

test.each([
  ['by two days', [{ year: 1448, month: 9, start: iso('2027-02-10') }]],
  ['so that a month has 31 days', [{ year: 1448, month: 10, start: iso('2027-03-11') }]],
  ['in a year the table lacks', [{ year: 1460, month: 9, start: iso('2038-02-10') }]],
])('an announcement that moves a month %s is refused', (_, overrides) => {
  expect(() => withOverrides(overrides)).toThrow(RangeError);
});
