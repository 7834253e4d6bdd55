import { describe, expect, it } from 'vitest';
import { homeButton, plain, type Reading, readDay, type Screen } from '../../src/bot/index.ts';
import { monthScreen } from '../../src/bot/month-picker.ts';
import { addDays, fromJalali } from '../../src/calendar/index.ts';
import { required } from '../../src/lib/assert.ts';

const NOW = Date.parse('2026-11-23T10:00:00+03:30');
const TODAY = required(fromJalali(1405, 9, 2), 'today');
const THURSDAY = required(fromJalali(1405, 9, 12), 'a Thursday');
const asked = { first: TODAY, last: addDays(TODAY, 365), far: 'دور است', waysOut: [homeButton] };

const read = (answer: string) => readDay(answer, asked, NOW);
const texts = ({ buttons = [] }: Screen) => buttons.flat().map(({ text }) => text);
const again = (reading: Reading): Screen => {
  if ('value' in reading) throw new Error(`Taken as ${reading.value}`);
  const { again } = reading;
  return typeof again === 'object' && 'text' in again ? again : { text: again };
};

describe('A day that is asked for', () => {
  it('is taken when it is typed plainly or picked', () => {
    const value = String(THURSDAY);
    for (const answer of ['۱۲ آذر', '1405/9/12', `d${THURSDAY}`]) expect(read(answer)).toEqual({ value });
  });

  it('is asked back with buttons where it may mean several', () => {
    expect(texts(again(read('05/9/12')))).toContain('پنجشنبه ۱۲ آذر ۱۴۰۵');
  });

  it('is never in the past', () => {
    expect(plain(again(read('1404/9/12')).text)).toContain('گذشته است');
    expect(plain(again(read(`d${TODAY - 1}`)).text)).toContain('از دوشنبه ۲ آذر به بعد');
  });

  it('is none after the last, typed, picked or leafed to', () => {
    for (const far of ['۱۴۲۹/۹/۹', 'دی ۱۴۲۹', `d${TODAY + 366}`, 'm1406-10', 'm1499-1'])
      expect(again(read(far)).text).toBe('دور است');
    expect('value' in read('۱۴۰۶/۹/۱')).toBe(true);
  });

  it('is taken without a question where only its hour is in doubt', () => {
    for (const [typed, day] of [
      ['فردا ساعت ۵', TODAY + 1],
      ['امروز ساعت ۵', TODAY],
      ['۱۲ آذر ۷', THURSDAY],
    ] as const)
      expect(read(typed)).toEqual({ value: String(day) });
  });

  it('is no forged one that no calendar reaches', () => {
    expect('again' in read('d999999')).toBe(true);
  });

  it('gets a clear sentence when it cannot be read', () => {
    expect(plain(again(read('نمی‌دانم')).text)).toContain('خوانده نشد');
  });

  it('is picked from a month that can be leafed through', () => {
    const screen = again(read('m1405-10'));
    expect(plain(screen.text)).toContain('دی ۱۴۰۵');
    expect(texts(screen)).toEqual(expect.arrayContaining(['۱', '۳۰', 'ماه پیش', 'ماه بعد', 'خانه']));
  });

  it('is picked from what is left of the first month, and what is still open of the last', () => {
    const first = texts(monthScreen({ year: 1405, month: 9 }, asked));
    expect(first).toContain('۲');
    expect(first).not.toContain('۱');
    expect(first).not.toContain('ماه پیش');
    const last = texts(monthScreen({ year: 1406, month: 9 }, asked));
    expect(last).toContain('۲');
    expect(last).not.toContain('۳');
    expect(last).not.toContain('ماه بعد');
  });

  it('stands in the column of its weekday, Saturday at the right', () => {
    const rows = (monthScreen({ year: 1405, month: 9 }, asked).buttons ?? []).map((row) =>
      row.map(({ text }) => text).join(' '),
    );
    expect(rows.slice(0, 6)).toEqual([
      'ج پ چ س د ی ش',
      '۶ ۵ ۴ ۳ ۲ – –',
      '۱۳ ۱۲ ۱۱ ۱۰ ۹ ۸ ۷',
      '۲۰ ۱۹ ۱۸ ۱۷ ۱۶ ۱۵ ۱۴',
      '۲۷ ۲۶ ۲۵ ۲۴ ۲۳ ۲۲ ۲۱',
      '– – – – ۳۰ ۲۹ ۲۸',
    ]);
  });

  it('of a month alone is picked from that month', () => {
    expect(plain(again(read('دی ۱۴۰۵')).text)).toContain('دی ۱۴۰۵');
  });
});
