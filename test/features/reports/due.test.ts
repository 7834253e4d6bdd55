import { describe, expect, it } from 'vitest';
import type { Planned } from '../../../src/features/reports/queries.ts';
import { reportAt } from '../../../src/features/reports/report/plan-reports.ts';
import { type SheetFacts, sheetDue } from '../../../src/features/reports/sheet/due.ts';
import { THURSDAY } from '../drives/plans.ts';
import { at } from './people.ts';

const facts: SheetFacts = {
  day: THURSDAY,
  startsAt: at(960),
  print: 7,
  first: undefined,
  fresh: undefined,
};
const planned = (state: Planned['state'], print = 7): Planned => ({ key: 'k', ids: { print }, state });
const evening = 19 * 60 - 1440;

describe('Which list is due', () => {
  it.each([
    ['before seven in the evening before: none', evening - 1, {}, undefined],
    ['from then on: the first', evening, {}, 'first'],
    ['for a drive published in the morning: the first', 600, {}, 'first'],
    ['once it is on its way: none', evening + 1, { first: planned('waiting') }, undefined],
    ['when more are booked that night: none', 300, { first: planned('sent', 1) }, undefined],
    ['an hour before, where it still holds: none', 900, { first: planned('sent') }, undefined],
    ['an hour before, where it was overtaken: the fresh one', 900, { first: planned('sent', 1) }, 'fresh'],
    ['a minute earlier: none', 899, { first: planned('sent', 1) }, undefined],
    [
      'an hour before, where the first still waits: the fresh one',
      900,
      { first: planned('waiting') },
      'fresh',
    ],
    ['an hour before, for who has none: the fresh one', 900, {}, 'fresh'],
    ['when the fresh one is on its way: none', 930, { fresh: planned('waiting', 1) }, undefined],
  ] as const)('%s', (_, minutes, change, expected) => {
    expect(sheetDue({ ...facts, ...change }, at(minutes))).toBe(expected);
  });
});

describe('A report is due', () => {
  it.each([
    ['the morning after an evening', 1200, 1440 + 540],
    ['the same morning after a night', 1560, 1440 + 540],
    ['a morning that leaves four hours', 1440 + 301, 2880 + 540],
    ['the next morning after a morning', 720, 1440 + 540],
  ])('on %s', (_, endsAt, due) => {
    expect(reportAt(at(endsAt))).toBe(at(due));
  });
});
