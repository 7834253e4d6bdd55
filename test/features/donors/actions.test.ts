import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EpochDay, epochDay } from '../../../src/calendar/index.ts';
import { forget, personsToForget } from '../../../src/features/donors/actions.ts';
import {
  addRelative,
  donationDays,
  introduce,
  joinCenter,
  keepFacts,
  personOf,
  personsOf,
} from '../../../src/features/donors/index.ts';
import { keepPhone, phoneOf } from '../../../src/features/donors/phones.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { databases, type Scratch } from '../../databases.ts';

describe.each(databases)('Persons and accounts on $name', ({ open }) => {
  let scratch: Scratch;
  const write = <T>(work: Parameters<Scratch['database']['write']>[0]) =>
    scratch.database.write(work) as Promise<T>;
  const names = async (account: number) =>
    (await personsOf(scratch.database.read, account)).map((p) => p.firstName);
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  it('make one own person for an account, however often it is asked', async () => {
    const made = await Promise.all(
      [1, 2, 3].map(() => write<{ id: number }>((tx) => introduce(tx, 7, 'علی', 0))),
    );
    expect(new Set(made.map((person) => person.id)).size).toBe(1);
  });

  it('let a phone speak for a family, the own person first', async () => {
    await write((tx) => introduce(tx, 7, 'علی', 0));
    await write((tx) => addRelative(tx, 7, { firstName: 'زهرا', relation: 'spouse', now: 0 }));
    expect(await names(7)).toEqual(['علی', 'زهرا']);
    expect(await personOf(scratch.database.read, 8, 1)).toBeUndefined();
  });

  it('take everybody on the phone to a center', async () => {
    await write((tx) => introduce(tx, 7, 'علی', 0));
    await write((tx) => addRelative(tx, 7, { firstName: 'زهرا', relation: 'spouse', now: 0 }));
    await write((tx) => joinCenter(tx, 7, 12));
    expect((await personsOf(scratch.database.read, 7)).map((p) => p.centerId)).toEqual([12, 12]);
  });

  it('keep a donation day once', async () => {
    const { id } = await write<{ id: number }>((tx) => introduce(tx, 7, 'علی', 0));
    const days: EpochDay[] = [epochDay(20_000), epochDay(20_100)];
    await write((tx) => keepFacts(tx, id, { sex: 'male', donationDays: days }));
    await write((tx) => keepFacts(tx, id, { donationDays: days }));
    expect(await donationDays(scratch.database.read, id)).toEqual([20_100, 20_000]);
  });

  it('erase a relative with the phone only when they have no account of their own', async () => {
    await write((tx) => introduce(tx, 7, 'علی', 0));
    await write((tx) => addRelative(tx, 7, { firstName: 'مادر', relation: 'parent', now: 0 }));
    const zahra = await write<{ id: number }>((tx) => introduce(tx, 8, 'زهرا', 0));
    const { holders } = scratch.database.read.tables;
    await write((tx) =>
      tx.insert(holders).values({ accountId: 7, personId: zahra.id, relation: 'spouse' }).returning(),
    );
    const leaving = await personsToForget(scratch.database.read, 7);
    expect(leaving).not.toContain(zahra.id);
    await write((tx) => forget(tx, leaving));
    expect(await names(8)).toEqual(['زهرا']);
    expect(await names(7)).toEqual(['زهرا']);
  });

  it('never let an equal phone number make two persons one, and never show it in the clear', async () => {
    const vault = openVault('0'.repeat(64));
    const { accounts } = scratch.database.read.tables;
    for (const userId of [1, 2]) {
      const row = { platform: 'bale' as const, userId, chatId: userId, createdAt: 0 };
      await write((tx) => tx.insert(accounts).values(row).returning());
      await write((tx) => introduce(tx, userId, 'کسی', 0));
      await write((tx) => keepPhone(tx, vault, userId, '989181234567'));
    }
    const [one, two] = [await personsOf(scratch.database.read, 1), await personsOf(scratch.database.read, 2)];
    expect(one[0]?.id).not.toBe(two[0]?.id);
    expect(await phoneOf(scratch.database.read, vault, 1)).toBe('989181234567');
    const rows = await scratch.database.read.select().from(accounts);
    expect(JSON.stringify(rows)).not.toContain('9181234567');
    expect(rows[0]?.phoneHash).toBe(rows[1]?.phoneHash);
  });
});
