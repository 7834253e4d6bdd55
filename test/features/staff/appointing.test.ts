import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPlaces } from '../../../src/features/places/index.ts';
import { limit, offerHandover, revoke, takeBack } from '../../../src/features/staff/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { ilam } from '../places/ilam.ts';
import { type Cabinet, cabinet, DAY_MS, NOW } from './cabinet.ts';

const nobodyNamed = async () => false;

describe.each(databases)('Appointing on $name', ({ open }) => {
  let scratch: Scratch;
  let staff: Cabinet;
  beforeEach(async () => {
    scratch = await open();
    await scratch.database.write((tx) => importPlaces(tx, ilam()));
    staff = cabinet(scratch);
  });
  afterEach(() => scratch.dispose());

  const doer = (id: number, now = NOW) => ({ account: { id }, now });
  const revokes = (by: number, role: number, isNamed = nobodyNamed) =>
    scratch.database.write((tx) => revoke(tx, doer(by), role, isNamed));
  const limits = (by: number, role: number, endsAt: number | null) =>
    scratch.database.write((tx) => limit(tx, doer(by), role, endsAt, nobodyNamed));
  const offers = (by: number, role: number, secret = 'secret', isNamed = nobodyNamed) =>
    scratch.database.write((tx) => offerHandover(tx, doer(by), role, secret, isNamed));
  const countyOf = async (center: number) => {
    const { centers, towns } = scratch.database.read.tables;
    const rows = await scratch.database.read.select().from(centers);
    const town = rows.find(({ id }) => id === center)?.townId;
    return (await scratch.database.read.select().from(towns)).find(({ id }) => id === town)?.countyId ?? 0;
  };

  it('is by a link that gives its role once, until its end, and leaves two lines', async () => {
    const [admin, ali, reza] = [await staff.holder('admin'), await staff.account(), await staff.account()];
    const manager = { role: 'manager', scope: 'center', scopeId: 1, endsAt: NOW + 90 * DAY_MS } as const;
    expect(await staff.invites(admin.account, manager)).toMatchObject({
      kind: 'invited',
      endsAt: NOW + 7 * DAY_MS,
    });
    expect(await staff.opens(ali)).toEqual({ kind: 'joined', appointment: manager });
    expect(await staff.opens(reza)).toEqual({ kind: 'over' });
    expect(await staff.rolesOf(ali)).toEqual(['manager center 1']);
    expect(await staff.acts()).toEqual(['staff.invited', 'staff.joined']);
  });

  it('keeps no secret, and takes no wrong or old one', async () => {
    const [admin, ali] = [await staff.holder('admin'), await staff.account()];
    await staff.invites(admin.account, {}, 'a-long-secret');
    const { read } = scratch.database;
    expect(JSON.stringify(await read.select().from(read.tables.invitations))).not.toContain('a-long-secret');
    expect(await staff.opens(ali, 'another')).toEqual({ kind: 'over' });
    expect(await staff.opens(ali, 'a-long-secret', NOW + 7 * DAY_MS)).toEqual({ kind: 'over' });
  });

  it('gives one link to one of many who open it at once', async () => {
    const admin = await staff.holder('admin');
    await staff.invites(admin.account, {});
    const many = await Promise.all(Array.from({ length: 12 }, () => staff.account()));
    const outcomes = await Promise.all(many.map((who) => staff.opens(who)));
    expect(outcomes.filter(({ kind }) => kind === 'joined')).toHaveLength(1);
  });

  it('is not burnt by its maker, nor by who has that role already', async () => {
    const [owner, admin] = [await staff.holder('owner'), await staff.holder('admin')];
    await staff.invites(owner.account, {});
    expect(await staff.opens(owner.account)).toEqual({ kind: 'own' });
    expect(await staff.opens(admin.account)).toMatchObject({ kind: 'already' });
    expect(await staff.opens(await staff.account())).toMatchObject({ kind: 'joined' });
  });

  it('ends with the right of who invited', async () => {
    const [owner, admin, ali] = [
      await staff.holder('owner'),
      await staff.holder('admin'),
      await staff.account(),
    ];
    await staff.invites(admin.account, { role: 'staff' });
    await revokes(owner.account, admin.role);
    expect(await staff.opens(ali)).toEqual({ kind: 'over' });
  });

  it('can be taken back', async () => {
    const admin = await staff.holder('admin');
    const made = await staff.invites(admin.account, {});
    const id = made.kind === 'invited' ? made.id : 0;
    const back = () => scratch.database.write((tx) => takeBack(tx, doer(admin.account), id));
    expect([await back(), await back()]).toEqual([true, false]);
    expect(await staff.opens(await staff.account())).toEqual({ kind: 'over' });
  });

  it('is for those over the province; in a county, for its managers alone', async () => {
    const county = await countyOf(1);
    const local = await staff.holder('admin', 'county', county);
    const foreign = await staff.holder('admin', 'county', county + 1);
    const manager = { role: 'manager', scope: 'center', scopeId: 1 } as const;
    expect((await staff.invites(foreign.account, manager, 'a')).kind).toBe('not-yours');
    expect((await staff.invites(local.account, manager, 'b')).kind).toBe('invited');
    const wider = [{ role: 'staff' }, {}, { scope: 'county', scopeId: county }] as const;
    for (const what of wider) expect((await staff.invites(local.account, what, 'c')).kind).toBe('not-yours');
    for (const role of ['manager', 'staff'] as const) {
      const other = await staff.holder(role, role === 'manager' ? 'center' : 'unit', 1);
      expect((await staff.invites(other.account, manager, 'd')).kind).toBe('not-yours');
    }
  });

  it('leaves owners to owners', async () => {
    const [owner, admin] = [await staff.holder('owner'), await staff.holder('admin')];
    expect((await revokes(admin.account, owner.role)).kind).toBe('not-yours');
    expect((await staff.invites(admin.account, { role: 'owner' })).kind).toBe('not-yours');
    const second = await staff.holder('owner');
    expect((await revokes(owner.account, second.role)).kind).toBe('done');
  });

  it('knows no scope that does not fit the role or is not there', async () => {
    const { account } = await staff.holder('owner');
    const wrong = [
      { role: 'manager' },
      { role: 'manager', scope: 'center', scopeId: 99_999 },
      { role: 'staff', scope: 'county', scopeId: 1 },
      { role: 'admin', scope: 'province', scopeId: 3 },
    ] as const;
    for (const what of wrong) expect((await staff.invites(account, what)).kind).toBe('no-such-scope');
  });

  it('keeps whom the settings name', async () => {
    const [owner, named] = [await staff.holder('owner'), await staff.holder('owner')];
    const isNamed = async () => true;
    expect((await revokes(owner.account, named.role, isNamed)).kind).toBe('by-settings');
    expect((await offers(owner.account, named.role, 's', isNamed)).kind).toBe('by-settings');
  });

  it('keeps the last who is over the province for good, and lets the others end', async () => {
    const last = await staff.holder('admin');
    const brief = await staff.holder('admin', 'province', 0, NOW + DAY_MS);
    expect((await revokes(brief.account, last.role)).kind).toBe('last-admin');
    expect((await limits(last.account, last.role, NOW + DAY_MS)).kind).toBe('last-admin');
    expect((await limits(last.account, brief.role, NOW + 2 * DAY_MS)).kind).toBe('done');
    expect((await limits(last.account, brief.role, null)).kind).toBe('done');
    expect((await revokes(brief.account, last.role)).kind).toBe('done');
    expect(await staff.acts()).toEqual(['staff.limited', 'staff.limited', 'staff.revoked']);
  });

  it('keeps one of two admins who revoke each other at the same moment', async () => {
    for (let i = 0; i < 5; i++) {
      await scratch.database.write((tx) => tx.delete(tx.tables.roles));
      const [a, b] = [await staff.holder('admin'), await staff.holder('admin')];
      const outcomes = await Promise.all([revokes(a.account, b.role), revokes(b.account, a.role)]);
      expect(outcomes.map(({ kind }) => kind).filter((kind) => kind === 'done')).toHaveLength(1);
      expect([...(await staff.rolesOf(a.account)), ...(await staff.rolesOf(b.account))]).toHaveLength(1);
    }
  });

  it('hands a role over to whoever opens the link, and changes nothing before', async () => {
    const [admin, ali] = [await staff.holder('admin'), await staff.account()];
    const manager = await staff.holder('manager', 'center', 2, NOW + 9 * DAY_MS);
    await offers(admin.account, manager.role, 'first');
    await offers(admin.account, manager.role, 'second');
    expect(await staff.opens(ali, 'first')).toEqual({ kind: 'over' });
    expect(await staff.opens(manager.account, 'second')).toMatchObject({ kind: 'already' });
    expect(await staff.rolesOf(manager.account)).toHaveLength(1);
    expect(await staff.opens(ali, 'second')).toMatchObject({
      kind: 'handed-over',
      appointment: { endsAt: NOW + 9 * DAY_MS },
    });
    expect([await staff.rolesOf(ali), await staff.rolesOf(manager.account)]).toEqual([
      ['manager center 2'],
      [],
    ]);
    expect(await staff.acts()).toEqual(['staff.invited', 'staff.invited', 'staff.handed-over']);
  });

  it('lets the last admin hand over, to somebody', async () => {
    const [last, ali] = [await staff.holder('admin'), await staff.account()];
    await offers(last.account, last.role);
    expect(await staff.opens(last.account)).toMatchObject({ kind: 'already' });
    expect((await staff.opens(ali)).kind).toBe('handed-over');
    expect(await staff.rolesOf(ali)).toEqual(['admin province 0']);
  });

  it('hands over nothing that was revoked meanwhile', async () => {
    const [admin, ali] = [await staff.holder('admin'), await staff.account()];
    const manager = await staff.holder('manager', 'center', 2);
    await offers(admin.account, manager.role);
    await revokes(admin.account, manager.role);
    expect(await staff.opens(ali)).toEqual({ kind: 'over' });
  });

  it('is told to whoever invited, once somebody has opened the link', async () => {
    const [admin, ali] = [await staff.holder('admin'), await staff.account()];
    await staff.invites(admin.account, { role: 'staff' });
    expect(await staff.told()).toEqual([]);
    await staff.opens(ali);
    expect(await staff.told()).toEqual([`staff.opened to ${admin.account}`]);
  });

  it('handed over, is told to whoever made the link and to whoever had it', async () => {
    const admin = await staff.holder('admin');
    const manager = await staff.holder('manager', 'center', 2);
    await offers(admin.account, manager.role);
    await staff.opens(await staff.account());
    expect(await staff.told()).toEqual([
      `staff.opened to ${admin.account}`,
      `staff.ended to ${manager.account}`,
    ]);
  });

  it('taken away, is told to who had it, and not to who took it from themselves', async () => {
    const [admin, other] = [await staff.holder('admin'), await staff.holder('admin')];
    const manager = await staff.holder('manager', 'center', 2);
    await revokes(admin.account, manager.role);
    await revokes(other.account, other.role);
    expect(await staff.told()).toEqual([`staff.ended to ${manager.account}`]);
  });

  it('names whose role it is beside the line, not within', async () => {
    const [admin, ali] = [await staff.holder('admin'), await staff.account()];
    await staff.invites(admin.account, { role: 'staff' });
    await staff.opens(ali);
    const { read } = scratch.database;
    expect(await read.select().from(read.tables.audit)).toMatchObject([
      { act: 'staff.invited', aboutAccountId: null },
      { act: 'staff.joined', aboutAccountId: ali, more: { role: 3, scope: 0, scopeId: 0 } },
    ]);
  });

  it('gives again what has ended by its date', async () => {
    const [admin, ali] = [await staff.holder('admin'), await staff.holder('staff', 'province', 0, NOW - 1)];
    await staff.invites(admin.account, { role: 'staff' });
    expect((await staff.opens(ali.account)).kind).toBe('joined');
    expect(await staff.rolesOf(ali.account)).toEqual(['staff province 0']);
  });
});
