import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { announceDrive, type DrivePlan, draftDrive } from '../../../src/features/drives/index.ts';
import { centersWithin } from '../../../src/features/drives/queries/centers.ts';
import { type Shelf, shelfPage } from '../../../src/features/drives/queries/shelves.ts';
import { allTeams } from '../../../src/features/drives/queries/teams.ts';
import { type Center, centerById, importPlaces } from '../../../src/features/places/index.ts';
import type { Reach } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { ilam } from '../places/ilam.ts';
import { plan, THURSDAY } from './plans.ts';

const NOW = instant(addDays(THURSDAY, -5), 600);
const nowhere: Reach = { isEverywhere: false, counties: [], centers: [], teams: [] };
const everywhere: Reach = { ...nowhere, isEverywhere: true };

describe.each(databases)('The lists of the desk on $name', ({ open }) => {
  let scratch: Scratch;
  let [here, there] = [] as unknown as [Center, Center];

  beforeEach(async () => {
    scratch = await open();
    await scratch.database.write((tx) => importPlaces(tx, ilam()));
    [here, there] = await twoCounties();
    await announce({ centerId: here.id, team: 'تیم یک', place: 'اینجا' });
    await announce({ centerId: there.id, team: 'تیم دو', place: 'آنجا' });
    await announce({ centerId: null, team: 'تیم دو', place: 'پارک', day: addDays(THURSDAY, 3) });
    await write((tx) =>
      draftDrive(
        tx,
        plan({ centerId: here.id, team: 'تیم دو', place: 'پیش‌نویس', day: addDays(THURSDAY, 1) }),
        NOW,
      ),
    );
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const announce = (change: Partial<DrivePlan>) => write((tx) => announceDrive(tx, plan(change), NOW));
  const places = async (reach: Reach, shelf: Shelf = 'coming', offset = 0) => {
    const part = { now: NOW, offset, limit: 2 };
    const { drives, total } = await shelfPage(scratch.database.read, shelf, reach, part);
    return [drives.map(({ place }) => place), total];
  };
  const twoCounties = async (): Promise<[Center, Center]> => {
    const centers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => centerById(scratch.database.read, i + 1)),
    );
    const first = required(centers[0], 'the first center');
    return [
      first,
      required(
        centers.find((each) => each && each.countyId !== first.countyId),
        'another county',
      ),
    ];
  };

  it('show what is coming a page at a time, and drafts apart', async () => {
    expect(await places(everywhere)).toEqual([['اینجا', 'آنجا'], 3]);
    expect(await places(everywhere, 'coming', 2)).toEqual([['پارک'], 3]);
    expect(await places(everywhere, 'drafts')).toEqual([['پیش‌نویس'], 1]);
  });

  it('show nobody what is beyond their reach', async () => {
    const [, second] = (await allTeams(scratch.database.read)).map(({ id }) => id).sort((a, b) => a - b);
    expect(await places(nowhere)).toEqual([[], 0]);
    expect(await places({ ...nowhere, centers: [there.id] })).toEqual([['آنجا'], 1]);
    expect(await places({ ...nowhere, counties: [here.countyId] })).toEqual([['اینجا'], 1]);
    expect(await places({ ...nowhere, teams: [second ?? 0] })).toEqual([['آنجا', 'پارک'], 2]);
    expect(await places({ ...nowhere, centers: [there.id] }, 'drafts')).toEqual([[], 0]);
  });

  it('name first the team that goes out most', async () => {
    expect((await allTeams(scratch.database.read)).map(({ name }) => name)).toEqual(['تیم دو', 'تیم یک']);
  });

  it('offer a manager their places, and others those with drives to come', async () => {
    const ids = async (reach: Reach) =>
      (await centersWithin(scratch.database.read, reach, NOW, { offset: 0, limit: 9 }))
        .map(({ id }) => id)
        .sort();
    expect(await ids({ ...nowhere, centers: [2] })).toEqual([2]);
    expect(await ids(everywhere)).toEqual([here.id, there.id].sort());
    expect(await ids({ ...nowhere, counties: [there.countyId] })).toEqual([there.id]);
  });
});
