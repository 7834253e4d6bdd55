import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedReading } from '../../scripts/lib/printed-reading.ts';
import {
  clockText,
  type DateMode,
  epochDay,
  longDate,
  numericDate,
  parseDate,
  shortDate,
  slashed,
  withOverrides,
} from '../../src/calendar/index.ts';
import examples from './data/date-inputs.json' with { type: 'json' };
import { iso, solar } from './days.ts';

const now = Date.parse(examples.meta.now);
const modes: readonly DateMode[] = ['future', 'past', 'birth', 'any'];

/** One line for a reading: `ok 1405/09/05 17:30`, `confirm 1405/09/05 or 1405/09/12: reason`, `reject: reason`. */
function read(text: string, mode: DateMode): string {
  const reading = parseDate(text, mode, now);
  if (reading.status === 'partial') return `partial ${slashed(reading.from)} to ${slashed(reading.to)}`;
  if (reading.status === 'reject') return `reject: ${reading.reason}`;
  const [first, others] =
    reading.status === 'ambiguous'
      ? [undefined, reading.candidates]
      : [reading, 'alternatives' in reading ? reading.alternatives : []];
  const days = [...(first ? [first] : []), ...others].map(({ day, minutes, part }) =>
    [slashed(day), minutes === undefined ? part : clockText(minutes)].filter(Boolean).join(' '),
  );
  return `${reading.status} ${days.join(' or ')}${'reason' in reading ? `: ${reading.reason}` : ''}`;
}

test.each(examples.cases.map((each) => [each.input, each] as const))(
  '«%s» is read as agreed',
  (_, example) => {
    const reading = printedReading(parseDate(example.input, example.mode as DateMode, now));
    expect(reading).toMatchObject(example.expect);
  },
);

