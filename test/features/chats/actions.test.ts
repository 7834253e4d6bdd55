import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  chatsWithin,
  forget,
  linkChat,
  linkedChatById,
  linkedChatsOf,
  type Place,
  setUsualHour,
  unlinkChat,
  whereaboutsOfChat,
} from '../../../src/features/chats/index.ts';
import type { Reach } from '../../../src/features/staff/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { MONDAY, TestClock } from '../../stories/stage.ts';
import { town } from '../../stories/town.ts';

const group: Place = { platform: 'bale', chatId: 77, kind: 'group', title: 'اهالی', username: null };
const nowhere: Reach = { isEverywhere: false, counties: [], centers: [], teams: [] };

describe.each(databases)('Chats on $name', ({ open }) => {
  let scratch: Scratch;
  const doer = { now: MONDAY, account: { id: 9 } };
  beforeEach(async () => {
    scratch = await open();
    await town(scratch, new TestClock(MONDAY));
  });
  afterEach(() => scratch.dispose());

  const link = (place: Place, centerId = 2, over?: number) =>
    scratch.database.write((tx) => linkChat(tx, doer, place, centerId, over));
  const acts = async () =>
    (await scratch.database.read.select().from(scratch.database.read.tables.audit)).map(({ act }) => act);

  it('links a chat to one center, which may only be changed by who may take it', async () => {
    await link(group);
    expect(await link(group, 1)).toEqual({ kind: 'taken' });
    expect(await link(group, 1, 3)).toEqual({ kind: 'taken' });
    expect(await link(group)).toMatchObject({ kind: 'linked', isNews: false });
    expect(await link(group, 1, 2)).toMatchObject({ kind: 'linked', isNews: true });
    expect(await linkedChatsOf(scratch.database.read, 2)).toEqual([]);
    expect(await linkedChatsOf(scratch.database.read, 1)).toMatchObject([group]);
    expect(await acts()).toEqual(['chat.linked', 'chat.linked']);
  });

  it('links a chat to one center where two want it at the same time', async () => {
    for (const chatId of [101, 102, 103, 104, 105]) {
      const outcomes = await Promise.all([1, 2, 3].map((centerId) => link({ ...group, chatId }, centerId)));
      expect(outcomes.filter(({ kind }) => kind === 'linked')).toHaveLength(1);
    }
    expect(await acts()).toHaveLength(5);
  });

  it('unlinks a chat of this center only, and records it once', async () => {
    await link(group);
    const unlink = (centerId: number) => scratch.database.write((tx) => unlinkChat(tx, doer, centerId, 1));
    expect(await unlink(1)).toBe(false);
    expect(await unlink(2)).toBe(true);
    expect(await unlink(2)).toBe(false);
    expect(await acts()).toEqual(['chat.linked', 'chat.unlinked']);
  });

  it('keep the name they have by now, and their hour, when they are linked again', async () => {
    await link(group);
    await scratch.database.write((tx) => setUsualHour(tx, doer, 1, 1110));
    await link({ ...group, title: 'اهالی محل', username: 'ahali' });
    expect(await linkedChatById(scratch.database.read, 1)).toEqual({
      ...{ ...group, id: 1, centerId: 2, state: 'active' },
      ...{ title: 'اهالی محل', username: 'ahali', usualMinutes: 1110 },
    });
  });

  it('have an hour only where they are, and each choice is recorded', async () => {
    await link(group);
    const set = (id: number) => scratch.database.write((tx) => setUsualHour(tx, doer, id, 600));
    expect(await set(1)).toBe(true);
    expect(await set(2)).toBe(false);
    expect(await acts()).toEqual(['chat.linked', 'chat.hour']);
  });

  it('are found by who answers for their center, county or province', async () => {
    for (const [i, centerId] of [2, 3, 1].entries()) await link({ ...group, chatId: i }, centerId);
    const found = async (reach: Partial<Reach>, part?: Parameters<typeof chatsWithin>[2]) =>
      (await chatsWithin(scratch.database.read, { ...nowhere, ...reach }, part)).map((chat) => chat.centerId);
    expect(await found({})).toEqual([]);
    expect(await found({ centers: [3] })).toEqual([3]);
    expect(await found({ counties: [1] })).toEqual([1, 2]);
    expect(await found({ isEverywhere: true })).toEqual([1, 2, 3]);
    expect(await found({ isEverywhere: true }, { offset: 1, limit: 1 })).toEqual([2]);
  });

  it('lie where their center does', async () => {
    await link(group, 3);
    expect(await whereaboutsOfChat(scratch.database.read, 1)).toEqual({
      ...{ countyId: 2, centerId: 3, teamId: null },
    });
    expect(await whereaboutsOfChat(scratch.database.read, 9)).toBeUndefined();
  });

  it('stay when who linked them is forgotten', async () => {
    await link(group);
    await scratch.database.write((tx) => forget(tx, 9));
    const { read } = scratch.database;
    expect(await read.select().from(read.tables.linkedChats)).toMatchObject([{ linkedBy: 0, centerId: 2 }]);
  });
});
