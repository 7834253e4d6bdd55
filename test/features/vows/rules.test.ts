import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type EpochDay, epochDay, fromHijri, instant } from '../../../src/calendar/index.ts';
import type { Drive, Slot } from '../../../src/features/drives/index.ts';
import {
  isCrowdedDay,
  leastCrowded,
  mayOffer,
  offeredSlots,
} from '../../../src/features/vows/rules/least-crowded.ts';
import {
  fitting,
  keptBy,
  lettingGo,
  mayReadBehalf,
  nextOfEach,
} from '../../../src/features/vows/rules/vows.ts';
import { aVow, now, onCall, ramadan } from './season.ts';

const { startDay, endDay } = ramadan;
const within = addDays(startDay, 10);

const drive = (change: Partial<Drive> = {}): Drive & { free: number } => ({
  id: 1,
  teamId: 1,
  team: 'یک',
  town: 'ایلام',
  centerId: null,
  place: 'مسجد جامع',
  address: null,
  point: { lat: 33.6, lon: 46.4 },
  approximate: false,
  day: within,
  startMinutes: 1200,
  endMinutes: 1320,
  slotMinutes: 15,
  capacity: 4,
  chairs: 0,
  audience: 'all',
  opensAt: 0,
  endsAt: 1,
  notes: null,
  state: 'open',
  free: 4,
  ...change,
});

const slot = (id: number, change: Partial<Slot> = {}): Slot => ({
  id,
  driveId: 1,
  startsAt: instant(within, 1200 + id),
  minutes: 15,
  capacity: 4,
  taken: 0,
  audience: 'all',
  closed: false,
  dropped: false,
  ...change,
});

const lunar = (month: number, day: number): EpochDay => fromHijri(1448, month, day) ?? epochDay(0);

describe('A donation', () => {
  it('keeps a vow whose window holds its day, before one that waits for a call', () => {
    const [call, vow] = [onCall({ id: 1 }), aVow({ id: 2 })];
    expect(fitting([call, vow], within)?.id).toBe(2);
    expect([startDay, endDay].map((day) => fitting([vow], day)?.id)).toEqual([2, 2]);
    expect([addDays(startDay, -1), addDays(endDay, 1)].map((day) => fitting([vow], day))).toEqual([
      undefined,
      undefined,
    ]);
    expect(fitting([call, vow], addDays(endDay, 1))?.id).toBe(1);
  });

  it('keeps the vow that joined a booking before any other, and none that was made later', () => {
    const [joined, free] = [onCall({ id: 1, bookingId: 7 }), aVow({ id: 2 })];
    expect(keptBy([joined, free], within)?.id).toBe(1);
    expect(keptBy([aVow({ createdAt: instant(within, 0) })], addDays(within, -1))).toBeUndefined();
    expect(keptBy([aVow({ createdAt: instant(within, 700) })], within)?.id).toBe(1);
  });

  it('keeps the vow that waited for it when the drive moved past the window', () => {
    expect(keptBy([aVow({ bookingId: 7 })], addDays(endDay, 1))?.id).toBe(1);
    expect(keptBy([aVow()], addDays(endDay, 1))).toBeUndefined();
  });
});

describe('Letting go', () => {
  it('is lapsing once the window ended', () => {
    expect([lettingGo(aVow(), endDay), lettingGo(aVow(), addDays(endDay, 1))]).toEqual([
      'released',
      'lapsed',
    ]);
    expect(lettingGo(onCall(), addDays(endDay, 900))).toBe('released');
  });
});

describe('On whose behalf', () => {
  it('is read by whoever wrote it and by the person, not by the rest of a family', () => {
    const vow = aVow({ accountId: 1 });
    const may = (accountId: number, relation: string) => mayReadBehalf(vow, { accountId, relation });
    expect([may(1, 'parent'), may(2, 'self'), may(2, 'spouse')]).toEqual([true, true, false]);
  });
});

