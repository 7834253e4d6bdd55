import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { addDays, type EpochDay } from '../../../src/calendar/index.ts';
import { accountById } from '../../../src/delivery/index.ts';
import {
  closeDrives,
  composeBarred,
  composeMissed,
  freeBarred,
} from '../../../src/features/attendance/index.ts';
import { followDrive } from '../../../src/features/booking/index.ts';
import { changeDriveState } from '../../../src/features/drives/index.ts';
import { figuresFor, type StandingOf, standing } from '../../../src/features/eligibility/index.ts';
import { declare } from '../../../src/features/vows/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, day, now, placesOf, termsAt } from '../booking/evening.ts';
import { vault } from '../booking/rooms.ts';
import { changing } from '../rescheduling/evening.ts';
import { aBus, at, deferred, given, keptOf, left, pressing } from './bus.ts';

const figures = figuresFor('ibto_8w');
const judged: StandingOf = (q, personId, on, when) => standing(q, figures, personId, on, when);
const DAY = 24 * 60;

// What happens at a drive changes what somebody holds beside it, or is to hear of it.
describe.each(databases)('Beside the drive on $name', ({ open }) => {
  let scratch: Scratch;
  let bus: Awaited<ReturnType<typeof aBus>>;
  let press: ReturnType<typeof pressing>;
  let does: ReturnType<typeof acting>;
  beforeEach(async () => {
    scratch = await open();
    bus = await aBus(scratch.database, 2);
    press = pressing(scratch.database, bus.driveId);
    does = acting(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const person = (i: number) => bus.held[i] ?? { personId: 0, accountId: 0, bookingId: 0 };
  const looks = (minutes: number) =>
    freeBarred((when) => termsAt(when, judged))(scratch.database, at(minutes));
  const waiting = async (kind: string) => {
    const { outbox } = scratch.database.read.tables;
    const which = and(eq(outbox.kind, kind), eq(outbox.state, 'waiting'));
    return scratch.database.read.select().from(outbox).where(which);
  };

  /** Somebody with a ticket for a drive some days later, who is taken in here all the same. */
  async function stray(days: number) {
    const other = await anEvening(scratch.database, [1], days);
    const slot = other.slots[0] ?? 0;
    const who = await aMember(scratch.database);
    const bookingId = await does.holds(who, slot);
    const entered = await press.arrives(bookingId, at(5), { isAnyway: true });
    if (entered.kind === 'refused') throw new Error(entered.refusal.name);
    return { who, slot, bookingId, visitId: entered.visit.id, driveId: other.driveId };
  }

  it.each([
    ['gave', given],
    ['was deferred', deferred],
  ])('who %s here is expected at no drive before they may give again', async (_, outcome) => {
    const { who, slot, bookingId, visitId, driveId } = await stray(1);
    const next = await aMember(scratch.database);
    await does.waits(next, { driveId, slotId: slot });
    await press.ends({ visitId }, outcome, at(10));
    await looks(19);
    expect(await keptOf(scratch.database, who)).toMatchObject({ bookings: ['active'] });
    await looks(21);
    await looks(22);
    expect(await keptOf(scratch.database, who)).toMatchObject({ bookings: ['cancelled'] });
    expect(await does.offerOf(next)).toBeGreaterThan(0);
    const reminded = (await waiting('booking.reminder')).map(({ ids }) => ids.bookingId);
    expect(reminded).not.toContain(bookingId);
    expect(await waiting('attendance.barred')).toMatchObject([{ personId: who.personId }]);
    const account = required(await accountById(scratch.database.read, who.accountId), 'an account');
    const letter = await composeBarred(scratch.database.read, { bookingId }, at(21), account);
    if (letter === 'obsolete') throw new Error('It is needed');
    expect(plain(letter.text)).toContain('این نوبت شما برداشته شد');
    expect(plain(letter.text).split(/\s+/).length).toBeLessThanOrEqual(40);
  });

  it('who gave by the service’s file holds no place before they may give again, others keep theirs', async () => {
    const held = async (givenOn: EpochDay) => {
      const evening = await anEvening(scratch.database, [1], 30);
      const who = await aMember(scratch.database);
      await does.holds(who, evening.slots[0] ?? 0);
      const gift = { personId: who.personId, day: givenOn, source: 'file', kind: 'whole' } as const;
      await scratch.database.write((tx) => tx.insert(tx.tables.donations).values(gift));
      return who;
    };
    const lately = await held(addDays(day, -7));
    const longAgo = await held(addDays(day, -300));
    await looks(1);
    await looks(2);
    expect(await keptOf(scratch.database, lately)).toMatchObject({ bookings: ['cancelled'] });
    expect(await keptOf(scratch.database, longAgo)).toMatchObject({ bookings: ['active'] });
    expect(await waiting('attendance.barred')).toMatchObject([{ personId: lately.personId }]);
  });

  it('the vow of a place that ended so is open for another', async () => {
    const { who, bookingId, visitId } = await stray(1);
    const vow = { ...who, campaignId: 0, intention: 'own', now } as const;
    const heldBy = async () => ({ bookingId, day: addDays(day, 1) });
    await scratch.database.write((tx) => declare(tx, vow, { vault, heldBy }));
    await press.ends({ visitId }, deferred, at(10));
    await looks(21);
    expect(await keptOf(scratch.database, who)).toMatchObject({ vows: [{ state: 'open', bookingId: null }] });
  });

  it('who left, or may give again by then, keeps the place', async () => {
    const soon = await stray(1);
    await press.ends({ visitId: soon.visitId }, left, at(10));
    const later = await stray(5);
    const until = addDays(day, 3);
    await press.ends({ visitId: later.visitId }, { kind: 'deferred', until }, at(10));
    await looks(30);
    expect(await placesOf(scratch.database, soon.slot)).toEqual({ taken: 1, active: 1 });
    expect(await placesOf(scratch.database, later.slot)).toEqual({ taken: 1, active: 1 });
    expect(await waiting('attendance.barred')).toEqual([]);
  });

  it('what was taken back within its ten minutes takes no place away', async () => {
    const { who, visitId } = await stray(1);
    await press.ends({ visitId }, given, at(10));
    await press.undoes(visitId, 'outcome', at(19));
    await looks(30);
    expect(await keptOf(scratch.database, who)).toMatchObject({ bookings: ['active'] });
  });

  it('who is here is reminded of nothing; who is not after all is reminded again', async () => {
    const { bookingId } = person(0);
    const reminders = async () =>
      (await waiting('booking.reminder')).filter(({ ids }) => ids.bookingId === bookingId);
    const before = (await reminders()).map(({ key }) => key);
    expect(before).not.toEqual([]);
    const entered = await press.arrives(bookingId, at(-150));
    expect(await reminders()).toEqual([]);
    if (entered.kind !== 'done') throw new Error('Not entered');
    await press.undoes(entered.visit.id, 'arrival', at(-145));
    expect((await reminders()).map(({ key }) => key)).toContain(`booking:${bookingId}:reminder:2h`);
  });

  it('who came before it was called off may book elsewhere at once', async () => {
    const other = await anEvening(scratch.database, [8], 1);
    const [came, expected] = [person(0), person(1)];
    await press.arrives(came.bookingId, at(0));
    await scratch.database.write(async (tx) => {
      await changeDriveState(tx, bus.driveId, 'cancelled');
      await followDrive(tx, bus.driveId, 'cancelled', termsAt(at(5)));
    });
    expect(await keptOf(scratch.database, came)).toMatchObject({ bookings: ['done'] });
    expect(await keptOf(scratch.database, expected)).toMatchObject({ bookings: ['cancelled'] });
    for (const who of [came, expected])
      expect(await does.books(who, other.slots[0] ?? 0, termsAt(at(10)))).toMatchObject({ kind: 'booked' });
    expect(await press.ends({ bookingId: came.bookingId }, left, at(12))).toMatchObject({ kind: 'done' });
    expect(await keptOf(scratch.database, came)).toMatchObject({ bookings: ['done', 'active'] });
  });

  it('who came to one drive and moved to another is among those a change there concerns', async () => {
    const other = await anEvening(scratch.database, [8], 1);
    const who = person(0);
    await press.arrives(who.bookingId, at(-120));
    await does.moves(who.bookingId, who, other.slots[0] ?? 0, termsAt(at(-110)));
    const followed = await scratch.database.write((tx) =>
      followDrive(tx, other.driveId, 'delayed', termsAt(at(0))),
    );
    expect(followed.bookings.map(({ id }) => id)).toEqual([who.bookingId]);
  });

  it('the board goes on waiting for the others when somebody who came gives back or moves', async () => {
    const other = await anEvening(scratch.database, [8], 1);
    const third = await aMember(scratch.database);
    await does.holds(third, bus.slots[3] ?? 0);
    for (const i of [0, 1]) await press.arrives(person(i).bookingId, at(-20));
    expect(await press.board(at(-19))).toMatchObject({ awaited: 1 });
    await does.cancels(person(0).bookingId, person(0), termsAt(at(-18)));
    await does.moves(person(1).bookingId, person(1), other.slots[0] ?? 0, termsAt(at(-18)));
    expect(await press.board(at(-17))).toMatchObject({ expected: 1, awaited: 1, arrived: 2 });
  });

  const barred: StandingOf = async () => ({ kind: 'never' });

  it('who has no hour any more is awaited by nobody, and their booking ends without a word', async () => {
    const staff = changing(scratch.database);
    const third = await aMember(scratch.database);
    const bookingId = await does.holds(third, bus.slots[1] ?? 0);
    const short = { kind: 'shortened', startMinutes: 1080, endMinutes: 1095 } as const;
    await staff.becomes(bus.driveId, short, termsAt(at(-60)));
    expect(await press.board(at(-59))).toMatchObject({ expected: 2, awaited: 2 });
    expect(await press.board(at(40))).toMatchObject({ expected: 2, awaited: 0, missing: 2 });
    await closeDrives({ crewOf: async () => [] })(scratch.database, at(15 + 121));
    expect(await keptOf(scratch.database, third)).toMatchObject({ bookings: ['cancelled'] });
    expect(await placesOf(scratch.database, bus.slots[1] ?? 0)).toEqual({ taken: 0, active: 0 });
    const missed = (await waiting('attendance.missed')).map(({ ids }) => ids.bookingId);
    expect(missed).not.toContain(bookingId);
    expect(missed).toHaveLength(2);
  });

  it('whom a change left without an hour, and who said nothing to it, missed nothing', async () => {
    const moved = { kind: 'moved', day: addDays(day, 1), startMinutes: 1080 } as const;
    await changing(scratch.database).becomes(bus.driveId, moved, termsAt(now, barred));
    await closeDrives({ crewOf: async () => [] })(scratch.database, at(DAY + 60 + 121));
    expect(await keptOf(scratch.database, person(0))).toMatchObject({ bookings: ['cancelled'] });
    expect(await waiting('attendance.missed')).toEqual([]);
  });

  it('who turns out to have given elsewhere is not told that they were missed', async () => {
    const { who, bookingId, visitId } = await stray(1);
    await closeDrives({ crewOf: async () => [] })(scratch.database, at(DAY + 15 + 121));
    expect(await keptOf(scratch.database, who)).toMatchObject({ bookings: ['missed'] });
    await press.ends({ visitId }, given, at(DAY + 200));
    const account = required(await accountById(scratch.database.read, who.accountId), 'an account');
    const compose = composeMissed((when) => termsAt(when, judged));
    expect(await compose(scratch.database.read, { bookingId }, at(2 * DAY), account)).toBe('obsolete');
  });

  it('a deferral that is over by now is entered late', async () => {
    const until = addDays(day, 3);
    const { bookingId } = person(0);
    expect(await press.ends({ bookingId }, { kind: 'deferred', until }, at(4 * DAY))).toMatchObject({
      ...{ kind: 'done', visit: { until } },
    });
  });

  it('who came first and booked then is here for that booking, and nothing is written where that is refused', async () => {
    const who = person(0);
    await does.cancels(who.bookingId, who);
    await press.arrives(who.bookingId, at(-100));
    const again = await does.holds(who, bus.slots[3] ?? 0, termsAt(at(-90)));
    const tooLate = await press.arrives(again, at(8 * DAY));
    expect(tooLate).toMatchObject({ refusal: { name: 'too-late' } });
    expect(await press.list()).toContainEqual(expect.objectContaining({ bookingId: again, visitId: null }));
    expect(await press.arrives(again, at(0))).toMatchObject({
      visit: { bookingId: again, walkIn: 0, arrivedAt: at(-100) },
    });
    expect(await press.board(at(0))).toMatchObject({ expected: 2, arrived: 1, walkIns: 0 });
  });
});
