import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageDrawing } from '../../../src/features/reports/sheet/drawing.ts';
import { pagesOf } from '../../../src/features/reports/sheet/pages.ts';
import { printOf } from '../../../src/features/reports/sheet/print.ts';
import { sheetRows } from '../../../src/features/reports/sheet/rows.ts';
import { at, attendee, crowd, evening, slots, stranger } from './people.ts';

const open = slots(960, 1200);
const linesOf = (count: number) =>
  pagesOf(sheetRows(crowd(count), open)).flatMap(({ columns }) => columns.flat());

describe('The rows of a sheet', () => {
  it('go by hour, then by code; who came without a booking is last', () => {
    const rows = sheetRows(
      [
        stranger(2),
        stranger(1),
        attendee({ code: 'ZZZZ2222', startsAt: at(960) }),
        attendee({ code: 'BBBB2222', startsAt: at(975) }),
        attendee({ code: 'AAAA2222', startsAt: at(960) }),
      ],
      open,
    );
    expect(rows.map(({ code, walkIn }) => code ?? walkIn)).toEqual([
      'AAAA2222',
      'ZZZZ2222',
      'BBBB2222',
      1,
      2,
    ]);
  });

  it.each([
    ['علی', 'رضایی', 'علی ر.'],
    ['سیده فاطمه', 'موسوی', 'سیده فاطمه م.'],
    ['علی', null, 'علی'],
    ['علی', ' ', 'علی'],
    [null, null, null],
  ])('call %s %s «%s»', (firstName, lastName, name) => {
    expect(sheetRows([attendee({ firstName, lastName })], open)[0]?.name).toBe(name);
  });

  it('know for whom the hour is, who said that they come, and what is recorded', () => {
    const womens = slots(960, 1200, [960, 1020]);
    const [row] = sheetRows(
      [attendee({ confirmedAt: 1, visitId: 1, arrivedAt: 1, outcome: 'deferred' })],
      womens,
    );
    expect(row).toMatchObject({ audience: 'women', isConfirmed: true, hasCome: true, isSettled: true });
  });
});

describe('The pages of a sheet', () => {
  it.each([
    [0, 1, 1],
    [24, 1, 1],
    [25, 1, 2],
    [62, 1, 2],
    [63, 2, 2],
    [140, 3, 2],
  ])('for %i persons are %i, of %i columns', (count, pages, columns) => {
    const made = pagesOf(sheetRows(crowd(count), open));
    expect(made).toHaveLength(pages);
    for (const page of made) expect(page.columns).toHaveLength(columns);
  });

  it('leave nobody out, keep their order, and end with at least six empty rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
        const lines = linesOf(count);
        expect(lines.slice(0, count)).toEqual(sheetRows(crowd(count), open));
        expect(lines.slice(count).every((each) => each === null)).toBe(true);
        expect(lines.length - count).toBeGreaterThanOrEqual(6);
      }),
    );
  });
});

describe('A page', () => {
  const draw = (people: Parameters<typeof sheetRows>[0], drive = evening, all = open) => {
    const pages = pagesOf(sheetRows(people, all));
    const head = { drive, booked: people.length, madeAt: at(-300) };
    return pages.map((page, i) => pageDrawing(head, page, i + 1, pages.length));
  };

  it('says where, when, who and as of when', () => {
    const [page = ''] = draw(crowd(3));
    for (const words of ['مسجد صاحب‌الزمان (عج)', 'پنجشنبه ۱۲ آذر ۱۴۰۵، ساعت ۱۶:۰۰ تا ۲۰:۰۰', 'تیم سیار ۱'])
      expect(page).toContain(words);
    expect(page).toContain('به‌روز تا چهارشنبه ۱۱ آذر، ساعت ۱۹:۰۰');
    expect(page).not.toContain('صفحهٔ');
  });

  it('has each code in two groups, and each hour once', () => {
    const [page = ''] = draw([attendee(), attendee({ code: 'BBBB2222' })]);
    expect(page).toContain('K7M2 9PQX');
    expect(page).toContain('BBBB 2222');
    expect(page.match(/>\u2067۱۶:۰۰\u2069</g)).toHaveLength(1);
  });

  it('numbers pages where there are several', () => {
    const [first, second] = draw(crowd(70));
    expect(first).toContain('صفحهٔ ۱ از ۲');
    expect(second).toContain('صفحهٔ ۲ از ۲');
  });

  it('says nothing about health, not even that somebody was deferred', () => {
    const deferred = attendee({ visitId: 1, arrivedAt: 1, outcome: 'deferred', outcomeAt: 1 });
    const left = attendee({ visitId: 1, arrivedAt: 1, outcome: 'left', outcomeAt: 1 });
    expect(draw([deferred])).toEqual(draw([left]));
    expect(draw([deferred])[0]).toContain('ثبت شده');
  });

  it('marks hours for women and those after midnight', () => {
    const night = { ...evening, startMinutes: 1275, endMinutes: 1560 };
    const [page = ''] = draw([attendee({ startsAt: at(1455) })], night, slots(1275, 1560, [1455, 1500]));
    expect(page).toContain('بامداد، بانوان');
    expect(page).toContain('ساعت ۲۱:۱۵ تا ۰۲:۰۰ بامداد جمعه ۱۳ آذر');
  });
});

describe('What a list holds', () => {
  it('is another number with another booking, hour or place, and the same in another order', () => {
    const people = crowd(5);
    const print = printOf(evening, people);
    expect(printOf(evening, people.toReversed())).toBe(print);
    expect(printOf(evening, crowd(6))).not.toBe(print);
    expect(printOf(evening, crowd(5, 975))).not.toBe(print);
    expect(printOf({ ...evening, place: 'مسجد جامع' }, people)).not.toBe(print);
  });

  it('is the same when somebody says that they come, or has come', () => {
    const print = printOf(evening, crowd(3));
    const come = crowd(3).map((each) => ({ ...each, confirmedAt: 9, visitId: 1, arrivedAt: 9 }));
    expect(printOf(evening, [...come, stranger(1)])).toBe(print);
  });
});
