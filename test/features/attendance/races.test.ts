import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt, closeDrives, forget, type Outcome } from '../../../src/features/attendance/index.ts';
import { followDrive } from '../../../src/features/booking/index.ts';
import { changeDriveState } from '../../../src/features/drives/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, termsAt } from '../booking/evening.ts';
import { aBus, actsOf, at, deferred, given, keptOf, left, pressing } from './bus.ts';

describe.each(databases)('Several at once at the bus on $name', ({ open }) => {
  let scratch: Scratch;
  let bus: Awaited<ReturnType<typeof aBus>>;
  let press: ReturnType<typeof pressing>;
  beforeEach(async () => {
    scratch = await open();
    bus = await aBus(scratch.database, 8);
    press = pressing(scratch.database, bus.driveId);
  });
  afterEach(() => scratch.dispose());

  const kinds = (entered: readonly { kind: string }[]) => entered.map(({ kind }) => kind).sort();

  it('twenty presses on one person make one visit', async () => {
    const [who] = bus.held;
    const all = Array.from({ length: 20 }, (_, i) => press.arrives(who?.bookingId ?? 0, at(0), { staff: i }));
    expect(kinds(await Promise.all(all)).filter((kind) => kind === 'done')).toHaveLength(1);
    expect(await press.board(at(0))).toMatchObject({ arrived: 1 });
    expect(await actsOf(scratch.database, bus.driveId)).toEqual(['visit.arrived']);
  });

  it('three staff who say three things agree on one', async () => {
    const who = bus.held[0] ?? { personId: 0, accountId: 0, bookingId: 0 };
    const says = (outcome: Outcome) => press.ends({ bookingId: who.bookingId }, outcome, at(5));
    const all = await Promise.all([given, deferred, left].map(says));
    expect(kinds(all)).toEqual(['done', 'stands', 'stands']);
    const stands = new Set(all.map((each) => (each.kind === 'refused' ? '' : each.visit.outcome)));
    expect(stands.size).toBe(1);
    const { donations, deferrals } = await keptOf(scratch.database, who);
    expect(donations).toHaveLength(stands.has('given') ? 1 : 0);
    expect(deferrals).toHaveLength(stands.has('deferred') ? 1 : 0);
  });

  it('walk-ins of three staff have numbers of their own', async () => {
    const taps = Array.from({ length: 15 }, (_, i) => press.walksIn(Math.floor(i / 3), at(0), 900 + (i % 3)));
    await Promise.all([...taps, press.walksIn(0, at(0), 900), press.walksIn(1, at(0), 901)]);
    const numbers = (await press.list()).map(({ walkIn }) => walkIn).filter((n) => n > 0);
    expect(numbers).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
  });

  it('somebody cancels while they are checked in: they are here, booked or as a walk-in', async () => {
    const { cancels } = acting(scratch.database);
    const before = termsAt(at(-20));
    await Promise.all(
      bus.held.flatMap((who) => [
        press.arrives(who.bookingId, at(-20)),
        cancels(who.bookingId, who, before),
        press.arrives(who.bookingId, at(-20)),
      ]),
    );
    expect(await press.board(at(0))).toMatchObject({ expected: 0, arrived: 8 });
    const visits = (await press.list()).map(({ personId }) => personId);
    expect(new Set(visits).size).toBe(8);
  });

  it('somebody moves to another drive while they are checked in: they are here once, or sent there', async () => {
    const other = await anEvening(scratch.database, [8], 1);
    const { moves } = acting(scratch.database);
    const before = termsAt(at(-20));
    const all = await Promise.all(
      bus.held.map(async (who) => {
        const moving = moves(who.bookingId, who, other.slots[0] ?? 0, before);
        const [entered] = await Promise.all([press.arrives(who.bookingId, at(-20)), moving]);
        return entered;
      }),
    );
    const here = all.filter(({ kind }) => kind === 'done').length;
    expect(await press.board(at(0))).toMatchObject({ expected: 0, arrived: here });
    for (const entered of all)
      if (entered.kind === 'refused') expect(entered.refusal.name).toBe('other-drive');
  });

  it('a drive closes while outcomes are entered: whoever came is not missed', async () => {
    const closes = closeDrives({ crewOf: async () => [] });
    const late = at(60 + 121);
    await Promise.all([
      closes(scratch.database, late),
      ...bus.held.slice(0, 4).map(({ bookingId }) => press.ends({ bookingId }, given, late)),
      closeDrives({ crewOf: async () => [] })(scratch.database, late),
      ...bus.held.slice(4, 6).map(({ bookingId }) => press.arrives(bookingId, late)),
    ]);
    const states = (await press.list()).map(({ visitId, bookingState }) => [visitId !== null, bookingState]);
    expect(states.filter(([came]) => came)).toHaveLength(6);
    for (const [came, state] of states) expect(state).toBe(came ? 'done' : 'missed');
  });

  it('an outcome is taken back while the drive is called off: nobody is expected at it', async () => {
    const visits: number[] = [];
    for (const { bookingId } of bus.held) {
      const entered = await press.ends({ bookingId }, left, at(5));
      if (entered.kind === 'done') visits.push(entered.visit.id);
    }
    const { write } = scratch.database;
    await Promise.all([
      write(async (tx) => {
        await changeDriveState(tx, bus.driveId, 'cancelled');
        return followDrive(tx, bus.driveId, 'cancelled', termsAt(at(6)));
      }),
      ...visits.map((id) => press.undoes(id, 'outcome', at(6))),
    ]);
    const donors = await Promise.all(bus.held.map((who) => keptOf(scratch.database, who)));
    for (const { bookings } of donors) expect(['cancelled', 'done']).toContain(bookings[0]);
  });

  it('who is erased or becomes another leaves a visit that counts', async () => {
    const [gone, one, other] = [bus.held[0], bus.held[1], await aMember(scratch.database)];
    if (!gone || !one) throw new Error('Nobody there');
    for (const { bookingId } of [gone, one]) await press.ends({ bookingId }, given, at(5));
    await scratch.database.write(async (tx) => {
      await forget(tx, [gone.personId]);
      await adopt(tx, one.personId, other.personId);
    });
    expect(await press.board(at(6))).toMatchObject({ arrived: 2, given: 2, walkIns: 1 });
    const list = await press.list();
    expect(list.some(({ visitId, personId }) => visitId !== null && personId === gone.personId)).toBe(false);
  });
});
