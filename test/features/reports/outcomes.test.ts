import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import type { Attendee } from '../../../src/features/attendance/index.ts';
import type { ReportFacts } from '../../../src/features/reports/report/facts.ts';
import { outcomesOf, withoutDetail } from '../../../src/features/reports/report/outcomes.ts';
import { reportOf } from '../../../src/features/reports/report/rules.ts';
import { reportTable } from '../../../src/features/reports/report/table.ts';
import { barsOf, tilesOf } from '../../../src/features/reports/report/tiles.ts';
import { at, attendee, evening } from './people.ts';

/** So many of each, who came at their hour. */
function people(fates: Partial<Record<'given' | 'deferred' | 'left', number>>): Attendee[] {
  const times = { arrivedAt: at(960), outcomeAt: at(990), visitId: 1, bookingState: 'done' } as const;
  return Object.entries(fates).flatMap(([outcome, count]) =>
    Array.from({ length: count }, () => attendee({ ...times, outcome: outcome as 'given' })),
  );
}

function factsOf(fates: Parameters<typeof people>[0], isDetailed: boolean): ReportFacts {
  const report = reportOf(people(fates), { startsAt: at(960), endsAt: evening.endsAt }, 0);
  const outcomes = outcomesOf(report, isDetailed);
  const counted = isDetailed ? report : withoutDetail(report);
  return { drive: evening, report: counted, outcomes, usual: undefined, madeAt: evening.endsAt };
}

const said = (fates: Parameters<typeof people>[0], isDetailed = false) =>
  plain(reportTable(factsOf(fates, isDetailed)));

describe('What a report tells who runs a center', () => {
  it('is the same whoever of few people was sent away', () => {
    const one = said({ given: 11, deferred: 1 });
    for (const other of [
      { given: 11, left: 1 },
      { given: 8, deferred: 4 },
      { given: 12 },
      { given: 9, left: 3 },
    ])
      expect(said(other)).toBe(one);
    expect(one).toContain('اهدا کردند: دست‌کم ۸ نفر');
    expect(one).toContain('معاف شدند یا بدون اهدا رفتند: کمتر از ۵ نفر');
  });

  it('is one figure where five or more left without giving', () => {
    const many = said({ given: 20, deferred: 3, left: 2 });
    expect(many).toContain('اهدا کردند: ۲۰ نفر');
    expect(many).toContain('معاف شدند یا بدون اهدا رفتند: ۵ نفر');
    expect(said({ given: 20, deferred: 5 })).toBe(many);
  });

  it('is no outcome of one or two people, nor how long they waited', () => {
    const one = said({ deferred: 1 });
    expect(one).toBe(said({ given: 1 }));
    expect(one).toContain('اهدا کردند: کمتر از ۵ نفر');
    expect(one).not.toContain('دقیقه');
    expect(said({})).not.toContain('اهدا کردند');
  });

  it('has hours without outcomes, in the table and in the picture', () => {
    expect(said({ given: 12 })).toContain('ساعت ۱۶:۰۰ – نوبت ۱۲، آمده ۱۲\n');
    const { outcomes } = factsOf({ given: 12 }, false);
    expect(barsOf(outcomes)).toEqual(['booked', 'came']);
  });

  it('has tiles for the same figures as the table', () => {
    const tiles = (fates: Parameters<typeof people>[0], isDetailed = false) =>
      tilesOf(factsOf(fates, isDetailed)).slice(2, -4);
    expect(tiles({ given: 11, deferred: 1 })).toEqual([
      ['given', '۸+'],
      ['without', 'کمتر از ۵'],
    ]);
    expect(tiles({ given: 11, deferred: 4, left: 3 })).toEqual([
      ['given', '۱۱'],
      ['without', '۷'],
    ]);
    expect(tiles({ given: 11, deferred: 1 }, true)).toEqual([
      ['given', '۱۱'],
      ['deferred', '۱'],
      ['left', '۰'],
    ]);
  });
});

describe('What a report tells who works at the bus', () => {
  it('is every outcome, and who gave in each hour', () => {
    const all = said({ given: 11, deferred: 1 }, true);
    for (const line of [
      'اهدا کردند: ۱۱ نفر',
      'معاف شدند: ۱ نفر',
      'بدون اهدا رفتند: ۰ نفر',
      'آمده ۱۲، اهدا ۱۱',
    ])
      expect(all).toContain(line);
  });
});
