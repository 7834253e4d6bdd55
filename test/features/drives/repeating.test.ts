import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import {
  announceDrive,
  changeDriveState,
  draftDrive,
  driveById,
  slotsOf,
} from '../../../src/features/drives/index.ts';
import { publishSeries, repeatDrive, weekly } from '../../../src/features/drives/repeating/repeat.ts';
import { reservedIn } from '../../../src/features/drives/rules/reserved.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { plan, THURSDAY } from './plans.ts';

const NOW = instant(addDays(THURSDAY, -5), 600);
const doer = { account: { id: 7 }, now: NOW };
const seats = (chairs: number) => chairs + 1;
const women = { startMinutes: 17 * 60, endMinutes: 18 * 60, audience: 'women' } as const;

describe.each(databases)('Repeating a drive on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const first = async () =>
    (await write((tx) => draftDrive(tx, plan({ chairs: 4, reserved: [women], notes: 'ورود از حیاط' }), NOW)))
      .id;
  const repeat = (id: number, weeks: number, now = NOW) =>
    write((tx) => repeatDrive(tx, { ...doer, now }, id, weekly({ day: THURSDAY }, weeks), seats));
  const acts = async () => {
    const { audit } = scratch.database.read.tables;
    return (await scratch.database.read.select().from(audit)).map(({ act }) => act);
  };

  it('makes a draft for every week, like the first in all but the day', async () => {
    const outcomes = required(await repeat(await first(), 3), 'outcomes');
    expect(outcomes.map(({ day, why }) => [day - THURSDAY, why])).toEqual([
      [7, undefined],
      [14, undefined],
      [21, undefined],
    ]);
    const copy = required(await driveById(scratch.database.read, outcomes[1]?.id ?? 0), 'a copy');
    expect(copy).toMatchObject({
      state: 'draft',
      day: THURSDAY + 14,
      chairs: 4,
      capacity: 5,
      notes: 'ورود از حیاط',
    });
    expect(reservedIn(copy, await slotsOf(scratch.database.read, copy.id))).toEqual([women]);
    expect(await acts()).toEqual(['drive.drafted', 'drive.drafted', 'drive.drafted']);
  });

  it('says of each day that cannot be why', async () => {
    const id = await first();
    const elsewhere = { place: 'مسجد دیگر', startMinutes: 18 * 60, point: { lat: 33, lon: 47 } };
    await write((tx) => announceDrive(tx, plan({ ...elsewhere, day: addDays(THURSDAY, 7) }), NOW));
    await write((tx) => draftDrive(tx, plan({ day: addDays(THURSDAY, 14) }), NOW));
    const called = await write((tx) => announceDrive(tx, plan({ day: addDays(THURSDAY, 21) }), NOW));
    if (called.kind === 'announced') await write((tx) => changeDriveState(tx, called.id, 'cancelled'));
    const why = async (now?: number) => (await repeat(id, 4, now))?.map((each) => each.why?.kind);
    expect(await why()).toEqual(['team-busy', 'taken', undefined, undefined]);
    expect(await why(instant(addDays(THURSDAY, 40), 0))).toEqual(['over', 'over', 'over', 'over']);
    expect(await acts()).toEqual(['drive.drafted', 'drive.drafted']);
    expect(await repeat(999, 1)).toBeUndefined();
  });

  it('publishes all drafts of a series in one write, each judged', async () => {
    const id = await first();
    await repeat(id, 2);
    const clash = { place: 'مسجد دیگر', startMinutes: 18 * 60, point: { lat: 33, lon: 47 } };
    await write((tx) => announceDrive(tx, plan({ ...clash, day: addDays(THURSDAY, 7) }), NOW));
    await write((tx) => draftDrive(tx, plan({ day: addDays(THURSDAY, 15) }), NOW));
    const outcomes = required(await write((tx) => publishSeries(tx, doer, id)), 'outcomes');
    expect(outcomes.map(({ day, why }) => [day - THURSDAY, why?.kind])).toEqual([
      [0, undefined],
      [7, 'team-busy'],
      [14, undefined],
    ]);
    expect((await acts()).filter((act) => act === 'drive.published')).toHaveLength(2);
    expect(await write((tx) => publishSeries(tx, doer, id))).toBeUndefined();
  });
});
