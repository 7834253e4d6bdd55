import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLatin, toPersian } from '../../src/lib/digits.ts';

test.each([
  [0, '۰'],
  [1405, '۱۴۰۵'],
  ['17:30', '۱۷:۳۰'],
  ['۵ آذر', '۵ آذر'],
])('%s is printed as %s', (value, printed) => {
  expect(toPersian(value)).toBe(printed);
});

test('three sets of digits read alike', () => {
  expect(toLatin('۱۲۳ ١٢٣ 123')).toBe('123 123 123');
});

test('a number survives being printed and read', () => {
  fc.assert(fc.property(fc.integer(), (n) => Number(toLatin(toPersian(n))) === n));
});
