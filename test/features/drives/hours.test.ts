import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { setHour } from '../../../src/features/drives/hours/actions.ts';
import {
  announceDrive,
  draftDrive,
  driveById,
  redraftDrive,
  slotsOf,
  takePlaces,
} from '../../../src/features/drives/index.ts';
import { setAzan } from '../../../src/features/drives/venues/actions.ts';
import { importPlaces } from '../../../src/features/places/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { ilam } from '../places/ilam.ts';
import { plan, THURSDAY } from './plans.ts';

const NOW = instant(addDays(THURSDAY, -5), 600);
const opened: number[][] = [];
const links = {
  opened: async (_: Writes, { id }: { id: number }, places: number) => void opened.push([id, places]),
};
const doer = { account: { id: 7 }, now: NOW };

describe.each(databases)('The hours of a drive on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
    opened.length = 0;
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const slots = (driveId: number) => slotsOf(scratch.database.read, driveId);
  const slotAt = async (driveId: number, at: number) => required((await slots(driveId))[at], 'a slot');
  const announced = async () => (await write((tx) => announceDrive(tx, plan(), NOW))) as { id: number };
  const set = (driveId: number, slotId: number, isOpen: boolean, now = NOW) =>
    write((tx) => setHour(tx, { ...doer, now }, { driveId, slotId, isOpen }, links));
  const acts = async () => {
    const { audit } = scratch.database.read.tables;
    return (await scratch.database.read.select().from(audit)).map(({ act, more }) => [act, more]);
  };

  it('over azan can be opened and closed again, each press once', async () => {
    const { id } = await announced();
    const azan = await slotAt(id, 2);
    expect(azan.closed).toBe(true);
    expect(await set(id, azan.id, true)).toBe('opened');
    expect(await set(id, azan.id, true)).toBe('same');
    expect(opened.splice(0)).toEqual([[azan.id, 4]]);
    expect((await slotAt(id, 2)).closed).toBe(false);
    expect(await set(id, azan.id, false)).toBe('closed');
    expect(await acts()).toEqual([
      ['drive.hours', { slot: azan.id, open: 1 }],
      ['drive.hours', { slot: azan.id, open: 0 }],
    ]);
  });

  it('are not closed while somebody has a place', async () => {
    const { id } = await announced();
    const first = await slotAt(id, 0);
    await write(async (tx) => takePlaces(tx, await tx.lock('slot', first.id), 1));
    expect(await set(id, first.id, false)).toBe('booked');
    expect((await slotAt(id, 0)).closed).toBe(false);
    expect(await acts()).toEqual([]);
  });

  it('stay as they are when they passed, fell away, or are of another drive', async () => {
    const { id } = await announced();
    const first = await slotAt(id, 0);
    expect(await set(id, first.id, false, first.startsAt)).toBe('gone');
    expect(await set(id + 1, first.id, false)).toBe('gone');
    await write((tx) =>
      tx.update(tx.tables.slots).set({ dropped: true, closed: true }).where(eq(tx.tables.slots.id, first.id)),
    );
    expect(await set(id, first.id, true)).toBe('gone');
  });

  it('that were opened by hand outlive an edit of the draft, though not another day', async () => {
    const { id } = await write((tx) => draftDrive(tx, plan(), NOW));
    await set(id, (await slotAt(id, 2)).id, true);
    await write((tx) => redraftDrive(tx, id, plan({ audience: 'women' })));
    expect((await slotAt(id, 2)).closed).toBe(false);
    expect(required(await driveById(scratch.database.read, id), 'the draft').audience).toBe('women');
    await write((tx) => redraftDrive(tx, id, plan({ day: addDays(THURSDAY, 1) })));
    expect((await slotAt(id, 2)).closed).toBe(true);
  });

  it('are planned anew when they become longer: none is open over azan', async () => {
    const morning = plan({ startMinutes: 9 * 60, endMinutes: 14 * 60 });
    const { id } = await write((tx) => draftDrive(tx, morning, NOW));
    const longer = { ...morning, slotMinutes: 60 };
    await write((tx) => redraftDrive(tx, id, longer));
    const { id: fresh } = await write((tx) => draftDrive(tx, { ...longer, team: 'تیم دو' }, NOW));
    expect((await slots(fresh)).map(({ closed }) => closed)).toEqual([false, false, true, true, false]);
    expect((await slots(id)).map(({ closed }) => closed)).toEqual([false, false, true, true, false]);
  });
});

describe.each(databases)('The hours of a draft on $name', ({ open }) => {
  let scratch: Scratch;
  let id: number;
  let other: number;
  beforeEach(async () => {
    scratch = await open();
    await write((tx) => importPlaces(tx, ilam()));
    id = (await write((tx) => draftDrive(tx, plan({ centerId: 1 }), NOW))).id;
    other = (
      (await write((tx) => announceDrive(tx, plan({ centerId: 1, team: 'تیم دو' }), NOW))) as { id: number }
    ).id;
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const closedIn = async (driveId: number) =>
    (await slotsOf(scratch.database.read, driveId)).flatMap(({ closed }, i) => (closed ? [i] : []));
  const setAzanTo = (before: number, after: number) => write((tx) => setAzan(tx, doer, 1, { before, after }));

  // Maghrib is at 17:35; slots of a quarter of an hour from 17:00.
  it('follow the minutes around azan of their place, those of a published drive do not', async () => {
    expect(await closedIn(id)).toEqual([1, 2, 3]);
    await setAzanTo(0, 60);
    expect(await closedIn(id)).toEqual([2, 3, 4, 5, 6]);
    await write((tx) => redraftDrive(tx, id, plan({ centerId: 1, audience: 'women' })));
    expect(await closedIn(id)).toEqual([2, 3, 4, 5, 6]);
    expect(await closedIn(other)).toEqual([1, 2, 3]);
  });

  it('stay as staff set them, whatever else changes', async () => {
    const [first, , azan] = await slotsOf(scratch.database.read, id);
    for (const [slot, isOpen] of [
      [first, false],
      [azan, true],
    ] as const)
      await write((tx) => setHour(tx, doer, { driveId: id, slotId: slot?.id ?? 0, isOpen }, links));
    await setAzanTo(0, 60);
    expect(await closedIn(id)).toEqual([0, 3, 4, 5, 6]);
    await write((tx) => redraftDrive(tx, id, plan({ centerId: 1, notes: 'در حیاط' })));
    expect(await closedIn(id)).toEqual([0, 3, 4, 5, 6]);
  });
});
