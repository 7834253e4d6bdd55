import { describe, expect, it } from 'vitest';
import { type EpochDay, epochDay } from '../../../../src/calendar/index.ts';
import {
  bare,
  type Donation,
  declaredPart,
  merged,
} from '../../../../src/features/donors/donations/donation.ts';

const day: EpochDay = epochDay(20_780);
const declared: Donation = { day, source: 'declared', ...bare };
const recorded: Donation = {
  ...{ day, source: 'recorded', kind: 'whole', volume: 450 },
  ...{ place: 'مسجد جامع', driveId: 3 },
};
const filed: Donation = {
  ...{ day, source: 'file', kind: 'platelets', volume: 250 },
  ...{ place: 'پایگاه ایلام', driveId: null },
};

describe('Two words about one day', () => {
  it.each<[string, Donation, Donation, Donation]>([
    ['a record adds to what was declared', declared, recorded, { ...recorded, source: 'declared' }],
    ['a declared day takes nothing from a record', recorded, declared, { ...recorded, source: 'declared' }],
    ['the file adds to what was declared', declared, filed, { ...filed, source: 'declared' }],
    ['a declared day takes nothing from the file', filed, declared, { ...filed, source: 'declared' }],
    ['a record counts more than the file', filed, recorded, recorded],
    ['the file counts less than a record', recorded, filed, recorded],
    ['the file corrects itself', filed, { ...filed, volume: 300 }, { ...filed, volume: 300 }],
    ['a drive corrects itself', recorded, { ...recorded, volume: 300 }, { ...recorded, volume: 300 }],
    ['the first drive of a day keeps it', recorded, { ...recorded, driveId: 4 }, recorded],
    [
      'declaring again changes nothing',
      { ...filed, source: 'declared' },
      declared,
      { ...filed, source: 'declared' },
    ],
  ])('are one donation: %s', (_, kept, told, one) => {
    expect(merged(kept, told)).toEqual(one);
  });

  it('leave what was declared when the other is taken back, and nothing else', () => {
    expect(declaredPart(merged(declared, recorded))).toEqual(declared);
    expect(declaredPart(merged(declared, filed))).toEqual(declared);
    expect([declaredPart(recorded), declaredPart(filed)]).toEqual([undefined, undefined]);
  });
});
