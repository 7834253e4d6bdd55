import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhone } from '../../src/lib/phone.ts';

test.each([
  '09123456789',
  '9123456789',
  '989123456789',
  '+989123456789',
  '00989123456789',
  '+98 (0)912 345 67 89',
  '۰۹۱۲ ۳۴۵ ۶۷۸۹',
  '٠٩١٢-٣٤٥-٦٧٨٩',
  '\u202A+98 912 345 6789\u202C',
])('%s is one number', (typed) => {
  expect(parsePhone(typed)).toBe('989123456789');
});

test.each([
  '',
  '0912345678',
  '091234567890',
  '08433334444',
  '+19123456789',
  'سلام',
  '1405/09/09',
  '0912345678a',
])('%s is no mobile number', (typed) => {
  expect(parsePhone(typed)).toBeUndefined();
});

test('what was read is read again as the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
      const phone = `989${String(n).padStart(9, '0')}`;
      return parsePhone(phone) === phone && parsePhone(`0${phone.slice(2)}`) === phone;
    }),
  );
});
