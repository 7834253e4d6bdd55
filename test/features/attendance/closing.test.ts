import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { instant } from '../../../src/calendar/index.ts';
import type { Database } from '../../../src/database/index.ts';
import type { Account } from '../../../src/delivery/index.ts';
import { accountById } from '../../../src/delivery/index.ts';
import {
  closeDrives,
  composeMissed,
  composeUnfinished,
  driveToday,
  showRate,
} from '../../../src/features/attendance/index.ts';
import { followDrive } from '../../../src/features/booking/index.ts';
import { changeDriveState } from '../../../src/features/drives/index.ts';
import { declare } from '../../../src/features/vows/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, day, type Member, now, termsAt } from '../booking/evening.ts';
import { vault } from '../booking/rooms.ts';
import { aBus, at, given, keptOf, pressing } from './bus.ts';

const DAY = 24 * 60;
const province = { isEverywhere: true, counties: [], centers: [], teams: [] };

describe.each(databases)('After the drive on $name', ({ open }) => {
  let scratch: Scratch;
  let bus: Awaited<ReturnType<typeof aBus>>;
  let press: ReturnType<typeof pressing>;
  let crew: Member;
  beforeEach(async () => {
    scratch = await open();
    bus = await aBus(scratch.database, 3);
    press = pressing(scratch.database, bus.driveId);
    crew = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const links = () => ({ crewOf: async () => [crew.accountId], open: (id: number) => `open:${id}` });
  const looks = (minutes: number) => closeDrives(links())(scratch.database, at(minutes));
  const person = (i: number) => bus.held[i] ?? { personId: 0, accountId: 0, bookingId: 0 };
  const composed = async (kind: 'missed' | 'unfinished', minutes: number, who: Member, ids = {}) => {
    const account = required(await accountById(scratch.database.read, who.accountId), 'an account');
    const compose = kind === 'missed' ? composeMissed((when) => termsAt(when)) : composeUnfinished(links());
    return compose(scratch.database.read, ids, at(minutes), account as Account);
  };
  const missedOf = (i: number, minutes: number) =>
    composed('missed', minutes, person(i), { bookingId: person(i).bookingId });

  it('the crew is reminded once of what is missing', async () => {
    await looks(59);
    expect(await outbox(scratch.database, 'attendance.unfinished')).toEqual([]);
    await looks(60);
    await looks(61);
    expect(await outbox(scratch.database, 'attendance.unfinished')).toMatchObject([
      { accountId: crew.accountId, ids: { driveId: bus.driveId }, dueAt: at(60) },
    ]);
    const letter = await composed('unfinished', 61, crew, { driveId: bus.driveId });
    if (letter === 'obsolete') throw new Error('It is needed');
    expect(plain(letter.text)).toContain('۳ نفر');
    expect(letter.buttons?.[0]).toMatchObject([{ data: `open:${bus.driveId}` }]);
    for (const { bookingId } of bus.held) await press.ends({ bookingId }, given, at(62));
    expect(await composed('unfinished', 63, crew, { driveId: bus.driveId })).toBe('obsolete');
  });

  it('two hours later it is done, who came is done, and who did not is told kindly in the morning', async () => {
    const who = person(0);
    const vow = { ...who, campaignId: 0, intention: 'own', now } as const;
    const heldBy = async () => ({ bookingId: who.bookingId, day });
    await scratch.database.write((tx) => declare(tx, vow, { vault, heldBy }));
    await press.arrives(person(1).bookingId, at(20));
    await press.ends({ bookingId: person(2).bookingId }, given, at(20));
    await looks(179);
    expect(await stateOf(scratch.database, bus.driveId)).toBe('open');
    await looks(180);
    await looks(181);
    expect(await stateOf(scratch.database, bus.driveId)).toBe('done');
    expect(await keptOf(scratch.database, who)).toMatchObject({
      ...{ bookings: ['missed'], vows: [{ state: 'open', bookingId: null }] },
    });
    for (const i of [1, 2])
      expect(await keptOf(scratch.database, person(i))).toMatchObject({ bookings: ['done'] });
    expect(await outbox(scratch.database, 'attendance.missed')).toMatchObject([
      { personId: who.personId, topic: null, dueAt: instant(day, DAY + 600) },
    ]);
    const letter = await missedOf(0, 900);
    if (letter === 'obsolete') throw new Error('It is needed');
    expect(plain(letter.text).split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(letter.buttons?.[0]?.[0]?.text).toContain('رزرو نوبت');
  });

  it('nothing is said to who was entered meanwhile, or has booked again', async () => {
    await looks(200);
    await press.ends({ bookingId: person(0).bookingId }, given, at(300));
    expect(await keptOf(scratch.database, person(0))).toMatchObject({ bookings: ['done'], donations: [day] });
    expect(await missedOf(0, 900)).toBe('obsolete');
    const next = await anEvening(scratch.database, [1], 5);
    await acting(scratch.database).holds(person(1), next.slots[0] ?? 0, termsAt(at(400)));
    expect(await missedOf(1, 900)).toBe('obsolete');
    expect(await missedOf(2, 900)).not.toBe('obsolete');
  });

  it('who has no hour any more is told nothing, and lowers no show rate', async () => {
    const { read, write } = scratch.database;
    const { drives, slots } = read.tables;
    await press.arrives(person(0).bookingId, at(0));
    await write(async (tx) => {
      await tx.update(drives).set({ centerId: 7 });
      const gone = { closed: true, dropped: true };
      await tx
        .update(slots)
        .set(gone)
        .where(eq(slots.id, bus.slots[1] ?? 0));
    });
    await looks(180);
    const told = await outbox(scratch.database, 'attendance.missed');
    expect(told.map(({ personId }) => personId)).toEqual([person(1).personId]);
    expect(await showRate(read, 7)).toEqual({ expected: 2, came: 1 });
  });

  it('what is taken back after the end is missed again, and told once', async () => {
    await looks(200);
    const entered = await press.ends({ bookingId: person(0).bookingId }, given, at(300));
    if (entered.kind !== 'done') throw new Error('Not entered');
    await press.undoes(entered.visit.id, 'outcome', at(301));
    expect(await keptOf(scratch.database, person(0))).toMatchObject({ bookings: ['missed'], donations: [] });
    expect(await outbox(scratch.database, 'attendance.missed')).toHaveLength(3);
  });

  it('a drive of long ago is closed in silence', async () => {
    await looks(5 * DAY);
    expect(await stateOf(scratch.database, bus.driveId)).toBe('done');
    expect(await keptOf(scratch.database, person(0))).toMatchObject({ bookings: ['missed'] });
    expect(await outbox(scratch.database, 'attendance.missed')).toEqual([]);
    expect(await outbox(scratch.database, 'attendance.unfinished')).toEqual([]);
  });

  it('of a drive that broke off those who came are entered, then and later, and done in the end', async () => {
    const [here, later] = [person(0), person(1)];
    await press.arrives(here.bookingId, at(0));
    await scratch.database.write(async (tx) => {
      await changeDriveState(tx, bus.driveId, 'cancelled');
      await followDrive(tx, bus.driveId, 'cancelled', termsAt(at(5)));
    });
    expect(await press.ends({ bookingId: later.bookingId }, given, at(90))).toMatchObject({ kind: 'done' });
    expect(await keptOf(scratch.database, later)).toMatchObject({
      bookings: ['cancelled'],
      donations: [day],
    });
    await looks(60);
    expect(await outbox(scratch.database, 'attendance.unfinished')).toHaveLength(1);
    await looks(200);
    expect(await keptOf(scratch.database, here)).toMatchObject({ bookings: ['done'] });
    expect(await stateOf(scratch.database, bus.driveId)).toBe('cancelled');
    expect(await outbox(scratch.database, 'attendance.missed')).toEqual([]);
  });

  it('a crowd is closed in pieces', async () => {
    const { driveId, slots } = await anEvening(scratch.database, [120]);
    for (let i = 0; i < 120; i++)
      await acting(scratch.database).holds(await aMember(scratch.database), slots[0] ?? 0);
    await looks(400);
    expect(await stateOf(scratch.database, driveId)).toBe('done');
    expect(await outbox(scratch.database, 'attendance.missed')).toHaveLength(123);
  });

  it('staff are led to what is on, and for a week to what is not settled', async () => {
    const tomorrow = await anEvening(scratch.database, [1], 1);
    const today = async (minutes: number, reach = province) =>
      (await driveToday(scratch.database.read, reach, at(minutes))).map(({ drive, isOn, open: left }) => [
        ...[drive.id, isOn, left],
      ]);
    expect(await today(-181)).toEqual([]);
    expect(await today(-180)).toEqual([[bus.driveId, true, 3]]);
    expect(await today(100)).toEqual([[bus.driveId, true, 3]]);
    await looks(200);
    expect(await today(DAY)).toEqual([
      [tomorrow.driveId, true, 0],
      [bus.driveId, false, 3],
    ]);
    expect(await today(DAY, { ...province, isEverywhere: false })).toEqual([]);
    for (const { bookingId } of bus.held) await press.ends({ bookingId }, given, at(DAY));
    expect(await today(DAY)).toEqual([[tomorrow.driveId, true, 0]]);
    expect(await today(8 * DAY)).toEqual([]);
  });

  it('the show rate counts drives of which something was entered', async () => {
    const { read, write } = scratch.database;
    const { drives } = read.tables;
    await write(async (tx) => void (await tx.update(drives).set({ centerId: 7 })));
    const paper = await aBus(scratch.database, 2);
    await write(
      async (tx) => void (await tx.update(drives).set({ centerId: 7 }).where(eq(drives.id, paper.driveId))),
    );
    await press.arrives(person(0).bookingId, at(0));
    await looks(200);
    expect(await showRate(read, 7)).toEqual({ expected: 3, came: 1 });
  });
});

async function outbox({ read }: Database, kind: string) {
  const { outbox: rows } = read.tables;
  return read.select().from(rows).where(eq(rows.kind, kind));
}

async function stateOf({ read }: Database, driveId: number): Promise<string | undefined> {
  const { drives } = read.tables;
  return (await read.select().from(drives).where(eq(drives.id, driveId)))[0]?.state;
}
