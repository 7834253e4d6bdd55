import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Writes } from '../../../src/database/index.ts';
import { announceDrive, slotsOf, venueOf } from '../../../src/features/drives/index.ts';
import {
  checkVenue,
  setAzan,
  setFactor,
  setWaitingRoom,
} from '../../../src/features/drives/venues/actions.ts';
import { importPlaces } from '../../../src/features/places/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { ilam } from '../places/ilam.ts';
import { plan, THURSDAY } from './plans.ts';

const doer = { account: { id: 7 }, now: (THURSDAY - 5) * 86_400_000 };
const HERE = 1;
const NOWHERE = 99_999;

describe.each(databases)('A place for drives on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
    await scratch.database.write((tx) => importPlaces(tx, ilam()));
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const known = () => venueOf(scratch.database.read, HERE);
  const audited = async () => {
    const { audit } = scratch.database.read.tables;
    const rows = await scratch.database.read.select().from(audit).orderBy(audit.id);
    return rows.map(({ act, accountId, centerId, more }) => ({ act, accountId, centerId, more }));
  };

  it('is unknown until somebody looks', async () => {
    expect(await known()).toMatchObject({ checkedAt: null, waitingRoom: null, factor: null });
    expect(await known()).toMatchObject({ azan: { before: 20, after: 20 }, checks: { light: null } });
  });

  it('keeps what was seen, and who said so', async () => {
    expect(await write((tx) => checkVenue(tx, doer, HERE, 'light', true))).toBe('changed');
    expect(await write((tx) => checkVenue(tx, doer, HERE, 'power', false))).toBe('changed');
    expect(await write((tx) => setWaitingRoom(tx, doer, HERE, 12))).toBe('changed');
    expect(await known()).toMatchObject({ waitingRoom: 12, checkedAt: doer.now });
    expect((await known()).checks).toMatchObject({ light: true, power: false, air: null });
    const by = { accountId: 7, centerId: HERE, act: 'venue.checked' };
    expect(await audited()).toEqual([
      { ...by, more: { light: 1 } },
      { ...by, more: { power: 0 } },
      { ...by, more: { waitingRoom: 12 } },
    ]);
  });

  it('records nothing where nothing changes', async () => {
    await write((tx) => setFactor(tx, doer, HERE, 120));
    expect(await write((tx) => setFactor(tx, doer, HERE, 120))).toBe('same');
    expect(await write((tx) => setFactor(tx, doer, HERE, 500))).toBe('refused');
    expect(await write((tx) => setAzan(tx, doer, HERE, { before: 90, after: 0 }))).toBe('refused');
    expect(await write((tx) => setWaitingRoom(tx, doer, HERE, 0))).toBe('refused');
    expect(await write((tx) => checkVenue(tx, doer, NOWHERE, 'air', true))).toBe('gone');
    expect(await audited()).toHaveLength(1);
    expect(await write((tx) => setFactor(tx, doer, HERE, null))).toBe('changed');
    expect((await known()).factor).toBeNull();
  });

  it('closes hours around azan by its own minutes', async () => {
    await write((tx) => setAzan(tx, doer, HERE, { before: 0, after: 60 }));
    const closedAt = async (centerId: number | null, team: string) => {
      const made = await write((tx) => announceDrive(tx, plan({ centerId, team }), doer.now));
      const slots = made.kind === 'announced' ? await slotsOf(scratch.database.read, made.id) : [];
      return slots.flatMap(({ closed }, i) => (closed ? [i] : []));
    };
    // Maghrib is at 17:35; slots of a quarter of an hour from 17:00.
    expect(await closedAt(null, 'الف ب')).toEqual([1, 2, 3]);
    expect(await closedAt(HERE, 'پ ت')).toEqual([2, 3, 4, 5, 6]);
  });
});
