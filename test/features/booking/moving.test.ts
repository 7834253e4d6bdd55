import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type EpochDay, epochDay, instant } from '../../../src/calendar/index.ts';
import { lanes } from '../../../src/delivery/outbox.ts';
import { adopt, followDrive } from '../../../src/features/booking/index.ts';
import { changeDriveState, reshapeDrive } from '../../../src/features/drives/index.ts';
import { openOfferOf } from '../../../src/features/waitlist/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from './acting.ts';
import { aMember, anEvening, clear, day, type Member, now, placesOf, terms, termsAt } from './evening.ts';

const MINUTE_MS = 60_000;

/** The drive on another day, at its hour. */
const shiftTo = (to: EpochDay) => ({ kind: 'moved', day: to, startMinutes: 1080 }) as const;

describe.each(databases)('A booking on $name', ({ open }) => {
  let scratch: Scratch;
  let driveId: number;
  let early: number;
  let late: number;
  let nextDay: number;
  let ali: Member;
  let zahra: Member;
  let does: ReturnType<typeof acting>;
  beforeEach(async () => {
    scratch = await open();
    const evening = await anEvening(scratch.database, [2, 1]);
    driveId = evening.driveId;
    [early = 0, late = 0] = evening.slots;
    [nextDay = 0] = (await anEvening(scratch.database, [1], 3)).slots;
    ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
    does = acting(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const bookings = () => scratch.database.read.select().from(scratch.database.read.tables.bookings);
  const waiting = async () => {
    const { read } = scratch.database;
    const { outbox } = read.tables;
    const rows = await read.select().from(outbox).where(eq(outbox.state, 'waiting'));
    return rows.map(({ key, dueAt }) => ({ key, dueAt })).sort((a, b) => a.dueAt - b.dueAt);
  };
  const places = async (slotId: number) => (await placesOf(scratch.database, slotId)).taken;

  it('moves to another hour with its code, and its old place is free', async () => {
    const id = await does.holds(ali, early);
    const [before] = await bookings();
    expect(await does.moves(id, ali, late)).toEqual({ kind: 'moved', bookingId: id, again: false });
    expect(await bookings()).toEqual([{ ...before, slotId: late, confirmedAt: now }]);
    expect([await places(early), await places(late)]).toEqual([0, 1]);
  });

  it('moves to another drive, and its reminders with it', async () => {
    const id = await does.holds(ali, early);
    await does.moves(id, ali, nextDay);
    const [moved] = await bookings();
    expect(moved?.driveId).not.toBe(driveId);
    const [first, , last] = await waiting();
    expect(first?.key).toBe(`booking:${id}:reminder:3d`);
    expect(last).toEqual({
      key: `booking:${id}:reminder:2h`,
      dueAt: instant(addDays(day, 3), 1080 - 120),
    });
  });

  it('pressed twice stands where it was taken to', async () => {
    const id = await does.holds(ali, early);
    await does.moves(id, ali, late);
    expect(await does.moves(id, ali, late)).toEqual({ kind: 'moved', bookingId: id, again: true });
    expect([await places(early), await places(late)]).toEqual([0, 1]);
  });

  it('keeps its place when the other is refused', async () => {
    const id = await does.holds(ali, early);
    await does.holds(zahra, late);
    const refusal = async (slotId: number, at = terms) => {
      const outcome = await does.moves(id, ali, slotId, at);
      return outcome.kind === 'refused' && outcome.refusal.name;
    };
    expect(await refusal(late)).toBe('slot-full');
    expect(await refusal(999)).toBe('no-such-slot');
    expect(
      await refusal(
        nextDay,
        termsAt(now, async () => ({ kind: 'unscreened' })),
      ),
    ).toBe('unscreened');
    expect(await does.slotOf(ali)).toBe(early);
    expect([await places(early), await places(late)]).toEqual([1, 1]);
  });

  it('is moved by nobody else, and not once it stands no more', async () => {
    const id = await does.holds(ali, early);
    expect(await does.moves(id, zahra, late)).toEqual({ kind: 'gone' });
    expect(await does.moves(id, ali, nextDay, termsAt(instant(day, 1440)))).toEqual({ kind: 'gone' });
    await does.cancels(id, ali);
    expect(await does.moves(id, ali, late)).toEqual({ kind: 'gone' });
  });

  it('leaves its place to who waits for it', async () => {
    const id = await does.holds(ali, late);
    await does.waits(zahra, { driveId, slotId: late });
    await does.moves(id, ali, early);
    expect(await openOfferOf(scratch.database.read, zahra.personId)).toMatchObject({ slotId: late });
    expect(await placesOf(scratch.database, late)).toEqual({ taken: 1, active: 0 });
  });

  it('ends the waiting of whoever got it, and what was held for them goes on', async () => {
    const id = await does.holds(ali, late);
    const mina = await aMember(scratch.database);
    await does.waits(zahra, { driveId, slotId: late });
    await does.waits(mina, { driveId, slotId: late });
    await does.cancels(id, ali);
    await does.holds(zahra, early);
    const { read } = scratch.database;
    const waits = await read.select().from(read.tables.waits);
    expect(waits.find(({ personId }) => personId === zahra.personId)?.state).toBe('placed');
    expect(await openOfferOf(read, zahra.personId)).toBeUndefined();
    expect(await openOfferOf(read, mina.personId)).toMatchObject({ slotId: late, turn: 2 });
  });

  it('is reminded of when its drive is, after that was shifted', async () => {
    const id = await does.holds(ali, early);
    const to = epochDay(day + 1);
    await scratch.database.write(async (tx) => {
      expect(await reshapeDrive(tx, driveId, shiftTo(to), now)).toMatchObject({ kind: 'changed' });
      expect(await followDrive(tx, driveId, 'moved', terms)).toMatchObject({
        bookings: [{ id }],
        lapsed: [],
      });
    });
    const [last] = (await waiting()).slice(-1);
    expect(last).toEqual({ key: `booking:${id}:reminder:2h`, dueAt: instant(to, 1080 - 120) });
  });

  it('whose drive is shifted in the night wakes nobody', async () => {
    await does.holds(ali, early);
    const night = instant(addDays(day, -1), 23 * 60 + 30);
    await scratch.database.write((tx) => followDrive(tx, driveId, 'moved', termsAt(night)));
    const { read } = scratch.database;
    const rows = await read.select().from(read.tables.outbox);
    expect(rows.filter(({ lane }) => lane === lanes.answer)).toEqual([]);
    expect(Math.min(...rows.map(({ dueAt }) => dueAt))).toBe(instant(day, 8 * 60));
  });

  describe('that somebody could have, in a drive that is shifted,', () => {
    const sooner = addDays(day, -1);
    /** The drive begins a day sooner, and it is this instant (minutes of that day). */
    const shiftsAt = async (minutes: number) => {
      const held = await does.holds(ali, late);
      await does.waits(zahra, { driveId, slotId: late });
      await does.cancels(held, ali);
      const at = instant(sooner, minutes);
      await scratch.database.write(async (tx) => {
        expect(await reshapeDrive(tx, driveId, shiftTo(sooner), now)).toMatchObject({ kind: 'changed' });
        await tx.update(tx.tables.offers).set({ expiresAt: at + 60 * MINUTE_MS });
        await followDrive(tx, driveId, 'moved', termsAt(at));
      });
      return at;
    };

    it('is held and told anew', async () => {
      const at = await shiftsAt(15 * 60 + 30);
      const hold = { opensAt: at, expiresAt: at + 45 * MINUTE_MS };
      const { read } = scratch.database;
      expect(await openOfferOf(read, zahra.personId)).toMatchObject(hold);
      const { outbox } = read.tables;
      const [told] = await read.select().from(outbox).where(eq(outbox.kind, 'waitlist.offer'));
      expect(told).toMatchObject({ state: 'waiting', dueAt: hold.opensAt, uselessAt: hold.expiresAt });
    });

    it('is free for everybody where the notice is too short now', async () => {
      await shiftsAt(17 * 60 + 40);
      expect(await openOfferOf(scratch.database.read, zahra.personId)).toBeUndefined();
      expect(await places(late)).toBe(0);
      expect(await waiting()).toEqual([]);
    });
  });

  it('ends with its drive, and so do the waits for it', async () => {
    const id = await does.holds(ali, early);
    await does.holds(await aMember(scratch.database), late);
    await does.waits(zahra, { driveId, slotId: late });
    await scratch.database.write(async (tx) => {
      await changeDriveState(tx, driveId, 'cancelled');
      await followDrive(tx, driveId, 'cancelled', terms);
    });
    expect((await bookings()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(await waiting()).toEqual([]);
    expect([await places(early), await places(late)]).toEqual([0, 0]);
    expect(await does.cancels(id, ali)).toBe('cancelled-already');
    const { read } = scratch.database;
    expect((await read.select().from(read.tables.waits)).map(({ state }) => state)).toEqual(['lapsed']);
  });

  it('goes over to the person that its own turned out to be', async () => {
    const id = await does.holds(ali, early);
    await scratch.database.write((tx) => adopt(tx, ali.personId, zahra.personId, terms));
    expect(await bookings()).toMatchObject([{ id, personId: zahra.personId, state: 'active' }]);
    const { read } = scratch.database;
    const rows = await read.select().from(read.tables.outbox);
    expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([zahra.personId]));
  });

  it('in a drive that was over is no hindrance to another, and ends', async () => {
    const old = await does.holds(ali, early);
    const later = termsAt(instant(day, 1440), clear);
    expect(await does.books(ali, nextDay, later)).toMatchObject({ kind: 'booked', again: false });
    expect((await bookings()).find(({ id }) => id === old)?.state).toBe('missed');
  });
});
