import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import {
  announceDrive,
  changeDriveState,
  type DrivePlan,
  discardDraft,
  draftDrive,
  driveById,
  freePlaces,
  openDrives,
  publishDrive,
  redraftDrive,
  slotById,
  slotsOf,
  takePlaces,
  upcomingDrives,
} from '../../../src/features/drives/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { plan, THURSDAY } from './plans.ts';

const NOW = instant(addDays(THURSDAY, -5), 600);

describe.each(databases)('Drives on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const announced = async (change: Partial<DrivePlan> = {}, now = NOW): Promise<number> => {
    const outcome = await write((tx) => announceDrive(tx, plan(change), now));
    if (outcome.kind !== 'announced') throw new Error(JSON.stringify(outcome));
    return outcome.id;
  };
  const readDrive = async (id: number) => required(await driveById(scratch.database.read, id), 'the drive');
  const firstSlot = async (driveId: number) =>
    required((await slotsOf(scratch.database.read, driveId))[0], 'a slot');

  it('are read as they were planned, with their slots in order', async () => {
    const id = await announced({ notes: 'در حیاط' });
    expect(await readDrive(id)).toMatchObject({
      ...plan({ notes: 'در حیاط' }),
      state: 'open',
      town: null,
      opensAt: instant(addDays(THURSDAY, -10), 0),
      endsAt: instant(THURSDAY, 21 * 60),
    });
    const slots = await slotsOf(scratch.database.read, id);
    expect(slots).toHaveLength(16);
    expect(slots.map(({ startsAt }) => startsAt)).toEqual(slots.map(({ startsAt }) => startsAt).sort());
    expect(slots.filter(({ closed }) => closed)).toHaveLength(3);
  });

  it('are open for booking from ten days before until they end', async () => {
    const id = await announced();
    const ids = async (now: number) => (await openDrives(scratch.database.read, now)).map((d) => d.id);
    expect(await ids(instant(addDays(THURSDAY, -10), -1))).toEqual([]);
    expect(await ids(instant(addDays(THURSDAY, -10), 0))).toEqual([id]);
    expect(await ids(instant(THURSDAY, 21 * 60 - 1))).toEqual([id]);
    expect(await ids(instant(THURSDAY, 21 * 60))).toEqual([]);
  });

  it('count the free places that can still be booked', async () => {
    const id = await announced();
    const free = async (now: number) => (await openDrives(scratch.database.read, now))[0]?.free;
    expect(await free(NOW)).toBe(13 * 4);
    const { id: slotId } = await firstSlot(id);
    await write(async (tx) => takePlaces(tx, await tx.lock('slot', slotId), 3));
    expect(await free(NOW)).toBe(13 * 4 - 3);
    expect(await free(instant(THURSDAY, 20 * 60 + 20))).toBe(0);
  });

  it('count for somebody only what is for them', async () => {
    const mornings = { startMinutes: 17 * 60, endMinutes: 19 * 60, audience: 'women' } as const;
    await announced({ startMinutes: 17 * 60, reserved: [mornings] });
    const free = async (sex?: 'male' | 'female') =>
      (await openDrives(scratch.database.read, NOW, sex))[0]?.free;
    expect([await free('female'), await free('male'), await free()]).toEqual([13 * 4, 8 * 4, 13 * 4]);
    const women = await announced({ team: 'تیم دو', audience: 'women' });
    const [, ofMen] = await openDrives(scratch.database.read, NOW, 'male');
    expect(ofMen).toMatchObject({ id: women, free: 0, lastAt: null });
  });

  it('give and take places under the lock of the slot, never beyond its capacity', async () => {
    const { id } = await firstSlot(await announced());
    const change = (by: number) =>
      write(async (tx) => {
        const lock = await tx.lock('slot', id);
        await (by > 0 ? takePlaces(tx, lock, by) : freePlaces(tx, lock, -by));
        return (await slotById(tx, id))?.taken;
      });
    expect(await change(4)).toBe(4);
    await expect(change(1)).rejects.toThrow();
    expect(await change(-4)).toBe(0);
    await expect(change(-1)).rejects.toThrow();
  });

  it('say that there is no such slot', async () => {
    expect(await slotById(scratch.database.read, 99)).toBeUndefined();
  });

  it('begin as drafts, which nobody can book, and are published when nothing speaks against it', async () => {
    const { id } = await write((tx) => draftDrive(tx, plan(), NOW));
    expect(await openDrives(scratch.database.read, NOW)).toEqual([]);
    expect((await upcomingDrives(scratch.database.read, NOW)).map((d) => d.state)).toEqual(['draft']);
    expect(await write((tx) => publishDrive(tx, id, NOW))).toEqual({ kind: 'published' });
    expect(await write((tx) => publishDrive(tx, id, NOW))).toEqual({ kind: 'no-draft' });
    expect((await readDrive(id)).state).toBe('open');
  });

  it('stay drafts while their team is elsewhere', async () => {
    await announced();
    const elsewhere = plan({ place: 'مسجد والی', startMinutes: 20 * 60, endMinutes: 22 * 60 });
    const { id } = await write((tx) => draftDrive(tx, elsewhere, NOW));
    const outcome = await write((tx) => publishDrive(tx, id, NOW));
    expect(outcome).toMatchObject({ kind: 'faulty', faults: [{ kind: 'team-busy' }] });
    expect((await readDrive(id)).state).toBe('draft');
  });

  it('of one team that are announced at once are judged one after another', async () => {
    const at = (hour: number) => plan({ startMinutes: hour * 60, endMinutes: hour * 60 + 180 });
    const outcomes = await Promise.all(
      [8, 9, 10, 11].map((hour) =>
        write((tx) => announceDrive(tx, { ...at(hour), place: `مسجد ${hour}` }, NOW)),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'announced')).toHaveLength(1);
  });

  it('are announced once for a team, a day and an hour', async () => {
    const id = await announced();
    expect(await write((tx) => announceDrive(tx, plan(), NOW))).toEqual({ kind: 'taken', id });
    expect(await write((tx) => draftDrive(tx, plan(), NOW))).toEqual({ kind: 'taken', id });
  });

  it('write a draft anew in its place', async () => {
    const { id } = await write((tx) => draftDrive(tx, plan(), NOW));
    const changed = plan({ capacity: 2, startMinutes: 18 * 60 });
    expect(await write((tx) => redraftDrive(tx, id, changed))).toEqual({ kind: 'drafted', id });
    expect(await readDrive(id)).toMatchObject({ capacity: 2, startMinutes: 18 * 60, state: 'draft' });
    expect((await slotsOf(scratch.database.read, id)).map((s) => s.capacity)).toEqual(Array(12).fill(2));
  });

  it('are not written anew as drafts once they are published or gone', async () => {
    const { id } = await write((tx) => draftDrive(tx, plan(), NOW));
    await write((tx) => publishDrive(tx, id, NOW));
    const later = plan({ startMinutes: 18 * 60 });
    expect(await write((tx) => redraftDrive(tx, id, later))).toEqual({ kind: 'no-draft' });
    expect(await write((tx) => redraftDrive(tx, id + 1, later))).toEqual({ kind: 'no-draft' });
    expect(await upcomingDrives(scratch.database.read, NOW)).toMatchObject([{ id, startMinutes: 17 * 60 }]);
  });

  it('lose a draft that is thrown away, never a published one', async () => {
    const { id } = await write((tx) => draftDrive(tx, plan(), NOW));
    expect(await write((tx) => discardDraft(tx, id))).toBe(true);
    expect(await slotsOf(scratch.database.read, id)).toEqual([]);
    const published = await announced();
    expect(await write((tx) => discardDraft(tx, published))).toBe(false);
  });

  it('change their state along the table alone', async () => {
    const id = await announced();
    expect(await write((tx) => changeDriveState(tx, id, 'cancelled'))).toBe(true);
    expect(await write((tx) => changeDriveState(tx, id, 'done'))).toBe(false);
    expect(await upcomingDrives(scratch.database.read, NOW)).toEqual([]);
  });
});
