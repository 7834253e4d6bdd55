import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forget, leave, offerHandover } from '../../../src/features/staff/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { traces } from '../../stories/traces.ts';
import { type Cabinet, cabinet, DAY_MS, NOW } from './cabinet.ts';

describe.each(databases)('Whoever leaves on $name', ({ open }) => {
  let scratch: Scratch;
  let staff: Cabinet;
  beforeEach(async () => {
    scratch = await open();
    staff = cabinet(scratch);
  });
  afterEach(() => scratch.dispose());

  const doer = (id: number) => ({ account: { id }, now: NOW });
  const leaves = (id: number) => scratch.database.write((tx) => leave(tx, doer(id)));

  it('stays as long as nobody else is over the province for good', async () => {
    const last = await staff.holder('owner');
    await staff.holder('admin', 'province', 0, NOW + DAY_MS);
    await staff.holder('admin', 'county', 1);
    expect(await leaves(last.account)).toBe(false);
    expect(await staff.rolesOf(last.account)).toEqual(['owner province 0']);
    expect(await staff.acts()).toEqual([]);
    await staff.holder('admin');
    expect(await leaves(last.account)).toBe(true);
  });

  it('does not stay for a second ownership that is their own', async () => {
    const owner = await staff.holder('owner');
    await scratch.database.write((tx) =>
      tx.insert(tx.tables.roles).values({
        ...{ accountId: owner.account, role: 'admin', scope: 'province', scopeId: 0, grantedAt: NOW },
      }),
    );
    expect(await leaves(owner.account)).toBe(false);
  });

  it('leaves a line for every role that ends, and no link that would hand one over', async () => {
    const [admin, leaver] = [await staff.holder('admin'), await staff.holder('staff')];
    await scratch.database.write((tx) =>
      offerHandover(tx, doer(admin.account), leaver.role, 's', async () => false),
    );
    expect(await leaves(leaver.account)).toBe(true);
    expect(await staff.rolesOf(leaver.account)).toEqual([]);
    expect(await staff.acts()).toEqual(['staff.invited', 'staff.left']);
    expect(await staff.opens(await staff.account(), 's')).toEqual({ kind: 'over' });
  });

  it('is one of two who lead the province and leave at the same moment', async () => {
    const [a, b] = [await staff.holder('admin'), await staff.holder('admin')];
    const both = await Promise.all([leaves(a.account), leaves(b.account)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it('who never had a role goes without a line', async () => {
    expect(await leaves(await staff.account())).toBe(true);
    expect(await staff.acts()).toEqual([]);
  });

  it('is named nowhere afterwards, neither as who acted nor as whom it was about', async () => {
    const [admin, ali] = [await staff.holder('admin'), await staff.account()];
    await staff.invites(admin.account, { role: 'staff' });
    await staff.opens(ali);
    await scratch.database.write(async (tx) => {
      await leave(tx, doer(ali));
      await forget(tx, ali);
    });
    expect(await traces(scratch.database, { accounts: [ali] })).toEqual(['accounts.id']);
    expect(await staff.acts()).toEqual(['staff.invited', 'staff.joined', 'staff.left']);
  });
});
