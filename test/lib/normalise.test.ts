import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, searchKey } from '../../src/lib/normalise.ts';

test.each([
  ['Arabic letters', 'علي ملكة', 'علی ملکه'],
  ['alef with hamza or madda', 'أمل إيلام ٱحمد آذر', 'امل ایلام احمد اذر'],
  ['a madda typed on its own', 'ا\u0653ذر', 'اذر'],
  ['tatweel and harakat', 'آذـــر دِی', 'اذر دی'],
  ['hamza above heh', 'دههٔ فجر', 'دهه فجر'],
  ['ZWNJ and NBSP', 'سه‌شنبه\u00A0شب', 'سه شنبه شب'],
  ['direction marks and a BOM', '\uFEFF\u200F۹\u200E آذر\u202C', '9 اذر'],
  ['presentation forms', 'ﺳﻼﻡ', 'سلام'],
  ['spaces', '  ایلام \n\t مسجد ', 'ایلام مسجد'],
])('%s come to one spelling', (_, typed, spelt) => {
  expect(normalise(typed)).toBe(spelt);
});

test('a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(normalise(text)) === normalise(text)),
  );
});

test('a search key keeps letters and digits only', () => {
  expect(searchKey('«مسجد النّبي (ص)» – شمارهٔ ۱۲')).toBe('مسجد النبی ص شماره 12');
  expect(searchKey('کانون Tohid')).toBe('کانون tohid');
  expect(searchKey('رئوف')).toBe(searchKey('ريوف'));
});
