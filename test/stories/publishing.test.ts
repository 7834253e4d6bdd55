import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountOf } from '../../src/delivery/index.ts';
import { packWay } from '../../src/features/packs/index.ts';
import { required } from '../../src/lib/assert.ts';
import type { SimChat } from '../simulator/index.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const items = ['بخش نخست', 'بخش دوم', 'بخش سوم'];

describe.each(flavours)('On %s, a manager publishes a pack', (flavour) => {
  let stage: Stage;
  let reza: Actor;
  let group: SimChat;
  let channel: SimChat;
  let pack: number;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town });
    reza = stage.person('رضا');
    await reza.says('/start');
    group = stage.sim.group({ title: 'اهالی' });
    channel = stage.sim.channel({ title: 'خبر' });
    for (const chat of [group, channel]) {
      chat.addBot(reza.sim, 'administrator');
      await link(chat);
    }
    pack = await ready('پیش از اهدا');
    await appoint();
    await stage.settled();
  });
  afterEach(() => stage.close());

  const write = <T>(...about: Parameters<typeof stage.app.database.write<T>>) =>
    stage.app.database.write<T>(...about);
  const link = (chat: SimChat) =>
    write((tx) =>
      tx.insert(tx.tables.linkedChats).values({
        ...{ platform: flavour, chatId: chat.id, title: chat === group ? 'اهالی' : 'خبر' },
        ...{ kind: chat === group ? 'group' : 'channel', centerId: 2, linkedBy: 1, linkedAt: 0 },
      }),
    );
  const appoint = async () => {
    const { id } = required(await accountOf(stage.app.database.read, flavour, reza.id), 'the account');
    const role = { role: 'manager', scope: 'center', scopeId: 2, grantedAt: 0 } as const;
    await write((tx) => tx.insert(tx.tables.roles).values({ accountId: id, ...role }));
  };
  const ready = (title: string) =>
    write(async (tx) => {
      const { packs, packVersions, packItems } = tx.tables;
      const row = { slug: `story-${title.length}`, state: 'ready', createdAt: 0 } as const;
      const [{ id } = { id: 0 }] = await tx.insert(packs).values(row).returning();
      const cover = { packId: id, number: 1, title, theme: 'آموزش', state: 'final', createdAt: 0 } as const;
      const [{ id: versionId } = { id: 0 }] = await tx.insert(packVersions).values(cover).returning();
      await tx.update(packs).set({ versionId }).where(eq(packs.id, id));
      for (const [position, words] of items.entries()) {
        const buttons = position === 0 ? [{ text: 'رزرو نوبت', way: 'book' }] : [];
        const item = { versionId, position, kind: 'text', mediaIds: [], poll: null } as const;
        await tx.insert(packItems).values({ ...item, words: [words], buttons });
      }
      return id;
    });
  const said = (chat: SimChat) =>
    chat
      .messages()
      .filter(({ fromBot }) => fromBot)
      .map(({ text }) => text);
  const opens = async () => {
    await reza.pressesData(packWay(pack));
    await reza.presses('انتشار');
  };
  const due = async () => {
    await stage.app.deliverDue();
    await stage.settled();
  };

  it('at once, in order, in every chat of the center, and hears of it', async () => {
    await opens();
    expect(reza.buttons()).toEqual(expect.arrayContaining(['ادامه', 'خانه']));
    await reza.goes('ادامه', 'همین حالا');
    expect(reza.sees()).toContain('بستهٔ «پیش از اهدا» در ۲ گروه و کانال، همین حالا');
    await reza.presses('بله، منتشر شود');
    expect(reza.sees()).toContain('اکنون منتشر می‌شود');
    await due();
    expect(said(group)).toEqual(items);
    expect(said(channel)).toEqual(items);
    const host = flavour === 'bale' ? 'ble.ir' : 't.me';
    expect(JSON.stringify(group.messages())).toContain(host);
    expect(reza.sees()).toContain('بستهٔ «پیش از اهدا» در ۲ گروه و کانال منتشر شد');
  });

  it('in the chat that is left, on a day and at an hour of the calendar', async () => {
    await opens();
    const first = required(
      reza.buttons().find((words) => words.includes('«اهالی»')),
      'the group',
    );
    await reza.goes(first, 'ادامه', 'روز و ساعت دیگر');
    await reza.says('۱۲ آذر');
    await reza.says('۱۸:۰۰');
    expect(reza.sees()).toContain('کانال «خبر»');
    expect(reza.sees()).toContain('پنجشنبه ۱۲ آذر ساعت ۱۸:۰۰');
    await reza.presses('بله، منتشر شود');
    await due();
    expect(said(channel)).toEqual([]);
    await stage.comes('2026-12-03T18:00:00+03:30');
    expect(said(channel)).toEqual(items);
    expect(said(group)).toEqual([]);
  });

  it('and calls it off in the queue before its time', async () => {
    await opens();
    await reza.goes('ادامه', 'روز و ساعت دیگر');
    await reza.says('۱۲ آذر');
    await reza.says('۱۸:۰۰');
    await reza.goes('بله، منتشر شود', 'صف انتشار');
    await reza.presses('بستهٔ «پیش از اهدا» – پنجشنبه ۱۲ آذر ساعت ۱۸:۰۰');
    await reza.goes('لغو انتشار', 'بله، لغو شود');
    expect(reza.sees()).toContain('لغو شد');
    await stage.comes('2026-12-03T18:00:00+03:30');
    expect(said(group)).toEqual([]);
  });

  it('and moves it to another hour', async () => {
    await opens();
    await reza.goes('ادامه', 'روز و ساعت دیگر');
    await reza.says('۱۲ آذر');
    await reza.says('۱۸:۰۰');
    await reza.goes('بله، منتشر شود', 'صف انتشار');
    await reza.goes('بستهٔ «پیش از اهدا» – پنجشنبه ۱۲ آذر ساعت ۱۸:۰۰', 'زمان دیگر');
    await reza.says('۱۳ آذر');
    await reza.says('۲۳:۰۰');
    expect(reza.sees()).toContain('۱ گروه زنگ می‌خورد');
    await reza.presses('بله، برود');
    await stage.comes('2026-12-03T18:00:00+03:30');
    expect(said(group)).toEqual([]);
    await stage.comes('2026-12-04T23:00:00+03:30');
    expect(said(group)).toEqual(items);
  });

  it('every day another one at the usual hour', async () => {
    await opens();
    await reza.goes('ادامه', 'هر روز ساعت همیشگی', 'ادامه', 'فردا');
    expect(reza.sees()).toContain('هر روز یکی در ساعت همیشگی، از سه‌شنبه ۳ آذر');
    await reza.presses('بله، منتشر شود');
    await stage.comes('2026-11-24T17:59:00+03:30');
    expect(said(group)).toEqual([]);
    await stage.comes('2026-11-24T18:00:00+03:30');
    expect(said(group)).toEqual(items);
  });

  it('twice only where they mean it', async () => {
    await opens();
    await reza.goes('ادامه', 'همین حالا', 'بله، منتشر شود');
    await due();
    stage.clock.moveTo('2026-11-26T10:00:00+03:30');
    await opens();
    await reza.goes('ادامه', 'همین حالا');
    expect(reza.sees()).toContain('۳ روز پیش منتشر شده است');
    await reza.presses('با این حال منتشر شود');
    await due();
    expect(said(group)).toHaveLength(2 * items.length);
  });

  it('at its time, though the bot was restarted before', async () => {
    await opens();
    await reza.goes('ادامه', 'روز و ساعت دیگر');
    await reza.says('۱۲ آذر');
    await reza.says('۱۸:۰۰');
    await reza.presses('بله، منتشر شود');
    await stage.restart();
    await stage.comes('2026-12-03T18:00:00+03:30');
    expect(said(group)).toEqual(items);
  });
});
