import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimChat, SimPerson } from '../../simulator/index.ts';
import { type ChatStage, managerOf, openChatStage } from './stage.ts';

describe.each(['telegram', 'bale'] as const)('On %s, who links chats', (flavour) => {
  let stage: ChatStage;
  let reza: SimPerson;
  let group: SimChat;
  beforeEach(async () => {
    stage = await openChatStage();
    reza = await stage.person(flavour, 'رضا', managerOf(2), managerOf(1));
    group = stage.sims[flavour].group({ title: 'اهالی' });
    group.addBot(reza, 'administrator');
    group.addMember(reza, 'administrator');
    await stage.done(reza.in(group).says('/link ۲'));
  });
  afterEach(() => stage.close());

  const opens = async () => {
    await stage.done(reza.says('/link'));
    await stage.done(reza.presses('گروه «اهالی»'));
  };
  const hour = async () => (await stage.linked())[0]?.usualMinutes;

  it('sees them and how to add others, step by step', async () => {
    await stage.done(reza.says('/link'));
    expect(reza.buttons().slice(0, 3)).toEqual([
      expect.stringContaining('گروه «اهالی»'),
      'گروه تازه',
      'کانال تازه',
    ]);
    await stage.done(reza.presses('کانال تازه'));
    expect(reza.sees()).toContain('۱. ');
    const name = flavour === 'bale' ? 'https://ble.ir/nazr_test_bot' : '@nazr_test_bot';
    expect(reza.sees()).toContain(name);
    expect(reza.sees()).toContain('بازفرست');
    await stage.done(reza.presses('بازگشت'));
    await stage.done(reza.presses('گروه تازه'));
    expect(reza.sees()).toContain('همان‌جا /link بنویسید');
    expect(reza.sees().includes('مدیرش کنید')).toBe(flavour === 'bale');
  });

  it('finds it called as it is called by now', async () => {
    group.rename('اهالی محل');
    await opens();
    expect(reza.sees()).toContain('گروه «اهالی محل»');
    expect(await stage.linked()).toMatchObject([{ title: 'اهالی محل' }]);
  });

  it('chooses its usual hour; six in the evening is proposed', async () => {
    await opens();
    expect(reza.sees()).toContain('پیشنهاد ما ۱۸:۰۰');
    await stage.done(reza.presses('ساعت همیشگی'));
    await stage.done(reza.presses('ساعت ۱۸:۰۰ (پیشنهاد)'));
    expect(reza.sees()).toContain('ساعت همیشگی مطلب‌ها: ۱۸:۰۰');
    expect(await hour()).toBe(18 * 60);
  });

  it('types another hour, and says which half of the day', async () => {
    await opens();
    await stage.done(reza.presses('ساعت همیشگی'));
    await stage.done(reza.presses('ساعت دیگر'));
    await stage.done(reza.says('عصر بخیر'));
    expect(reza.sees()).toContain('خوانده نشد');
    await stage.done(reza.says('۸'));
    expect(reza.buttons()).toContain('ساعت ۰۸:۰۰');
    await stage.done(reza.presses('ساعت ۲۰:۰۰'));
    expect(await hour()).toBe(20 * 60);
    await stage.done(reza.pressesData('cht:1'));
    await stage.done(reza.says('۷:۴۵'));
    expect(reza.sees()).toContain('از این پس ساعت ۰۷:۴۵');
    expect(await hour()).toBe(7 * 60 + 45);
  });

  it('types no hour for a chat of a center that is not theirs any more', async () => {
    await opens();
    await stage.done(reza.pressesData('cht:1'));
    await stage.database.write((tx) => tx.delete(tx.tables.roles));
    await stage.done(reza.says('۷:۴۵'));
    expect(await hour()).toBeNull();
  });

  it('gives it to another of their centers', async () => {
    await opens();
    await stage.done(reza.presses('کانون دیگر'));
    expect(reza.buttons()).toEqual(['مسجد جامع ایلام', 'خانه']);
    await stage.done(reza.presses('مسجد جامع ایلام'));
    expect(await stage.linked()).toMatchObject([{ centerId: 1 }]);
    expect(await stage.acts()).toEqual(['chat.linked', 'chat.linked']);
  });

  it('lets it go', async () => {
    await opens();
    await stage.done(reza.presses('جدا کردن'));
    await stage.done(reza.presses('بله، جدا شود'));
    expect(reza.sees()).toContain('«اهالی» جدا شد');
    expect(reza.sees()).toContain('هنوز گروه یا کانالی وصل نیست');
    expect(await stage.linked()).toEqual([]);
  });

  it('reaches none of another center, nor an hour that there is not', async () => {
    const karim = await stage.person(flavour, 'کریم', managerOf(3));
    for (const data of ['chc:1', 'chh:1', 'chs:1:u0', 'cht:1', 'chm:1', 'pou:2:1', 'pou:3:1', 'pox:3:1']) {
      await stage.done(karim.says('سلام'));
      await stage.done(karim.pressesData(data));
      expect(karim.sees()).not.toContain('اهالی');
    }
    await stage.done(reza.pressesData('chs:1:zzz'));
    expect(await stage.linked()).toMatchObject([{ centerId: 2, usualMinutes: null }]);
    expect(await stage.acts()).toEqual(['chat.linked']);
  });

  it('turns pages where there are many, as who leads the province does', async () => {
    const admin = await stage.person(flavour, 'حمید', { role: 'admin', scope: 'province', scopeId: 0 });
    const more = [1, 2, 3].map((chatId) => ({ chatId, title: `گروه ${chatId}`, centerId: 3 }));
    const row = { platform: flavour, kind: 'group', linkedBy: 1, linkedAt: 0 } as const;
    await stage.database.write((tx) =>
      tx.insert(tx.tables.linkedChats).values(more.map((each) => ({ ...row, ...each }))),
    );
    await stage.done(admin.says('گروه‌ها و کانال‌ها'));
    expect(admin.buttons()).toHaveLength(7);
    await stage.done(admin.presses('صفحهٔ بعد'));
    expect(admin.buttons()).toEqual([
      expect.stringContaining('گروه 3'),
      ...['گروه تازه', 'کانال تازه', 'بازگشت', 'خانه'],
    ]);
    await stage.done(admin.pressesData('ch:9'));
    expect(admin.buttons()).toHaveLength(7);
  });
});