describe('Of several years', () => {
  it('the next one of each campaign is offered', () => {
    const named = (name: string, id: number) => ({ name, id });
    const all = [named('ramadan', 1), named('muharram-safar', 2), named('ramadan', 3)];
    expect(nextOfEach(all).map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe('The least crowded hours', () => {
  const seeker = { sex: null, window: ramadan };

  it('are the freest by share, and of equally free ones the nearer and earlier', () => {
    const near = { drive: drive({ id: 1 }), slots: [slot(1, { taken: 1 }), slot(2), slot(3)] };
    const far = {
      drive: drive({ id: 2, day: addDays(within, 1) }),
      slots: [slot(4, { capacity: 10, taken: 4 }), slot(5)],
    };
    expect(leastCrowded([near, far]).map((chance) => chance.slot.id)).toEqual([2, 3, 5, 4]);
  });

  it('are at most two an evening, however calm it is', () => {
    const onDay = (id: number, day: EpochDay, place: string) => ({
      drive: drive({ id, day, place }),
      slots: [1, 2, 3].map((n) => slot(n, { startsAt: instant(day, 1200 + n), taken: id - 1 })),
    });
    const next = addDays(within, 1);
    const drives = [onDay(1, within, 'یک'), onDay(2, within, 'دو'), onDay(3, next, 'سه')];
    expect(leastCrowded(drives).map((chance) => chance.drive.id)).toEqual([1, 1, 3, 3]);
  });

  it('of two teams at one place and hour are one, the freer', () => {
    const [busy, calm] = [slot(1, { taken: 1 }), slot(2, { startsAt: slot(1).startsAt })];
    const drives = [
      { drive: drive({ id: 1 }), slots: [busy] },
      { drive: drive({ id: 2 }), slots: [calm] },
    ];
    expect(leastCrowded(drives).map((chance) => chance.slot.id)).toEqual([2]);
    const elsewhere = { drive: drive({ id: 2, town: 'مهران' }), slots: [calm] };
    expect(leastCrowded([...drives.slice(0, 1), elsewhere])).toHaveLength(2);
  });

  it('never fall on a day that is crowded by itself', () => {
    const crowded = [lunar(1, 9), lunar(1, 10), lunar(2, 20), lunar(9, 18), lunar(9, 20), lunar(9, 22)];
    expect(crowded.map((day) => isCrowdedDay(day))).toEqual(crowded.map(() => true));
    expect([lunar(1, 7), lunar(1, 11), lunar(9, 17)].map((day) => isCrowdedDay(day))).toEqual([
      false,
      false,
      false,
    ]);
    expect(mayOffer(drive({ day: lunar(9, 18) }), seeker)).toBe(false);
    expect(isCrowdedDay(fromHijri(1449, 1, 10) ?? epochDay(0))).toBe(true);
  });

  it('after midnight count to their own day', () => {
    const eve = slot(1, { startsAt: instant(lunar(1, 7), 1440 + 30) });
    const muharram = { startDay: lunar(1, 1), endDay: lunar(2, 29) };
    expect(offeredSlots([eve], { sex: null, window: muharram })).toEqual([]);
  });

  it('are in the window, free, not closed, and for whose sex is known to fit', () => {
    const kinds = [
      slot(1, { taken: 4 }),
      slot(2, { closed: true }),
      slot(3, { startsAt: instant(addDays(endDay, 1), 1200) }),
      slot(4, { audience: 'women' }),
      slot(5),
    ];
    const ids = (sex: 'male' | 'female' | null) =>
      offeredSlots(kinds, { ...seeker, sex }).map(({ id }) => id);
    expect([ids(null), ids('male'), ids('female')]).toEqual([[5], [5], [4, 5]]);
    expect(mayOffer(drive({ audience: 'women' }), seeker)).toBe(false);
    expect(mayOffer(drive({ audience: 'women' }), { ...seeker, sex: 'female' })).toBe(true);
    expect(mayOffer(drive({ day: addDays(startDay, -1) }), seeker)).toBe(false);
  });

  it('are whatever comes never full ones, never more than four, the freest first', () => {
    const places = fc.record({ capacity: fc.integer({ min: 1, max: 9 }), taken: fc.nat({ max: 9 }) });
    const many = fc.array(fc.array(places, { maxLength: 5 }), { maxLength: 5 });
    fc.assert(
      fc.property(many, (drives) => {
        const made = drives.map((slots, i) => ({
          drive: drive({ id: i, day: addDays(within, i % 3), place: String(i) }),
          slots: offeredSlots(
            slots.map(({ capacity, taken }, k) => slot(k, { capacity, taken: Math.min(capacity, taken) })),
            seeker,
          ),
        }));
        const found = leastCrowded(made);
        const days = found.map((chance) => chance.drive.day);
        expect(days.every((day) => days.filter((other) => other === day).length <= 2)).toBe(true);
        const shares = found.map(({ slot: { capacity, taken } }) => 1 - taken / capacity);
        expect(shares.length).toBeLessThanOrEqual(4);
        expect(shares.every((share) => share > 0)).toBe(true);
        expect([...shares].sort((a, b) => b - a)).toEqual(shares);
      }),
    );
  });
});

it('The season of these tests lies within Ramadan', () => {
  expect(instant(startDay, 0)).toBeLessThan(now);
  expect(now).toBeLessThan(instant(endDay, 0));
});
