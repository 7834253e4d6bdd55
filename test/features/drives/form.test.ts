import { describe, expect, it } from 'vitest';
import type { NazrContext } from '../../../src/bot/index.ts';
import { dayQuestion } from '../../../src/features/drives/form/day-question.ts';
import {
  endAfter,
  hoursIn,
  readAudience,
  readCount,
  readHour,
} from '../../../src/features/drives/form/reading.ts';
import { jalaliDay } from './plans.ts';

const NOW = Date.parse('2026-11-23T10:00:00+03:30');
const TODAY = jalaliDay(1405, 9, 2);

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

  it('that is not after the start is in the morning after', () => {
    expect(endAfter(1275, 120)).toBe(1560);
    expect(endAfter(540, 720)).toBe(720);
  });
});

describe('A number', () => {
  it.each<[string, number | undefined]>([
    ['۱۵', 15],
    ['15 دقیقه', 15],
    ['٤ نفر', 4],
    ['51', undefined],
    ['0', undefined],
    ['چهار', undefined],
    ['3.5', undefined],
  ])('is read from «%s»', (typed, count) => {
    expect(readCount(typed, { from: 1, to: 50 })).toBe(count);
  });
});

describe('For whom', () => {
  it('is read in Persian and English', () => {
    expect(['همه', 'بانوان', 'خانم‌ها', 'آقايان', 'Women', 'بچه‌ها'].map(readAudience)).toEqual([
      'all',
      'women',
      'women',
      'men',
      'women',
      undefined,
    ]);
  });
});

describe('The day of a drive', () => {
  it('is at most three years ahead, typed or picked', async () => {
    const read = async (answer: string) => dayQuestion.read(answer, {}, { now: NOW } as NazrContext);
    for (const far of ['۱۴۲۹/۹/۹', 'دی ۱۴۲۹', `d${TODAY + 1200}`])
      expect(await read(far)).toEqual({ again: expect.stringContaining('تا سه سال دیگر') });
    expect('value' in (await read('۱۴۰۸/۹/۱'))).toBe(true);
  });
});
