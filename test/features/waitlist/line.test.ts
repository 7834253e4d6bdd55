import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportOf, join, waitsHere } from '../../../src/features/waitlist/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import {
  aFullEvening,
  aMember,
  at,
  day,
  frees,
  type Member,
  MINUTE,
  now,
  offeredIn,
  offerOf,
  terms,
} from './evening.ts';
import { changeSlot, type Hall, hallOf } from './hall.ts';

describe.each(databases)('A line on $name', ({ open }) => {
  let scratch: Scratch;
  let hall: Hall;
  let driveId: number;
  let first: number;
  let second: number;
  let ali: Member;
  let zahra: Member;
  let reza: Member;
  beforeEach(async () => {
    scratch = await open();
    const evening = await aFullEvening(scratch.database, [2, 2]);
    driveId = evening.driveId;
    [first = 0, second = 0] = evening.slots;
    hall = hallOf(scratch.database, driveId);
    ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
    reza = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  it('tells the place in it, and twice the same', async () => {
    expect(await hall.wants(ali, first)).toMatchObject({ kind: 'joined', place: 1, again: false });
    const joined = await hall.wants(zahra, first);
    expect(joined).toMatchObject({ place: 2, again: false });
    expect(await hall.wants(zahra, first)).toEqual({ ...joined, again: true });
  });

  it('counts who waits for the whole drive, and nobody twice', async () => {
    await hall.joins(ali, 0);
    await hall.joins(zahra, second);
    expect(await hall.wants(reza, first)).toMatchObject({ place: 2 });
    expect(await hall.wants(reza, 0)).toMatchObject({ place: 3 });
  });

  it('is closed to another account’s person, and to a slot of another drive', async () => {
    const forged = { ...ali, accountId: zahra.accountId };
    expect(await hall.wants(forged, first)).toEqual({ kind: 'refused', refusal: { name: 'not-yours' } });
    expect(await hall.wants(ali, 999)).toEqual({ kind: 'refused', refusal: { name: 'no-such-slot' } });
    const strange = hallOf(scratch.database, 999);
    expect(await strange.wants(ali, first)).toEqual({ kind: 'refused', refusal: { name: 'no-such-slot' } });
  });

  it('is closed to who holds the place, and while a place is free', async () => {
    const wish = { ...ali, driveId, slotId: first };
    const holding = (slotId: number, isMovable = true) =>
      scratch.database.write((tx) => join(tx, wish, terms(), async () => ({ slotId, driveId, isMovable })));
    expect(await holding(first)).toEqual({ kind: 'refused', refusal: { name: 'holds-it' } });
    expect(await holding(second, false)).toEqual({ kind: 'refused', refusal: { name: 'held-elsewhere' } });
    expect(await holding(second)).toMatchObject({ kind: 'joined' });
    await frees(scratch.database, second);
    expect(await hall.wants(zahra, 0)).toEqual({ kind: 'refused', refusal: { name: 'still-free' } });
    expect(await hall.wants(zahra, first)).toMatchObject({ kind: 'joined' });
  });

  it('puts who leaves and comes back at its end', async () => {
    const waitId = await hall.joins(ali, first);
    await hall.joins(zahra, first);
    expect(await hall.leaves(zahra, waitId)).toBe('not-yours');
    expect(await hall.leaves(ali, waitId)).toBe('left');
    expect(await hall.leaves(ali, waitId)).toBe('over');
    expect(await hall.wants(ali, first)).toMatchObject({ place: 2, again: false });
  });

  it('offers a place again to who let one go and came back later', async () => {
    await hall.joins(ali, first);
    await frees(scratch.database, first);
    await hall.saysNo(ali);
    await changeSlot(scratch.database, first, { taken: 2 });
    const later = now + MINUTE;
    expect(await hall.wants(ali, first, later)).toMatchObject({ kind: 'joined', again: false });
    await frees(scratch.database, first, 1, later);
    expect(await offeredIn(scratch.database, first)).toEqual([ali.personId]);
  });

  it('is seen by everybody who speaks for the person, until its hour', async () => {
    await scratch.database.write(async (tx) => {
      const held = { accountId: zahra.accountId, personId: ali.personId, relation: 'spouse' } as const;
      await tx.insert(tx.tables.holders).values(held);
    });
    await hall.joins(ali, first);
    await hall.joins(ali, 0);
    const seen = (when: number) => waitsHere(scratch.database.read, zahra.accountId, when);
    const where = { place: 'مسجد صاحب‌الزمان (عج)', driveDay: day, startMinutes: 1080, driveId };
    const whose = {
      personId: ali.personId,
      firstName: 'علی',
      relation: 'spouse',
      state: 'waiting',
      position: 1,
    };
    expect(await seen(now)).toMatchObject([
      { ...where, ...whose, slotId: first, startsAt: at(1080) },
      { ...where, ...whose, slotId: 0, startsAt: null },
    ]);
    expect(await seen(at(1080))).toMatchObject([{ slotId: 0 }]);
    expect(await seen(at(1440))).toEqual([]);
  });

  it('is given out as it is kept', async () => {
    await hall.joins(ali, first);
    await frees(scratch.database, first);
    await offerOf(scratch.database, ali);
    expect(await exportOf(scratch.database.read, [ali.personId])).toEqual([
      {
        personId: ali.personId,
        place: 'مسجد صاحب‌الزمان (عج)',
        day: '2026-12-03',
        startsAt: '2026-12-03T14:30:00.000Z',
        joinedAt: '2026-12-01T06:30:00.000Z',
        state: 'offered',
        offers: [{ from: '2026-12-01T06:30:00.000Z', until: '2026-12-01T08:30:00.000Z', state: 'open' }],
      },
    ]);
    expect(await exportOf(scratch.database.read, [])).toEqual([]);
  });
});
