import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../../../src/delivery/index.ts';
import {
  claimOwnership,
  ensureOwners,
  INVITATION_PREFIX,
  isOwner,
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
    scratch.database.write((tx) => claimOwnership(tx, secret, accountId, now));

  it('are the accounts that the settings name, once they have spoken', async () => {
    expect(await ensureOwners(scratch.database, [ali], NOW)).toBeUndefined();
    const account = await scratch.database.write((tx) =>
      addAccount(tx, { ...ali, chatId: 7, createdAt: NOW }),
    );
    const { id } = required(account, 'the account');
    expect(await isOwner(scratch.database.read, id)).toBe(false);
    await ensureOwners(scratch.database, [ali], NOW);
    await ensureOwners(scratch.database, [ali], NOW);
    expect(await isOwner(scratch.database.read, id)).toBe(true);
  });

  it('are made by a link when nobody is named, which a start payload can carry', async () => {
    const payload = await ensureOwners(scratch.database, [], NOW);
    expect(payload).toMatch(/^i_[\w-]{20,62}$/);
    expect(await claim(await secretOf(), 5)).toBe(true);
    expect(await isOwner(scratch.database.read, 5)).toBe(true);
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
