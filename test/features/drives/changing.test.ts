import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import {
  announceDrive,
  type Change,
  changeDriveState,
  type DrivePlan,
  draftDrive,
  driveById,
  openDrives,
  reshapeDrive,
  slotsOf,
  takePlaces,
} from '../../../src/features/drives/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { plan, THURSDAY } from './plans.ts';

const NOW = instant(addDays(THURSDAY, -5), 600);
const MINUTE_MS = 60_000;

describe.each(databases)('A published drive on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const announced = async (more: Partial<DrivePlan> = {}): Promise<number> => {
    const outcome = await write((tx) => announceDrive(tx, plan(more), NOW));
    if (outcome.kind !== 'announced') throw new Error(JSON.stringify(outcome));
    return outcome.id;
  };
  const becomes = (id: number, change: Change, at = NOW) => write((tx) => reshapeDrive(tx, id, change, at));
  const slots = (id: number) => slotsOf(scratch.database.read, id);
  const drive = async (id: number) => required(await driveById(scratch.database.read, id), 'the drive');
  const holds = async (id: number, nth: number) => {
    const slot = required((await slots(id))[nth], 'a slot');
    await write(async (tx) => takePlaces(tx, await tx.lock('slot', slot.id), 2));
    return slot;
  };
  const begins = async (driveId: number) =>
    write(async (tx) => void (await tx.insert(tx.tables.visits).values({ driveId })));

  it('goes to another day with its slots and what is held in them, hours of prayer as they are then', async () => {
    const id = await announced();
    const before = await slots(id);
    await holds(id, 0);
    const { startMinutes, endMinutes } = await drive(id);
    const to = addDays(THURSDAY, 2);
    expect((await becomes(id, { kind: 'moved', day: to, startMinutes })).kind).toBe('changed');
    const after = await slots(id);
    expect(after.map((slot) => [slot.id, slot.startsAt])).toEqual(
      before.map((slot) => [slot.id, slot.startsAt + 2 * 1440 * MINUTE_MS]),
    );
    expect(after[0]?.taken).toBe(2);
    expect(after.filter(({ closed }) => closed)).toHaveLength(3);
    expect(await drive(id)).toMatchObject({ day: to, endsAt: instant(to, endMinutes), state: 'open' });
  });

  it('goes to another hour by less than a slot is long, and by just that', async () => {
    const id = await announced();
    const { startMinutes } = await drive(id);
    const before = await slots(id);
    for (const by of [5, 20]) {
      await becomes(id, { kind: 'moved', day: THURSDAY, startMinutes: startMinutes + by });
      expect((await slots(id)).map(({ startsAt }) => startsAt)).toEqual(
        before.map(({ startsAt }) => startsAt + by * MINUTE_MS),
      );
    }
  });

  it('leaves an hour that staff opened over azan open, wherever it goes', async () => {
    const id = await announced();
    const { startMinutes } = await drive(id);
    const prayed = required(
      (await slots(id)).find(({ closed }) => closed),
      'an hour of prayer',
    );
    const { slots: rows } = scratch.database.read.tables;
    await write(async (tx) => void (await tx.update(rows).set({ closed: false })));
    await becomes(id, { kind: 'moved', day: addDays(THURSDAY, 1), startMinutes });
    expect((await slots(id)).find((slot) => slot.id === prayed.id)?.closed).toBe(false);
  });

  it('runs late as a whole while nobody came, and from now on once somebody did', async () => {
    const id = await announced();
    const before = await slots(id);
    const { day, startMinutes, endMinutes } = await drive(id);
    const at = instant(day, startMinutes + 20);
    await becomes(id, { kind: 'delayed', minutes: 30 }, at);
    expect(await drive(id)).toMatchObject({ startMinutes: startMinutes + 30, endMinutes: endMinutes + 30 });
    await begins(id);
    const later = instant(day, startMinutes + 30 + 20);
    await becomes(id, { kind: 'delayed', minutes: 15 }, later);
    expect(await drive(id)).toMatchObject({ startMinutes: startMinutes + 30, endMinutes: endMinutes + 45 });
    expect((await slots(id)).map(({ startsAt }) => startsAt)).toEqual(
      before.map(({ startsAt }, i) => startsAt + (i === 0 ? 30 : 45) * MINUTE_MS),
    );
  });

  it('stays at its time once somebody came, but may still be called off', async () => {
    const id = await announced();
    const { day, startMinutes } = await drive(id);
    await begins(id);
    const at = instant(day, startMinutes + 5);
    const next = { kind: 'moved', day: addDays(day, 1), startMinutes } as const;
    expect(await becomes(id, next, at)).toEqual({ kind: 'faulty', faults: [{ kind: 'begun' }] });
    expect(await becomes(id, { ...next, day, startMinutes: startMinutes + 300 }, at)).toMatchObject({
      kind: 'faulty',
    });
    expect((await drive(id)).day).toBe(day);
    expect((await becomes(id, { kind: 'cancelled' }, at)).kind).toBe('changed');
  });

  it('is cut short: the hours outside are closed and dropped, with who holds them', async () => {
    const id = await announced();
    const { startMinutes, endMinutes } = await drive(id);
    const last = (await slots(id)).length - 1;
    const held = await holds(id, last);
    const hours = { startMinutes: startMinutes + 15, endMinutes: endMinutes - 30 };
    expect((await becomes(id, { kind: 'shortened', ...hours })).kind).toBe('changed');
    const dropped = (await slots(id)).filter((slot) => slot.dropped);
    expect(dropped).toHaveLength(3);
    expect(dropped.every(({ closed }) => closed)).toBe(true);
    expect(dropped.find((slot) => slot.id === held.id)?.taken).toBe(2);
    const [left] = await openDrives(scratch.database.read, NOW);
    expect(left?.lastAt).toBe(held.startsAt - 30 * MINUTE_MS);
    // They stay dropped on another day.
    await becomes(id, { kind: 'moved', day: addDays(THURSDAY, 1), startMinutes: hours.startMinutes });
    expect((await slots(id)).filter((slot) => slot.dropped)).toHaveLength(3);
    expect((await becomes(id, { kind: 'shortened', startMinutes, endMinutes })).kind).toBe('faulty');
  });

  it('goes elsewhere, and is called off, once', async () => {
    const id = await announced();
    const { centerId, address, point, approximate } = await drive(id);
    const venue = { centerId, address, point, approximate, place: 'حسینیهٔ بزرگ' };
    await becomes(id, { kind: 'placed', venue });
    expect(await drive(id)).toMatchObject({ place: 'حسینیهٔ بزرگ', day: THURSDAY });
    expect((await becomes(id, { kind: 'cancelled' })).kind).toBe('changed');
    expect((await drive(id)).state).toBe('cancelled');
    expect(await becomes(id, { kind: 'cancelled' })).toEqual({ kind: 'no-drive' });
  });

  it('stays where it is while its team is elsewhere, in the past, and once it is over', async () => {
    const id = await announced();
    const next = addDays(THURSDAY, 1);
    const { startMinutes } = await drive(id);
    await announced({ day: next, place: 'مسجد والی' });
    const to = (day: typeof next) => becomes(id, { kind: 'moved', day, startMinutes });
    expect(await to(next)).toMatchObject({ kind: 'faulty', faults: [{ kind: 'team-busy' }] });
    expect(await to(addDays(THURSDAY, -9))).toMatchObject({ faults: [{ kind: 'over' }] });
    expect((await drive(id)).day).toBe(THURSDAY);
    await write((tx) => changeDriveState(tx, id, 'done'));
    expect(await to(addDays(THURSDAY, 3))).toEqual({ kind: 'no-drive' });
    const { id: draft } = await write((tx) => draftDrive(tx, plan({ team: 'تیم دو' }), NOW));
    expect(await becomes(draft, { kind: 'cancelled' })).toEqual({ kind: 'no-drive' });
  });

  it('never begins when another of its team does, unless that one was called off', async () => {
    const other = await announced({ day: addDays(THURSDAY, 2) });
    const id = await announced();
    const { startMinutes } = await drive(id);
    const move = { kind: 'moved', day: addDays(THURSDAY, 2), startMinutes } as const;
    expect(await becomes(id, move)).toMatchObject({ kind: 'faulty', faults: [{ kind: 'team-busy' }] });
    await becomes(other, { kind: 'cancelled' });
    expect(await becomes(id, move)).toMatchObject({ kind: 'changed' });
  });
});
