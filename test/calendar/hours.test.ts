import { describe, expect, it } from 'vitest';
import { hoursIn, readHour } from '../../src/calendar/index.ts';

const NOW = Date.parse('2026-11-23T10:00:00+03:30');

describe('An hour', () => {
  it.each<[string, number | undefined]>([
    ['17', 1020],
    ['۱۷:۳۰', 1050],
    ['ساعت ۹', 540],
    ['9.15', 555],
    ['۵ عصر', 1020],
    ['۲۴', 0],
    ['25', undefined],
    ['17:75', undefined],
    ['به‌زودی', undefined],
  ])('of a list is read from «%s»', (typed, minutes) => {
    expect(readHour(typed, NOW)).toBe(minutes);
  });

  it.each<[string, number[]]>([
    ['۵', [300, 1020]],
    ['ساعت ۱۱', [660, 1380]],
    ['۵ و نیم', [330, 1050]],
    ['۵:۰۰', [300]],
    ['۵ عصر', [1020]],
    ['۱۲', [720]],
    ['۱۷', [1020]],
    ['۲۵', []],
  ])('that is typed as «%s» may mean any of %j', (typed, minutes) => {
    expect(hoursIn(typed, NOW)).toEqual(minutes);
  });
});
