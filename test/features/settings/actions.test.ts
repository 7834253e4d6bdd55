import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochDay } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { accountById, addAccount, changeAccount } from '../../../src/delivery/index.ts';
import { moveQuiet, wantTopic } from '../../../src/features/settings/actions.ts';
import { databases, type Scratch } from '../../databases.ts';

const usual = { from: 22 * 60, to: 8 * 60 };

describe.each(databases)('What an account wishes on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
    for (const userId of [1, 2])
      await write((tx) => addAccount(tx, { platform: 'bale', userId, chatId: userId, createdAt: 0 }));
  });
  afterEach(() => scratch.dispose());

  const write = (work: (tx: Writes) => Promise<unknown>) => scratch.database.write(work);
  const account = (id = 1) => accountById(scratch.database.read, id);

  it('begins with everything, twice a week, in the usual hours', async () => {
    expect(await account()).toMatchObject({
      stopped: false,
      muted: [],
      weeklyLimit: 2,
      quiet: null,
      awayUntil: null,
      largeType: false,
      fewWords: false,
    });
  });

  it('is kept as it was chosen, and touches nobody else', async () => {
    const wishes = {
      stopped: true,
      muted: ['vow', 'education'],
      weeklyLimit: 0,
      quiet: { from: 0, to: 360 },
      awayUntil: epochDay(20_800),
      largeType: true,
      fewWords: true,
    } as const;
    await write((tx) => changeAccount(tx, 1, wishes));
    expect(await account()).toMatchObject(wishes);
    expect(await account(2)).toMatchObject({ stopped: false, muted: [], quiet: null, awayUntil: null });
  });

  it('stays where it is not named', async () => {
    await write((tx) => changeAccount(tx, 1, { awayUntil: epochDay(20_800), muted: ['vow'] }));
    await write((tx) => changeAccount(tx, 1, { largeType: true }));
    expect(await account()).toMatchObject({ awayUntil: 20_800, muted: ['vow'], largeType: true });
    await write((tx) => changeAccount(tx, 1, { awayUntil: null, muted: [] }));
    expect(await account()).toMatchObject({ awayUntil: null, muted: [], largeType: true });
  });

  it('loses no topic of two that are muted at once', async () => {
    await Promise.all([
      write((tx) => wantTopic(tx, 1, 'vow', false)),
      write((tx) => wantTopic(tx, 1, 'appeal', false)),
      write((tx) => wantTopic(tx, 1, 'vow', false)),
    ]);
    expect((await account())?.muted).toEqual(['vow', 'appeal']);
    await write((tx) => wantTopic(tx, 1, 'vow', true));
    expect((await account())?.muted).toEqual(['appeal']);
  });

  it('moves one end of the quiet hours, from the usual ones on, and never leaves none', async () => {
    await write((tx) => moveQuiet(tx, 1, { end: 'to', minutes: 9 * 60, usual }));
    expect((await account())?.quiet).toEqual({ from: 22 * 60, to: 9 * 60 });
    await write((tx) => moveQuiet(tx, 1, { end: 'from', minutes: 9 * 60, usual }));
    await write((tx) => moveQuiet(tx, 1, { end: 'from', minutes: 24 * 60, usual }));
    expect((await account())?.quiet).toEqual({ from: 22 * 60, to: 9 * 60 });
    await write((tx) => changeAccount(tx, 1, { quiet: null }));
    expect((await account())?.quiet).toBeNull();
  });
});
