import { describe, expect, it } from 'vitest';
import type { NazrContext } from '../../../src/bot/index.ts';
import { dayQuestion } from '../../../src/features/drives/form/day-question.ts';
import { endAfter, readAudience, readCount } from '../../../src/features/drives/form/reading.ts';
import { jalaliDay } from './plans.ts';

const NOW = Date.parse('2026-11-23T10:00:00+03:30');
const TODAY = jalaliDay(1405, 9, 2);

describe('An end', () => {
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
