import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { managerOf, openPosterStage, type PosterStage } from '../features/posters/stage.ts';
import type { SimChat, SimPerson } from '../simulator/index.ts';
import { flavours } from './stage.ts';

describe.each(flavours)('On %s, a drive is filled', (flavour) => {
  let stage: PosterStage;
  let reza: SimPerson;
  let group: SimChat;
  beforeEach(async () => {
    stage = await openPosterStage();
    reza = await stage.person(flavour, 'رضا', managerOf(2));
    group = stage.sims[flavour].group({ title: 'اهالی مسجد' });
    group.addBot(reza, 'administrator');
    group.addMember(reza, 'administrator');
    await stage.done();
  });
  afterEach(() => stage.close());

  const said = () => group.messages().filter(({ fromBot }) => fromBot);
  const links = () => stage.done(reza.in(group).says('/link'));
  const opensAnnouncing = async () => {
    await stage.done(reza.says('سلام'));
    await stage.done(reza.pressesData('poa:1'));
  };

  it('by an announcement that arrives once in the group, with a button that books on this platform', async () => {
    await links();
    await opensAnnouncing();
    expect(reza.sees()).toContain('گروه «اهالی مسجد»');
    await stage.done(reza.presses('بله، اعلام شود'));
    expect(reza.sees()).toContain('در ۱ گروه یا کانال اعلام می‌شود');
    await stage.done(reza.pressesData('poy:1'));
    expect(reza.sees()).toContain('اعلام شده است');
    const announced = said().filter(({ text }) => text.includes('اهدای خون'));
    expect(announced).toHaveLength(1);
    expect(announced[0]?.text).toContain('پنجشنبه ۱۲ آذر');
    const host = flavour === 'bale' ? 'ble.ir' : 't.me';
    expect(announced[0]?.inlineKeyboard).toEqual([
      [expect.objectContaining({ text: 'رزرو نوبت', url: `https://${host}/nazr_test_bot?start=d_1` })],
    ]);
  });

  it('by a text to pass on where no group is linked, with the way to link one', async () => {
    await opensAnnouncing();
    expect(reza.sees()).toContain('گروه یا کانالی به این کانون وصل نیست');
    expect(reza.sees()).toContain('در بله: https://ble.ir/nazr_test_bot?start=d_1');
    expect(reza.buttons()).toContain('وصل کردن گروه یا کانال');
  });

  it('by a poster to look at and one to print', async () => {
    await stage.done(reza.says('پوستر و گروه کانون'));
    await stage.done(reza.presses('پوستر کانون'));
    expect(reza.files().map(({ name }) => name)).toEqual(['poster-c2.pdf', 'poster-c2.png']);
    expect(reza.sees()).toContain('پوستر آماده است');
    await stage.done(reza.pressesData('pod:1'));
    expect(reza.files().map(({ name }) => name)).toContain('poster-d1.pdf');
  });

  it('in no group where it was called off before the message went out', async () => {
    await links();
    await stage.database.write(async (tx) => {
      const [chat] = await tx.select().from(tx.tables.linkedChats);
      await tx.update(tx.tables.drives).set({ state: 'cancelled' });
      await tx.insert(tx.tables.outbox).values({
        ...{ key: 'announce:1:1', kind: 'posters.announcement', linkedChatId: chat?.id ?? 0 },
        ...{ ids: { drive: 1, chat: 1, print: 0 }, lane: 2, dueAt: stage.clock.now() },
      });
    });
    await stage.done();
    expect(said()).toHaveLength(1);
  });

  it('not by a manager of another center, nor by a member', async () => {
    await links();
    const karim = await stage.person(flavour, 'کریم', managerOf(1));
    const zahra = await stage.person(flavour, 'زهرا');
    for (const stranger of [karim, zahra])
      for (const data of [
        'poa:1',
        'poy:1',
        'pof:1',
        'pod:1',
        'poc:2',
        'pop:2',
        'pol:2',
        'pou:2:1',
        'pox:2:1',
      ]) {
        await stage.done(stranger.says('سلام'));
        await stage.done(stranger.pressesData(data));
        expect(stranger.sees()).toContain('برای شما نیست');
        expect(stranger.files()).toEqual([]);
      }
    expect(said()).toHaveLength(1);
    expect(await stage.linked()).toHaveLength(1);
  });

  it('at centers that are chosen page by page, where there are many', async () => {
    const hamid = await stage.person(flavour, 'حمید', ...[1, 2, 3].map(managerOf));
    await stage.done(hamid.says('پوستر و گروه کانون'));
    expect(hamid.buttons()).toEqual([
      ...['مسجد جامع ایلام، ایلام', 'مسجد جامع مهران، مهران', 'مسجد صاحب‌الزمان (عج)، ایلام', 'خانه'],
    ]);
    await stage.done(hamid.pressesData('po:1'));
    expect(hamid.buttons()).toHaveLength(4);
    await stage.done(hamid.presses('مسجد صاحب‌الزمان (عج)، ایلام'));
    await stage.done(hamid.pressesData('pog:2:7'));
    expect(hamid.sees()).toContain('مسجد ۲');
  });

  it('answers stale and forged buttons of those who may press them', async () => {
    const admin = await stage.person(flavour, 'حمید', { role: 'admin', scope: 'province', scopeId: 0 });
    const forged = ['po:9', 'poc:99', 'pop:99', 'pod:99', 'poa:99', 'poy:99', 'pof:99', 'pol:99', 'pou:2:9'];
    for (const data of [...forged, 'pox:2:9', 'pok:2:99:1', 'pok:99:1:77', 'po:0']) {
      await stage.done(admin.says('سلام'));
      await stage.done(admin.pressesData(data));
      expect(admin.sees()).not.toBe('');
      expect(admin.spinning()).toBe(0);
    }
    expect(await stage.acts()).toEqual([]);
  });

  it('not in a group from which the bot was thrown out; the center is shown that', async () => {
    await links();
    await stage.done(group.removeBot(reza));
    await opensAnnouncing();
    await stage.done(reza.pressesData('poy:1'));
    await stage.done(reza.says('پوستر و گروه کانون'));
    expect(reza.sees()).toContain('دیگر نمی‌تواند در آن بنویسد');
  });
});