describe('for an appointment', () => {
  test.each([
    ['1405.9.9', 'ok 1405/09/09'],
    ['۱۴۰۵٫۹٫۱۲', 'ok 1405/09/12'],
    ['۱۲٫۹٫۱۴۰۵', 'ok 1405/09/12'],
    ['۱۵ / ۹ / ۱۴۰۵', 'ok 1405/09/15'],
    ['\u200F۹/۹\u200E', 'ok 1405/09/09'],
    ['نهم آذرماه', 'ok 1405/09/09'],
    ['بیست‌وپنجم آذر', 'ok 1405/09/25'],
    ['سی‌ام آذر', 'ok 1405/09/30'],
    ['9 azar 1405', 'ok 1405/09/09'],
    ['۱ دسامبر', 'ok 1405/09/10'],
    ['01/12/2026', 'ok 1405/09/10'],
    ['20261201', 'ok 1405/09/10'],
    ['۹ آذر سال ۱۴۰۵', 'ok 1405/09/09'],
    ['۱۰ خرداد سال بعد', 'ok 1406/03/10'],
    ['پس‌فردا', 'ok 1405/09/04'],
    ['۳ روز دیگه', 'ok 1405/09/05'],
    ['دو هفته دیگه', 'ok 1405/09/16'],
    ['۵شنبه', 'ok 1405/09/05'],
    ['سه شنبه', 'ok 1405/09/03'],
    ['همین جمعه', 'ok 1405/09/06'],
    ['پنجشنبهٔ هفتهٔ بعد', 'ok 1405/09/12'],
    ['هفته‌ی بعد شنبه', 'ok 1405/09/07'],
    ['جمعه شب', 'ok 1405/09/06 night'],
    ['فردا سه‌شنبه', 'ok 1405/09/03'],
    ['۲۰ رجب', 'ok 1405/10/09'],
    ['شب یلدا', 'ok 1405/09/30 night'],
  ])('«%s» is certain', (text, expected) => {
    expect(read(text, 'future')).toBe(expected);
  });

  test.each([
    ['فردا ساعت ۱۷:۳۰', 'ok 1405/09/03 17:30'],
    ['2026-12-01T10:00', 'ok 1405/09/10 10:00'],
    ['2026-12-01T10:00:00+03:30', 'ok 1405/09/10 10:00'],
    ['فردا ۵:۳۰', 'ok 1405/09/03 05:30'],
    ['۹ آذر - ۱۰ صبح', 'ok 1405/09/09 10:00'],
    ['عصر فردا ساعت ۵', 'ok 1405/09/03 17:00'],
    ['فردا ۸ و نیم شب', 'ok 1405/09/03 20:30'],
    ['فردا یه ربع به ۹ صبح', 'ok 1405/09/03 08:45'],
    ['فردا ده دقیقه به ۹ صبح', 'ok 1405/09/03 08:50'],
    ['فردا ۱۲ ظهر', 'ok 1405/09/03 12:00'],
    ['۹ آذر ۲ بامداد', 'ok 1405/09/09 02:00'],
    ['امشب ساعت ۹', 'ok 1405/09/02 21:00'],
    ['امشب ساعت ۱۲', 'ok 1405/09/03 00:00'],
    ['امروز ساعت ۵', 'confirm 1405/09/02 17:00: am_pm'],
    ['فردا ۵', 'ambiguous 1405/09/03 05:00 or 1405/09/03 17:00: am_pm'],
    ['۹ آذر ۱ شب', 'ambiguous 1405/09/09 01:00 or 1405/09/10 01:00: midnight_sense'],
    ['ساعت ۸ صبح', 'confirm 1405/09/03 08:00: day_missing'],
    ['فردا ساعت ۲۵', 'reject: time_out_of_range'],
    ['فردا ۱۷ صبح', 'reject: time_out_of_range'],
    ['امروز ساعت ۸ صبح', 'reject: in_the_past'],
  ])('the hour of «%s» is understood', (text, expected) => {
    expect(read(text, 'future')).toBe(expected);
  });

  test.each([
    ['۱۰/۱۱', 'ambiguous 1405/10/11 or 1405/11/10: day_month_order'],
    ['جمعه ۱۰/۱۱', 'ok 1405/10/11'],
    ['دوشنبه', 'ambiguous 1405/09/02 or 1405/09/09: weekday_is_today'],
    ['پنجشنبه بعدی', 'confirm 1405/09/05 or 1405/09/12: next_weekday_sense'],
    ['شب جمعه', 'confirm 1405/09/05 night or 1405/09/06 night: eve_sense'],
    ['شب ۱۹ رمضان', 'confirm 1405/12/06 night or 1405/12/07 night: eve_sense'],
    ['۹ مرداد', 'confirm 1406/05/09: passed_this_year'],
    ['۲۵ اسفند ۰۵', 'confirm 1405/12/25: two_digit_year'],
    ['بیست و پنجم', 'confirm 1405/09/25: month_missing'],
    ['اول ماه', 'confirm 1405/10/01: approximate'],
    ['حدود ۹ آذر', 'confirm 1405/09/09: approximate'],
    ['یک ماه دیگه', 'confirm 1405/10/02: approximate'],
    ['عید فطر', 'confirm 1405/12/19: lunar_ramadan_shawwal'],
    ['عاشورا', 'confirm 1406/03/25: lunar_provisional'],
    ['این ماه', 'partial 1405/09/01 to 1405/09/30'],
    ['مهر', 'partial 1406/07/01 to 1406/07/30'],
    ['آخر هفته', 'partial 1405/09/05 to 1405/09/06'],
    ['ماه رمضان', 'partial 1405/11/19 to 1405/12/18'],
    ['۱۴۰۶', 'partial 1406/01/01 to 1406/12/29'],
  ])('«%s» is asked about', (text, expected) => {
    expect(read(text, 'future')).toBe(expected);
  });

  test.each([
    ['۳۱ مهر', 'day_out_of_range'],
    ['۳۰ اسفند', 'day_out_of_range'],
    ['2026-02-30', 'day_out_of_range'],
    ['۳۰ صفر', 'day_out_of_range'],
    ['۱۴۰۵/۱۳/۱', 'month_out_of_range'],
    ['۱۳/۱۴', 'month_out_of_range'],
    ['1448/6/13', 'year_looks_lunar'],
    ['۹ آذر ۱۴۴۸', 'year_looks_lunar'],
    ['1435/1/1', 'year_out_of_range'],
    ['۹۹۹۹/۱/۱', 'year_out_of_range'],
    ['یکشنبه ۹ آذر', 'weekday_mismatch'],
    ['فردا پنجشنبه', 'weekday_mismatch'],
    ['۵ آذر یا ۶ آذر', 'two_dates'],
    ['۵ تا ۷ آذر', 'two_dates'],
    ['فردا و پس‌فردا', 'two_dates'],
    ['پنجشنبه جمعه', 'two_dates'],
    ['۵ آذر ۱۶ آذر', 'two_dates'],
    ['آذر ۱۴۰۴', 'in_the_past'],
    ['جمعه گذشته', 'in_the_past'],
    ['فردا نمی‌تونم', 'unknown_word'],
    ['بعد از ۵ آذر', 'unknown_word'],
    ['1/2/3/4', 'unknown_word'],
    ['0912 345 6789', 'no_date'],
    ['۲۵ سالمه', 'no_date'],
    ['۴۵', 'no_date'],
    ['AB-', 'no_date'],
    ['نمی‌دونم', 'no_date'],
    ['صبح', 'no_date'],
    ['', 'no_date'],
    ['فردا '.repeat(40), 'no_date'],
  ])('«%s» is no answer', (text, reason) => {
    expect(read(text, 'future')).toBe(`reject: ${reason}`);
  });
});

