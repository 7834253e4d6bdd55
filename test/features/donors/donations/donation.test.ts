import { describe, expect, it } from 'vitest';
import { addDays, type EpochDay, epochDay } from '../../../../src/calendar/index.ts';
import { bare, type Donation, oneADay } from '../../../../src/features/donors/donations/donation.ts';

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

describe('What is told of one day', () => {
  it.each<[string, readonly Donation[], Donation]>([
    ['a record counts more than the file', [filed, recorded], recorded],
    ['a record counts more than what was declared', [recorded, declared], recorded],
    ['the file counts more than what was declared', [declared, filed], filed],
    ['of three, the record', [declared, filed, recorded], recorded],
    ['what was declared, where nobody knows better', [declared], declared],
  ])('is one donation: %s', (_, told, one) => {
    expect(oneADay(told)).toEqual([one]);
    expect(oneADay([...told].reverse())).toEqual([one]);
  });

  it('leaves other days alone, and their order', () => {
    const before = { ...declared, day: addDays(day, -70) };
    expect(oneADay([recorded, declared, before])).toEqual([recorded, before]);
    expect(oneADay([])).toEqual([]);
  });
});
