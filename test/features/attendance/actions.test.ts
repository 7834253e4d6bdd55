import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochDay } from '../../../src/calendar/index.ts';
import { numberBag, showRate } from '../../../src/features/attendance/index.ts';
import { findByCode, findByName } from '../../../src/features/attendance/queries/finding.ts';
import { declare } from '../../../src/features/vows/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { anEvening, day, now, termsAt } from '../booking/evening.ts';
import { vault } from '../booking/rooms.ts';
import { aBus, actsOf, at, deferred, given, keptOf, later, left, nextMonth, pressing } from './bus.ts';

describe.each(databases)('At the bus on $name', ({ open }) => {
  let scratch: Scratch;
  let bus: Awaited<ReturnType<typeof aBus>>;
  let press: ReturnType<typeof pressing>;
  beforeEach(async () => {
    scratch = await open();
    bus = await aBus(scratch.database, 3);
    press = pressing(scratch.database, bus.driveId);
  });
  afterEach(() => scratch.dispose());

  const person = (i: number) => bus.held[i] ?? { personId: 0, accountId: 0, bookingId: 0 };
  const arrived = async (i: number, minutes = 0): Promise<number> => {
    const entered = await press.arrives(person(i).bookingId, at(minutes));
    if (entered.kind === 'refused') throw new Error(entered.refusal.name);
    return entered.visit.id;
  };

  it('a press that arrives twice counts once', async () => {
    const { bookingId } = person(0);
    expect(await press.arrives(bookingId, at(0))).toMatchObject({ kind: 'done' });
    expect(await press.arrives(bookingId, at(1))).toMatchObject({
      kind: 'same',
      visit: { arrivedAt: at(0) },
    });
    expect(await press.ends({ bookingId }, given, at(5))).toMatchObject({ kind: 'done' });
    expect(await press.ends({ bookingId }, given, at(6))).toMatchObject({ kind: 'same' });
    expect(await press.walksIn(7, at(7))).toMatchObject({ kind: 'done', visit: { walkIn: 1 } });
    expect(await press.walksIn(7, at(8))).toMatchObject({ kind: 'same', visit: { walkIn: 1 } });
    expect(await press.walksIn(8, at(8))).toMatchObject({ kind: 'done', visit: { walkIn: 2 } });
    expect(await press.walksIn(7, at(8), 901)).toMatchObject({ kind: 'done', visit: { walkIn: 3 } });
    expect(await actsOf(scratch.database, bus.driveId)).toEqual([
      ...['visit.arrived', 'visit.given', 'visit.walk-in', 'visit.walk-in', 'visit.walk-in'],
    ]);
  });

  it('the board shows what is', async () => {
    await arrived(0);
    await press.ends({ bookingId: person(1).bookingId }, left, at(10));
    await press.walksIn(1, at(20));
    expect(await press.board(at(20))).toEqual({
      ...{ expected: 3, awaited: 1, arrived: 3, walkIns: 1, given: 0, deferred: 0, left: 1, missing: 0 },
      // The second hour: two seats, one booked, one for the walk-in.
      freeNow: 0,
    });
    expect(await press.board(at(31))).toMatchObject({ missing: 1, freeNow: 2 });
    expect(await press.board(at(-30))).toMatchObject({ freeNow: 0 });
  });

  it('given is a donation and keeps the vow; taken back, both are as before', async () => {
    const who = person(0);
    const { write } = scratch.database;
    const vow = { ...who, campaignId: 0, intention: 'own', now } as const;
    const heldBy = async () => ({ bookingId: who.bookingId, day });
    await write((tx) => declare(tx, vow, { vault, heldBy }));
    const visit = await arrived(0);
    const before = await keptOf(scratch.database, who);
    await press.ends({ visitId: visit }, given, at(10));
    expect(await keptOf(scratch.database, who)).toMatchObject({
      ...{ bookings: ['done'], donations: [day], vows: [{ state: 'kept', bookingId: who.bookingId }] },
    });
    expect(await press.undoes(visit, 'outcome', at(15))).toMatchObject({ kind: 'done' });
    expect(await press.undoes(visit, 'outcome', at(15))).toMatchObject({ kind: 'same' });
    expect(await keptOf(scratch.database, who)).toEqual(before);
    expect(before).toMatchObject({ bookings: ['active'], donations: [], vows: [{ state: 'open' }] });
  });

  it('who declared anew since has that vow alone when a donation is taken back', async () => {
    const who = person(0);
    const { write } = scratch.database;
    const vow = { ...who, campaignId: 0, intention: 'own', now } as const;
    const declares = () => write((tx) => declare(tx, vow, { vault, heldBy: async () => undefined }));
    await declares();
    const visit = await arrived(0);
    await press.ends({ visitId: visit }, given, at(10));
    await declares();
    await press.undoes(visit, 'outcome', at(11));
    expect(await keptOf(scratch.database, who)).toMatchObject({ vows: [{ state: 'open' }], donations: [] });
  });

  it('a deferral is a date; taken back it is gone', async () => {
    const visit = await arrived(0);
    const past = { kind: 'deferred', until: day } as const;
    expect(await press.ends({ visitId: visit }, past, at(10))).toMatchObject({
      refusal: { name: 'until-past' },
    });
    await press.ends({ visitId: visit }, deferred, at(10));
    expect(await keptOf(scratch.database, person(0))).toMatchObject({
      ...{ bookings: ['done'], donations: [], deferrals: [nextMonth] },
    });
    await press.undoes(visit, 'outcome', at(12));
    expect(await keptOf(scratch.database, person(0))).toMatchObject({ bookings: ['active'], deferrals: [] });
  });

  it('the first outcome holds, and another is told what stands; a correction takes its place', async () => {
    const visit = await arrived(0);
    await press.ends({ visitId: visit }, given, at(10), 901);
    expect(await press.ends({ visitId: visit }, left, at(11), 902)).toMatchObject({
      ...{ kind: 'stands', visit: { outcome: 'given', outcomeAt: at(10) } },
    });
    const otherDay = { kind: 'deferred', until: later, corrects: true } as const;
    expect(await press.ends({ visitId: visit }, otherDay, at(60))).toMatchObject({ kind: 'done' });
    expect(await keptOf(scratch.database, person(0))).toMatchObject({ donations: [], deferrals: [later] });
    const entered = await press.ends({ visitId: visit }, deferred, at(61));
    expect(entered).toMatchObject({ kind: 'stands', visit: { until: later, isLate: true } });
  });

  it('after ten minutes nothing is taken back', async () => {
    const visit = await arrived(0);
    const over = { kind: 'refused', refusal: { name: 'undo-over' } };
    expect(await press.undoes(visit, 'arrival', at(11))).toEqual(over);
    await press.ends({ visitId: visit }, left, at(12));
    expect(await press.undoes(visit, 'arrival', at(13))).toMatchObject({
      refusal: { name: 'outcome-stands' },
    });
    expect(await press.undoes(visit, 'outcome', at(23))).toEqual(over);
  });

  it('a step that is taken back leaves nothing where it was all there was', async () => {
    const visit = await arrived(0);
    expect(await press.undoes(visit, 'arrival', at(5))).toEqual({ kind: 'done', visit: null });
    expect(await press.undoes(visit, 'arrival', at(5))).toEqual({ kind: 'same', visit: null });
    expect(await press.ends({ visitId: visit }, left, at(6))).toMatchObject({ refusal: { name: 'gone' } });
    const walked = await press.walksIn(3, at(6));
    if (walked.kind === 'refused') throw new Error('No walk-in');
    await press.undoes(walked.visit.id, 'arrival', at(7));
    expect(await press.walksIn(3, at(8))).toMatchObject({ refusal: { name: 'gone' } });
    expect(await press.board(at(8))).toMatchObject({ arrived: 0 });
  });

  it('an outcome may come before its arrival', async () => {
    const { bookingId } = person(0);
    await press.ends({ bookingId }, given, at(10));
    expect(await press.arrives(bookingId, at(20))).toMatchObject({
      ...{ kind: 'done', visit: { outcome: 'given', arrivedAt: at(20), isLate: true } },
    });
    expect(await press.board(at(20))).toMatchObject({ arrived: 1, given: 1 });
  });

  it('what is entered days later counts for the day of the drive', async () => {
    const { bookingId } = person(0);
    const days = 3 * 24 * 60;
    await press.arrives(bookingId, at(days));
    expect(await press.ends({ bookingId }, given, at(days))).toMatchObject({ visit: { isLate: true } });
    expect(await keptOf(scratch.database, person(0))).toMatchObject({ donations: [day], bookings: ['done'] });
    expect(await press.arrives(person(1).bookingId, at(8 * 24 * 60))).toMatchObject({
      refusal: { name: 'too-late' },
    });
  });

  it('who gave their place back and comes all the same is a walk-in with a name', async () => {
    const who = person(0);
    await acting(scratch.database).cancels(who.bookingId, who);
    const entered = await press.arrives(who.bookingId, at(0));
    expect(entered).toMatchObject({ kind: 'done', visit: { bookingId: null, walkIn: 1, ...personOf(who) } });
    expect(await press.arrives(who.bookingId, at(1))).toMatchObject({ kind: 'same' });
    await press.ends({ bookingId: who.bookingId }, given, at(2));
    expect(await keptOf(scratch.database, who)).toMatchObject({ bookings: ['cancelled'], donations: [day] });
    expect(await press.board(at(2))).toMatchObject({ expected: 2, arrived: 1, walkIns: 1, given: 1 });
  });

  it('who booked elsewhere is told where, and may stay as a walk-in', async () => {
    const who = person(0);
    const other = await anEvening(scratch.database, [1], 1);
    await acting(scratch.database).moves(who.bookingId, who, other.slots[0] ?? 0);
    expect(await press.arrives(who.bookingId, at(0))).toMatchObject({
      refusal: { name: 'other-drive', driveId: other.driveId },
    });
    const entered = await press.arrives(who.bookingId, at(0), { isAnyway: true });
    expect(entered).toMatchObject({ kind: 'done', visit: { driveId: bus.driveId, ...personOf(who) } });
    expect(await keptOf(scratch.database, who)).toMatchObject({ bookings: ['active'] });
  });

  it('who comes, and then moves, has come here and is expected there', async () => {
    const who = person(0);
    await arrived(0, -120);
    const other = await anEvening(scratch.database, [1], 1);
    const noon = termsAt(at(-110));
    await acting(scratch.database).moves(who.bookingId, who, other.slots[0] ?? 0, noon);
    expect(await press.board(at(-100))).toMatchObject({ expected: 2, arrived: 1 });
    const there = pressing(scratch.database, other.driveId);
    expect(await there.arrives(who.bookingId, at(1440))).toMatchObject({ kind: 'done' });
    expect(await there.board(at(1440))).toMatchObject({ expected: 1, arrived: 1, walkIns: 0 });
    expect(await press.list()).toContainEqual(
      expect.objectContaining({ bookingId: null, walkIn: 1, ...personOf(who) }),
    );
  });

  it('a bag has a number of its own', async () => {
    const { write } = scratch.database;
    const number = (visit: number, text: string) =>
      write((tx) => numberBag(tx, { now: at(9), account: { id: 900 } }, visit, text));
    const [one, other] = [await arrived(0), await arrived(1)];
    expect(await number(one, '12')).toMatchObject({ refusal: { name: 'not-given' } });
    for (const visitId of [one, other]) await press.ends({ visitId }, given, at(8));
    expect(await number(one, '۱۲ a')).toMatchObject({ kind: 'done', visit: { donationNumber: '12A' } });
    expect(await number(other, '12A')).toMatchObject({ refusal: { name: 'number-taken' } });
    expect(await number(other, '?')).toMatchObject({ refusal: { name: 'bad-number' } });
    expect(await number(other, '13')).toMatchObject({ kind: 'done', visit: { donationNumber: '13' } });
    expect(await number(other, '۱۳')).toMatchObject({ kind: 'same' });
    expect(await number(one, '99')).toMatchObject({ kind: 'done', visit: { donationNumber: '99' } });
    expect(await number(other, '12A')).toMatchObject({ kind: 'done', visit: { donationNumber: '12A' } });
  });

  it('somebody is found by code and by name', async () => {
    const [first] = await press.list();
    const found = await findByCode(scratch.database.read, bus.driveId, first?.code ?? '');
    expect(found).toMatchObject({
      bookingId: first?.bookingId,
      isHere: true,
      visitId: null,
      firstName: 'علی',
    });
    expect(await findByCode(scratch.database.read, 0, first?.code ?? '')).toMatchObject({ isHere: false });
    expect(await findByCode(scratch.database.read, bus.driveId, 'ABCDEFGH')).toBeUndefined();
    expect(await findByName(scratch.database.read, bus.driveId, 'علي')).toHaveLength(3);
    expect(await findByName(scratch.database.read, bus.driveId, 'لی')).toEqual([]);
    expect(await findByName(scratch.database.read, bus.driveId, ' ')).toEqual([]);
  });

  it('the show rate of a center without drives is nothing of nothing', async () => {
    expect(await showRate(scratch.database.read, 1)).toEqual({ expected: 0, came: 0 });
  });

  it('a first time is noted before it is over', async () => {
    const { write, read } = scratch.database;
    const { persons } = read.tables;
    await write(async (tx) => void (await tx.update(persons).set({ birthDay: epochDay(7000) })));
    expect(await press.ends({ bookingId: person(0).bookingId }, given, at(3))).toMatchObject({
      visit: { isFirst: true },
    });
  });
});

const personOf = ({ personId }: { personId: number }) => ({ personId });
