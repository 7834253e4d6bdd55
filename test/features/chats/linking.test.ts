import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimChat, SimPerson } from '../../simulator/index.ts';
import { type ChatStage, managerOf, openChatStage } from './stage.ts';

describe.each(['telegram', 'bale'] as const)('A group on %s', (flavour) => {
  let stage: ChatStage;
  let group: SimChat;
  let reza: SimPerson;
  let zahra: SimPerson;

  beforeEach(async () => {
    stage = await openChatStage();
    reza = await stage.person(flavour, 'رضا', managerOf(2));
    zahra = await stage.person(flavour, 'زهرا');
    group = stage.sims[flavour].group({ title: 'اهالی مسجد' });
    group.addBot(reza, 'administrator');
    group.addMember(reza, 'administrator');
    group.addMember(zahra);
    await stage.done();
  });
  afterEach(() => stage.close());

  const said = (chat: SimChat = group) => chat.messages().filter(({ fromBot }) => fromBot);
  const writes = (who: SimPerson, text: string) => stage.done(who.in(group).says(text));

  it('is linked by a manager who runs it, with one word of the bot there', async () => {
    await writes(reza, '/link');
    expect(said().map(({ text }) => text)).toEqual([
      'این گروه به مسجد صاحب‌الزمان (عج) وصل شد. خون‌گیری‌های آن اینجا اعلام می‌شود.',
    ]);
    expect(await stage.linked()).toMatchObject([
      {
        platform: flavour,
        chatId: group.id,
        kind: 'group',
        title: 'اهالی مسجد',
        centerId: 2,
        state: 'active',
      },
    ]);
    expect(await stage.acts()).toEqual(['chat.linked']);
    await writes(reza, '/link@nazr_test_bot');
    expect(said()).toHaveLength(1);
    expect(await stage.acts()).toEqual(['chat.linked']);
  });

  it('hears nobody without the right, and nothing but its command', async () => {
    const maryam = stage.sims[flavour].person({ firstName: 'مریم' });
    group.addMember(maryam, 'administrator');
    await writes(zahra, '/link');
    await writes(maryam, '/link');
    await writes(maryam, '/start c_1');
    for (const text of ['/start', '/drives', 'نوبت‌های من', 'پوستر و گروه کانون', 'سلام'])
      await writes(reza, text);
    expect(said()).toEqual([]);
    expect(await stage.knows(maryam, flavour)).toBe(false);
    expect(zahra.messages().filter(({ fromBot }) => fromBot)).toEqual([]);
    expect(await stage.linked()).toEqual([]);
  });

  it('does nothing when a button of staff is pressed in it', async () => {
    for (const data of ['po:0', 'poc:2', 'pop:2', 'poa:1', 'poy:1', 'pou:2:1', 'home']) {
      await stage.done(reza.in(group).pressesData(data));
    }
    expect([...said(), ...said(reza.chat)]).toEqual([]);
    expect(reza.spinning()).toBe(0);
    expect(await stage.acts()).toEqual([]);
  });

  it('is not linked by a manager who does not run it; they alone are told why', async () => {
    const hamid = await stage.person(flavour, 'حمید', managerOf(2));
    group.addMember(hamid);
    await writes(hamid, '/link');
    expect(hamid.sees()).toContain('مدیر همان گروه');
    expect(said()).toEqual([]);
    expect(await stage.linked()).toEqual([]);
  });

  it('is not linked to a center of somebody else', async () => {
    await writes(reza, '/link ۱');
    expect(reza.sees()).toContain('شمارهٔ ۱');
    expect(await stage.linked()).toEqual([]);
    const karim = await stage.person(flavour, 'کریم', managerOf(1));
    group.addMember(karim, 'administrator');
    await writes(reza, '/link');
    await writes(karim, '/link');
    expect(karim.sees()).toContain('به کانون دیگری وصل است');
    expect(await stage.linked()).toMatchObject([{ centerId: 2 }]);
  });

  it('asks who manages several centers which, and hears only them', async () => {
    const karim = await stage.person(flavour, 'کریم', managerOf(1), managerOf(3));
    group.addMember(karim, 'administrator');
    const other = await stage.person(flavour, 'اکبر', managerOf(3));
    group.addMember(other, 'administrator');
    await writes(karim, '/link');
    expect(said().at(-1)?.text).toContain('به کدام کانون وصل شود');
    await stage.done(other.in(group).presses('مسجد جامع مهران'));
    await stage.done(reza.in(group).presses('مسجد جامع ایلام'));
    expect(await stage.linked()).toEqual([]);
    await stage.done(karim.in(group).presses('مسجد جامع مهران'));
    expect(await stage.linked()).toMatchObject([{ centerId: 3 }]);
    expect(said().at(-1)?.text).toContain('به مسجد جامع مهران وصل شد');
  });

  it('is a channel when it is named in private, by who runs it', async () => {
    const channel = stage.sims[flavour].channel({ title: 'خبرهای مسجد', username: 'masjed' });
    channel.addBot(reza, 'administrator');
    await stage.done(reza.says('/link @masjed'));
    expect(reza.sees()).toContain('فقط کسی که مدیر');
    channel.addMember(reza, 'creator');
    await stage.done(reza.says('/link @masjed'));
    expect(reza.sees()).toContain('«خبرهای مسجد» به مسجد صاحب‌الزمان (عج) وصل شد');
    expect(await stage.linked()).toMatchObject([{ kind: 'channel', chatId: channel.id }]);
    expect(said(channel)).toEqual([]);
    await stage.done(reza.says('/link @nowhere'));
    expect(reza.sees()).toContain('نمی‌شناسد');
    await stage.done(reza.says('/link'));
    expect(reza.sees()).toContain('ربات را به گروه بیاورید');
  });
});

describe('A group on telegram', () => {
  let stage: ChatStage;
  let reza: SimPerson;
  beforeEach(async () => {
    stage = await openChatStage();
    reza = await stage.person('telegram', 'رضا', managerOf(2));
  });
  afterEach(() => stage.close());

  const linkedGroup = async () => {
    const group = stage.sims.telegram.group({ title: 'اهالی' });
    group.addBot(reza, 'administrator');
    group.addMember(reza, 'administrator');
    await stage.done(reza.in(group).says('/link'));
    return group;
  };

  it('is lost when the bot is thrown out, and comes back with the next word', async () => {
    const group = await linkedGroup();
    await stage.done(group.removeBot(reza));
    expect(await stage.linked()).toMatchObject([{ state: 'lost' }]);
    group.addBot(reza, 'administrator');
    await stage.done(reza.in(group).says('/link'));
    expect(await stage.linked()).toMatchObject([{ state: 'active' }]);
  });

  it('keeps its center when it becomes a supergroup', async () => {
    const group = await linkedGroup();
    const upgraded = group.upgrade(reza);
    await stage.done();
    expect(await stage.linked()).toMatchObject([{ chatId: upgraded.id, centerId: 2, state: 'active' }]);
  });
});