describe('for the last donation', () => {
  test.each([
    ['۹ دی', 'ok 1404/10/09'],
    ['۹ مرداد پارسال', 'ok 1404/05/09'],
    ['پنجشنبه', 'ok 1405/08/28'],
    ['جمعه هفته پیش', 'ok 1405/08/29'],
    ['۵۶ روز پیش', 'ok 1405/07/06'],
    ['۱۰ محرم', 'ok 1405/04/04'],
    ['پس پریروز', 'ok 1405/08/29'],
    ['پس‌پریروز', 'ok 1405/08/29'],
    ['دیشب', 'ok 1405/09/01 night'],
    ['۹۹/۱۲/۳۰', 'ok 1399/12/30'],
    ['۰۳/۱۲/۳۰', 'confirm 1403/12/30: two_digit_year'],
    ['سه ماه پیش', 'confirm 1405/06/02: approximate'],
    ['۸ هفته پیش', 'confirm 1405/07/06: approximate'],
    ['آخر ماه', 'confirm 1405/08/30: approximate'],
    ['ماه پیش', 'partial 1405/08/01 to 1405/08/30'],
    ['فردا', 'reject: in_the_future'],
    ['۱۴۰۵/۹/۳', 'reject: in_the_future'],
    ['۳۰ اسفند', 'reject: day_out_of_range'],
  ])('«%s» looks back', (text, expected) => {
    expect(read(text, 'past')).toBe(expected);
  });
});

describe('for a birth', () => {
  test.each([
    ['۱۳۶۵/۵/۵', 'ok 1365/05/05'],
    ['۶۵/۵/۵', 'ok 1365/05/05'],
    ['۵ مرداد ۶۵', 'ok 1365/05/05'],
    ['12 august 1986', 'ok 1365/05/21'],
    ['۳۱/۵/۵', 'confirm 1331/05/05: two_digit_year'],
    ['مرداد ۱۳۶۵', 'partial 1365/05/01 to 1365/05/31'],
    ['۵ مرداد', 'reject: year_missing'],
    ['۱۴۰۶/۱/۱', 'reject: in_the_future'],
    ['۱۵/۳/۸۷', 'reject: day_out_of_range'],
  ])('«%s» belongs to its year', (text, expected) => {
    expect(read(text, 'birth')).toBe(expected);
  });
});

test('with no preference a date without a year is this year’s', () => {
  expect(['۹ مرداد', '۹ دی'].map((text) => read(text, 'any'))).toEqual(['ok 1405/05/09', 'ok 1405/10/09']);
});

test.each([
  ['پنجشنیه', 'منظورتان «پنجشنبه» است؟'],
  ['۹ آبانن', 'منظورتان «آبان» است؟'],
  ['۳۱ مهر', 'مهر ۳۰ روز دارد'],
  ['۱۵/۳/۸۷', 'سال را کامل بنویسید، مثل ۱۳۸۷/۳/۱۵'],
  ['۸۷/۳/۳۲', 'خرداد ۳۱ روز دارد'],
  ['یکشنبه ۱ فروردین ۱۴۰۷', '۱ فروردین ۱۴۰۷ دوشنبه است'],
])('«%s» is answered with a hint', (text, hint) => {
  expect(parseDate(text, 'future', now)).toMatchObject({ status: 'reject', hint });
});

test('an announced month needs no question any more', () => {
  const table = withOverrides([{ year: 1448, month: 9, start: iso('2027-02-09') }]);
  const reading = parseDate('۱ رمضان', 'future', now, table);
  expect(reading).toMatchObject({ status: 'ok', day: solar(1405, 11, 20) });
});

test('every printed date is read back as the same day', () => {
  const day = fc.integer({ min: solar(1300, 1, 1), max: solar(1430, 12, 29) }).map(epochDay);
  fc.assert(
    fc.property(day, (printed) => {
      for (const text of [longDate(printed), numericDate(printed), slashed(printed)])
        expect(parseDate(text, 'any', now)).toEqual({ status: 'ok', day: printed });
    }),
  );
});

test('a printed date without its year is read back within the coming days of this year', () => {
  const day = fc.integer({ min: solar(1405, 9, 2), max: solar(1405, 12, 29) }).map(epochDay);
  fc.assert(
    fc.property(day, (printed) => {
      expect(parseDate(shortDate(printed), 'future', now)).toEqual({ status: 'ok', day: printed });
    }),
  );
});

test('whatever is typed gets an answer, never on the wrong side of today', () => {
  const words = [
    '۹',
    '۱۴۰۵',
    '31',
    '/',
    '-',
    ':',
    'آذر',
    'محرم',
    'may',
    'پنجشنبه',
    'فردا',
    'روز',
    'هفته',
    'ماه',
    'سال',
  ];
  const more = [
    'بعد',
    'پیش',
    'این',
    'آخر',
    'اول',
    'ساعت',
    'نیم',
    'ربع',
    'به',
    'و',
    'یا',
    'شب',
    'صبح',
    'حدود',
    'سی',
    '؟',
  ];
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...words, ...more), { maxLength: 7 }).map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom(...modes), (text, mode) => {
      const reading = parseDate(text, mode, now);
      if (reading.status !== 'ok' || mode === 'any') return;
      const ahead = reading.day - iso('2026-11-23');
      expect(mode === 'future' ? ahead : -ahead).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});
