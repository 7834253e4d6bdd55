import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import type { Account } from '../../../src/delivery/index.ts';
import { linkChat, linkedChatsOf, type Place } from '../../../src/features/chats/index.ts';
import { driveById, slotsOf } from '../../../src/features/drives/index.ts';
import {
  announcementScreen,
  composeAnnouncement,
  passOnScreen,
} from '../../../src/features/posters/announcing/message.ts';
import { isAnnounceable, type Told, tellingOf } from '../../../src/features/posters/announcing/rules.ts';
import { announce } from '../../../src/features/posters/index.ts';
import { hoursByAudience } from '../../../src/features/posters/poster/hours.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { MONDAY, TestClock } from '../../stories/stage.ts';
import { town } from '../../stories/town.ts';
import { linksTo } from './stage.ts';

const DAY_MS = 86_400_000;
const group = { platform: 'bale', chatId: 77, kind: 'group', title: 'اهالی', username: null } as const;
const channel = {
  platform: 'telegram',
  chatId: -1_001_234_567_890,
  kind: 'channel',
  title: 'خبر',
  username: null,
} as const;

describe.each(databases)('Announcing on $name', ({ open }) => {
  let scratch: Scratch;
  let doer: { now: number; account: { id: number } };
  beforeEach(async () => {
    scratch = await open();
    doer = { now: MONDAY, account: { id: 9 } };
    await town(scratch, new TestClock(MONDAY));
  });
  afterEach(() => scratch.dispose());

  const link = (place: Place, centerId = 2, over?: number) =>
    scratch.database.write((tx) => linkChat(tx, doer, place, centerId, over));
  const say = () => scratch.database.write((tx) => announce(tx, doer, 1));
  const outbox = () => scratch.database.read.select().from(scratch.database.read.tables.outbox);
  const acts = async () =>
    (await scratch.database.read.select().from(scratch.database.read.tables.audit)).map(({ act }) => act);
  const change = (set: Partial<{ state: 'cancelled'; startMinutes: number }>) =>
    scratch.database.write((tx) => tx.update(tx.tables.drives).set(set));

  it('tells each chat of the center once, and leaves one trace', async () => {
    await link(group);
    await link(channel);
    await link({ ...group, chatId: 78 }, 1);
    expect(await say()).toEqual({ kind: 'announced', chats: 2 });
    expect(await say()).toEqual({ kind: 'already' });
    expect((await outbox()).map(({ key }) => key)).toEqual(['announce:1:1', 'announce:1:2']);
    expect((await acts()).filter((act) => act === 'drive.announced')).toHaveLength(1);
  });

  it('tells once where two press at the same time', async () => {
    await link(group);
    const outcomes = await Promise.all([say(), say(), say()]);
    expect(outcomes.filter(({ kind }) => kind === 'announced')).toHaveLength(1);
    expect(await outbox()).toHaveLength(1);
  });

  it('tells again after a change, and after a day', async () => {
    await link(group);
    await say();
    await change({ startMinutes: 15 * 60 });
    expect(await say()).toEqual({ kind: 'announced', chats: 1 });
    expect(await say()).toEqual({ kind: 'already' });
    doer.now += DAY_MS;
    expect(await say()).toEqual({ kind: 'announced', chats: 1 });
  });

  it('tells a chat that was linked later, and it alone', async () => {
    await link(group);
    await say();
    await link(channel);
    expect(await say()).toEqual({ kind: 'announced', chats: 1 });
    expect(await outbox()).toHaveLength(2);
  });

  it('says when there is nothing to tell, or nobody', async () => {
    expect(await say()).toEqual({ kind: 'no-chats' });
    await link(group);
    await change({ state: 'cancelled' });
    expect(await say()).toEqual({ kind: 'closed' });
    expect(await acts()).toEqual(['chat.linked']);
    expect(await outbox()).toEqual([]);
  });

  it('tells no chat that speaks for another center by then', async () => {
    await link(group);
    const [chat] = await linkedChatsOf(scratch.database.read, 2);
    const compose = () =>
      composeAnnouncement(linksTo)(scratch.database.read, { drive: 1, chat: chat?.id ?? 0 }, MONDAY, {
        platform: 'bale',
      } as Account);
    expect(await compose()).not.toBe('obsolete');
    await link(group, 1, 2);
    expect(await compose()).toBe('obsolete');
  });

  it('tells again when hours go over to others, for that is said too', async () => {
    await link(group);
    await say();
    await scratch.database.write((tx) =>
      tx.update(tx.tables.slots).set({ audience: 'women' }).where(eq(tx.tables.slots.id, 1)),
    );
    expect(await say()).toEqual({ kind: 'announced', chats: 1 });
    expect(await say()).toEqual({ kind: 'already' });
  });

  it('says day, place and hours, with the address to book at', async () => {
    const drive = required(await driveById(scratch.database.read, 1), 'the drive');
    const hours = hoursByAudience(await slotsOf(scratch.database.read, 1));
    const links = linksTo('d_1');
    const { text, buttons } = announcementScreen({ drive, hours, now: drive.opensAt }, links.slice(0, 1));
    expect(plain(text)).toBe(
      [
        'اهدای خون – پنجشنبه ۱۲ آذر',
        'مسجد صاحب‌الزمان (عج)',
        'خیابان صاحب‌الزمان',
        'ساعت ۱۶:۰۰ تا ۲۰:۰۰',
        'برای اینکه معطل نشوید، از همین‌جا نوبت بگیرید.',
      ].join('\n'),
    );
    expect(buttons).toEqual([[{ text: 'رزرو نوبت', url: 'https://ble.ir/nazr_test_bot?start=d_1' }]]);
    const early = announcementScreen({ drive, hours, now: drive.opensAt - 1 }, links);
    expect(plain(early.text)).toContain('نوبت‌دهی از دوشنبه ۲ آذر باز می‌شود');
    expect(plain(passOnScreen({ drive, hours, now: MONDAY }, links).text)).toContain(
      'در بله: https://ble.ir/nazr_test_bot?start=d_1\nدر تلگرام: https://t.me/',
    );
  });
});

describe('A chat is told', () => {
  const told = (more: Partial<Told> = {}): Told => ({ state: 'sent', at: 0, print: 1, ...more });
  it.each([
    ['first', undefined, 1, 0],
    ['already', told(), 1, DAY_MS - 1],
    ['already', told({ state: 'waiting' }), 1, 5],
    ['again', told(), 2, 5],
    ['again', told(), 1, DAY_MS],
    ['first', told({ state: 'failed' }), 1, 5],
    ['first', told({ state: 'obsolete' }), 1, 5],
  ] as const)('%s', (telling, before, print, now) => {
    expect(tellingOf(before, print, now)).toBe(telling);
  });

  it('of drives that are open and not over', () => {
    expect(isAnnounceable({ state: 'open', endsAt: 10 }, 9)).toBe(true);
    expect(isAnnounceable({ state: 'open', endsAt: 10 }, 10)).toBe(false);
    for (const state of ['draft', 'closed', 'cancelled', 'done'] as const)
      expect(isAnnounceable({ state, endsAt: 10 }, 9)).toBe(false);
  });
});
