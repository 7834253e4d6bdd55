import { describe, expect, it } from 'vitest';
import {
  addDays,
  type EpochDay,
  fromHijri,
  fromJalali,
  longDate,
  withOverrides,
} from '../../../src/calendar/index.ts';
import { type CampaignPlan, campaignPlans, windowsOf } from '../../../src/features/vows/index.ts';

const day = (year: number, month: number, ofMonth: number): EpochDay => {
  const found = fromJalali(year, month, ofMonth);
  if (found === undefined) throw new Error('No such day');
  return found;
};

const year = (from: EpochDay) => ({ from, until: addDays(from, 366) });
const azar = year(day(1405, 9, 2));
const plan = (name: string): CampaignPlan => {
  const found = campaignPlans.find((each) => each.name === name);
  if (!found) throw new Error(`No plan ${name}`);
  return found;
};
const said = ({ startDay, endDay }: { startDay: EpochDay; endDay: EpochDay }) =>
  `${longDate(startDay)} – ${longDate(endDay)}`;

describe('The window of a campaign', () => {
  it('runs from 1 Muharram to the last of Safar', () => {
    const [window] = windowsOf(plan('muharram-safar'), year(day(1405, 1, 1)));
    expect(window).toMatchObject({ name: 'muharram-safar', year: 1448, provisional: false });
    expect(window && said(window)).toBe('سه‌شنبه ۲۶ خرداد ۱۴۰۵ – پنجشنبه ۲۲ مرداد ۱۴۰۵');
  });

  it('is the whole month of Ramadan', () => {
    const [window, more] = windowsOf(plan('ramadan'), azar);
    expect(window).toMatchObject({ year: 1448, provisional: false });
    expect(window && said(window)).toBe('دوشنبه ۱۹ بهمن ۱۴۰۵ – سه‌شنبه ۱۸ اسفند ۱۴۰۵');
    expect(more).toBeUndefined();
  });

  it('is provisional where its months are only computed', () => {
    expect(windowsOf(plan('muharram-safar'), azar)).toMatchObject([{ year: 1449, provisional: true }]);
  });

  it('is as sure as the month after it, whose first day decides its last', () => {
    const shawwal = { name: 'x', calendar: 'lunar', from: { month: 10, day: 1 } } as const;
    const until29 = { ...shawwal, to: { month: 10, day: 29 } };
    const untilEnd = { ...shawwal, to: { month: 10, day: 'last' } } as const;
    expect(windowsOf(until29, azar)).toMatchObject([{ year: 1448, provisional: false }]);
    expect(windowsOf(untilEnd, azar)).toMatchObject([{ year: 1448, provisional: true }]);
  });

  it('moves with a month that was announced for another day', () => {
    const first = fromHijri(1448, 9, 1);
    if (first === undefined) throw new Error('No Ramadan');
    const table = withOverrides([{ year: 1448, month: 9, start: addDays(first, 1) }]);
    const [window] = windowsOf(plan('ramadan'), azar, table);
    expect(window && said(window)).toBe('سه‌شنبه ۲۰ بهمن ۱۴۰۵ – سه‌شنبه ۱۸ اسفند ۱۴۰۵');
  });

  it('may be solar, and pass the end of its year', () => {
    const fajr: CampaignPlan = {
      name: 'fajr',
      calendar: 'solar',
      from: { month: 11, day: 12 },
      to: { month: 11, day: 22 },
    };
    const nowruz: CampaignPlan = {
      name: 'nowruz',
      calendar: 'solar',
      from: { month: 12, day: 'last' },
      to: { month: 1, day: 15 },
    };
    expect(windowsOf(fajr, azar).map(said)).toEqual(['دوشنبه ۱۲ بهمن ۱۴۰۵ – پنجشنبه ۲۲ بهمن ۱۴۰۵']);
    expect(windowsOf(nowruz, azar).map(said)).toEqual(['شنبه ۲۹ اسفند ۱۴۰۵ – یکشنبه ۱۵ فروردین ۱۴۰۶']);
    expect(windowsOf(nowruz, year(day(1406, 1, 10)))).toMatchObject([
      { year: 1405, provisional: false },
      { year: 1406 },
    ]);
  });
});
