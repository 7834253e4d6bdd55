import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../../../src/delivery/index.ts';
import {
  claimOwnership,
  ensureOwners,
  INVITATION_PREFIX,
  isOwner,
  ownerAccounts,
  ownerNamed,
} from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 23);
const ali = { platform: 'telegram' as const, userId: 7 };

describe.each(databases)('Owners on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const secretOf = async (now = NOW) => {
    const payload = required(await ensureOwners(scratch.database, [], now), 'an invitation');
    return payload.slice(INVITATION_PREFIX.length);
  };
  const claim = (secret: string, accountId: number, now = NOW) =>
    scratch.database.write((tx) => claimOwnership(tx, secret, { account: { id: accountId }, now }));
  const isOwnerAt = (id: number, now = NOW) => isOwner(scratch.database.read, id, now);
  const linesOf = async () => {
    const { audit } = scratch.database.read.tables;
    const rows = await scratch.database.read.select().from(audit);
    return rows.map(({ act, aboutAccountId }) => [act, aboutAccountId]);
  };

  it('are the accounts that the settings name, once they have spoken', async () => {
    expect(await ensureOwners(scratch.database, [ali], NOW)).toBeUndefined();
    const account = await scratch.database.write((tx) =>
      addAccount(tx, { ...ali, chatId: 7, createdAt: NOW }),
    );
    const { id } = required(account, 'the account');
    expect(await isOwnerAt(id)).toBe(false);
    await ensureOwners(scratch.database, [ali], NOW);
    await ensureOwners(scratch.database, [ali], NOW);
    expect(await isOwnerAt(id)).toBe(true);
    expect(await linesOf()).toEqual([['staff.named', id]]);
  });

  it('are owners no more once their role has ended, and again when the settings name them', async () => {
    const { write, read } = scratch.database;
    const account = required(
      await write((tx) => addAccount(tx, { ...ali, chatId: 7, createdAt: NOW })),
      'the account',
    );
    await ensureOwners(scratch.database, [ali], NOW);
    await write((tx) =>
      tx
        .update(tx.tables.roles)
        .set({ endsAt: NOW + DAY_MS })
        .returning(),
    );
    const later = NOW + DAY_MS;
    expect([await isOwnerAt(account.id, later - 1), await isOwnerAt(account.id, later)]).toEqual([
      true,
      false,
    ]);
    expect(await ownerAccounts(read, later)).toEqual([]);
    await ensureOwners(scratch.database, [ali], later);
    expect(await isOwnerAt(account.id, later + DAY_MS)).toBe(true);
    expect(await read.select().from(read.tables.roles)).toMatchObject([{ endsAt: null, grantedAt: later }]);
  });

  it('are made by a link when nobody is named, which a start payload can carry', async () => {
    const payload = await ensureOwners(scratch.database, [], NOW);
    expect(payload).toMatch(/^i_[\w-]{20,62}$/);
    expect(await claim(await secretOf(), 5)).toBe(true);
    expect(await isOwnerAt(5)).toBe(true);
    expect(await linesOf()).toEqual([['staff.joined', 5]]);
    expect(await ensureOwners(scratch.database, [], NOW)).toBeUndefined();
  });

  it('are one where many open the link at once', async () => {
    const secret = await secretOf();
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => claim(secret, i + 1)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
  });

  it('are not made by a wrong link, one that has ended, or one of an earlier start', async () => {
    const old = await secretOf();
    const secret = await secretOf();
    expect(await claim('x', 5)).toBe(false);
    expect(await claim(old, 5)).toBe(false);
    expect(await claim(secret, 5, NOW + 7 * DAY_MS)).toBe(false);
    expect(await claim(secret, 5, NOW + 7 * DAY_MS - 1)).toBe(true);
  });

  it('leave no secret in the database', async () => {
    const secret = await secretOf();
    const { facts } = scratch.database.read.tables;
    expect(JSON.stringify(await scratch.database.read.select().from(facts))).not.toContain(secret);
  });
});

describe('The settings', () => {
  it('name an owner by messenger and id', () => {
    expect(ownerNamed([ali], ali)).toBe(true);
    expect(ownerNamed([ali], { ...ali, platform: 'bale' })).toBe(false);
  });
});
