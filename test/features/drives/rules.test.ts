import { describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import {
  bookableSlots,
  type Drive,
  type DrivePlan,
  faultsOf,
  freeOf,
  isFor,
  nearestDrives,
} from '../../../src/features/drives/index.ts';
import { travelMinutes } from '../../../src/features/drives/rules/plan.ts';
import { canBecome } from '../../../src/features/drives/rules/states.ts';
import { drive, ILAM, plan, slot, THURSDAY } from './plans.ts';

const NOW = instant(addDays(THURSDAY, -9), 600);
const MEHRAN = { lat: 33.1222, lon: 46.1646 };
const hours = (from: number, to: number) => ({ startMinutes: from * 60, endMinutes: to * 60 });
const women = (from: number, to: number) => ({ ...hours(from, to), audience: 'women' as const });
const men = (from: number, to: number) => ({ ...hours(from, to), audience: 'men' as const });
const kinds = (change: Partial<DrivePlan>, others: Drive[] = [], now = NOW) =>
  faultsOf({ ...plan(), ...change }, others, now).map(({ kind }) => kind);

describe('A plan', () => {
  it.each<[string, Partial<DrivePlan>, string[]]>([
    ['is sound', {}, []],
    ['may pass midnight', { startMinutes: 1275, endMinutes: 1560 }, []],
    ['may last 18 hours', { startMinutes: 360, endMinutes: 1440 }, []],
    ['lasts no longer', { startMinutes: 359, endMinutes: 1440 }, ['too-long']],
    ['ends after it starts', { endMinutes: 17 * 60 }, ['ends-before-start']],
    ['has slots of 5 minutes or more', { slotMinutes: 4 }, ['slot-length']],
    ['has slots of 120 minutes at most', { slotMinutes: 121 }, ['slot-length']],
    ['has room for a slot', { endMinutes: 17 * 60 + 10 }, ['shorter-than-slot']],
    ['has a place in each slot', { capacity: 0 }, ['capacity']],
    ['has no more than 50', { capacity: 51 }, ['capacity']],
    ['keeps hours for women within its own', { reserved: [women(17, 19)] }, []],
    ['keeps no hours beyond its end', { reserved: [women(20, 22)] }, ['hours-outside']],
    ['keeps no hours before it starts', { reserved: [women(16, 18)] }, ['hours-outside']],
    ['lets women and men follow each other', { reserved: [women(17, 19), men(19, 21)] }, []],
    ['does not mix them', { reserved: [women(17, 19), men(18, 21)] }, ['hours-overlap']],
    ['lies ahead', { day: addDays(THURSDAY, -10) }, ['over']],
    ['names all its faults', { capacity: 0, slotMinutes: 0 }, ['slot-length', 'capacity']],
  ])('%s', (_, change, faults) => {
    expect(kinds(change)).toEqual(faults);
  });

  it('is refused where its team is at that hour', () => {
    const other = drive({ place: 'مسجد والی', startMinutes: 20 * 60, endMinutes: 23 * 60 });
    expect(faultsOf(plan(), [other], NOW)).toEqual([
      { kind: 'team-busy', with: { place: 'مسجد والی', day: THURSDAY, startMinutes: 20 * 60 } },
    ]);
  });

  it('leaves its team the time to drive and an hour', () => {
    const mehran = { place: 'مسجد جامع مهران', point: MEHRAN };
    const needed = travelMinutes(plan(), plan(mehran));
    expect(needed).toBe(Math.ceil((62.1 * 1.4 * 60) / 50) + 60);
    const until = (minutes: number) => drive({ ...mehran, startMinutes: 480, endMinutes: minutes });
    expect(kinds({}, [until(17 * 60 - needed)])).toEqual([]);
    expect(kinds({}, [until(17 * 60 - needed + 1)])).toEqual(['team-busy']);
  });

  it('needs no travel to follow another at the same place', () => {
    expect(kinds({}, [drive({ startMinutes: 480, endMinutes: 17 * 60 })])).toEqual([]);
  });

  it('knows a drive of the night before that reaches into its day', () => {
    const night = drive({ day: addDays(THURSDAY, -1), startMinutes: 1400, endMinutes: 1440 + 17 * 60 + 1 });
    expect(kinds({}, [night])).toEqual(['team-busy']);
  });
});

describe('The state of a drive', () => {
  it('goes from draft to open, may be closed and opened again, and ends once', () => {
    expect([canBecome('draft', 'open'), canBecome('open', 'closed'), canBecome('closed', 'open')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([canBecome('done', 'open'), canBecome('cancelled', 'open'), canBecome('draft', 'done')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('Free places', () => {
  it('are what nobody took, none in a closed slot', () => {
    expect(freeOf(slot({ taken: 1 }))).toBe(3);
    expect(freeOf(slot({ closed: true }))).toBe(0);
  });

  it('can be booked until 30 minutes before the slot', () => {
    const { startsAt } = slot();
    const minutesBefore = (n: number) => bookableSlots([slot()], startsAt - n * 60_000).length;
    expect([minutesBefore(30), minutesBefore(29)]).toEqual([1, 0]);
    expect(bookableSlots([slot({ closed: true })], 0)).toEqual([]);
  });
});

describe('Hours', () => {
  it.each([
    ['all', 'male', true],
    ['women', 'female', true],
    ['women', 'male', false],
    ['men', 'female', false],
    ['men', null, true],
    ['women', undefined, true],
  ] as const)('for %s and a person who is %s: %s', (audience, sex, is) => {
    expect(isFor(audience, sex)).toBe(is);
  });
});

describe('The nearest drives', () => {
  const far = drive({ id: 1, point: MEHRAN, day: addDays(THURSDAY, -2) });
  const late = drive({ id: 2, startMinutes: 1100 });
  const soon = drive({ id: 3 });
  const exact = { ...ILAM, approximate: false };

  it('come by distance, then by time', () => {
    expect(nearestDrives([far, late, soon], exact).map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it('come by time where nobody knows from where', () => {
    expect(nearestDrives([late, soon, far], undefined).map(({ id }) => id)).toEqual([1, 3, 2]);
  });

  it('have a distance between exact points only', () => {
    const kmOf = (to: Drive, approximate: boolean) => nearestDrives([to], { ...exact, approximate })[0]?.km;
    expect(kmOf(far, false)).toBeCloseTo(62.1, 0);
    expect(kmOf(far, true)).toBeUndefined();
    expect(kmOf({ ...far, approximate: true }, false)).toBeUndefined();
  });
});
