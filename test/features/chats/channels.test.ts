import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimChat, SimPerson } from '../../simulator/index.ts';
import { type ChatStage, managerOf, openChatStage } from './stage.ts';

let stage: ChatStage;
let reza: SimPerson;
let channel: SimChat;
const open = async (flavour: 'telegram' | 'bale') => {
  stage = await openChatStage();
  reza = await stage.person(flavour, 'رضا', managerOf(2));
  channel = stage.sims[flavour].channel({ title: 'خبرهای مسجد', username: 'masjed' });
};
/** The bot is made an administrator by somebody who is known to nobody. */
const addsBot = (flavour: 'telegram' | 'bale', as: 'member' | 'administrator' = 'administrator') =>
  stage.done(channel.addBot(stage.sims[flavour].person({ firstName: 'ناشناس' }), as));
const passesOn = (who = reza) => stage.done(who.writes('مراسم امشب', channel));

describe.each(['telegram', 'bale'] as const)('A channel on %s', (flavour) => {
  beforeEach(() => open(flavour));
  afterEach(() => stage.close());

  it('is linked by a post that is passed on, once the center was confirmed', async () => {
    await addsBot(flavour);
    channel.addMember(reza, 'creator');
    await passesOn();
    expect(reza.sees()).toContain('«خبرهای مسجد» به کدام کانون وصل شود؟');
    expect(await stage.linked()).toEqual([]);
    await stage.done(reza.presses('مسجد صاحب‌الزمان (عج)'));
    expect(reza.sees()).toContain('«خبرهای مسجد» به مسجد صاحب‌الزمان (عج) وصل شد');
    expect(await stage.linked()).toMatchObject([{ kind: 'channel', chatId: channel.id, username: 'masjed' }]);
    expect(channel.messages().filter(({ fromBot }) => fromBot)).toEqual([]);
  });

  it('is linked by a picture of it as well', async () => {
    await addsBot(flavour);
    channel.addMember(reza, 'administrator');
    await stage.done(reza.sendsPhoto(Buffer.from('picture'), 'عکس مراسم', { from: channel }));
    expect(reza.sees()).toContain('به کدام کانون وصل شود؟');
  });

  it('is linked by its name alone', async () => {
    await addsBot(flavour);
    channel.addMember(reza, 'administrator');
    await stage.done(reza.says('@masjed'));
    expect(reza.sees()).toContain('وصل شد');
    expect(await stage.linked()).toMatchObject([{ centerId: 2 }]);
  });

  it('asks who manages several centers which one', async () => {
    const karim = await stage.person(flavour, 'کریم', managerOf(1), managerOf(3));
    await addsBot(flavour);
    channel.addMember(karim, 'administrator');
    await passesOn(karim);
    await stage.done(karim.presses('مسجد جامع مهران'));
    expect(await stage.linked()).toMatchObject([{ centerId: 3 }]);
  });

  it('is linked by an admin who adds the number of the center', async () => {
    const admin = await stage.person(flavour, 'حمید', { role: 'admin', scope: 'province', scopeId: 0 });
    await addsBot(flavour);
    channel.addMember(admin, 'administrator');
    await passesOn(admin);
    expect(admin.sees()).toContain('/link @masjed ۱۲');
    await stage.done(admin.says('/link @masjed ۳'));
    expect(await stage.linked()).toMatchObject([{ centerId: 3 }]);
  });

  it('is not linked by who does not run it, and they are told so', async () => {
    await addsBot(flavour);
    channel.addMember(reza);
    await passesOn();
    expect(reza.sees()).toContain('فقط کسی که مدیر');
    expect(await stage.linked()).toEqual([]);
  });

  it('is not linked where who ran it a moment ago presses too late', async () => {
    await addsBot(flavour);
    channel.addMember(reza, 'administrator');
    await passesOn();
    channel.addMember(reza, 'member');
    await stage.done(reza.presses('مسجد صاحب‌الزمان (عج)'));
    expect(reza.sees()).toContain('فقط کسی که مدیر');
    expect(await stage.linked()).toEqual([]);
  });

  it('where the bot may not post is not linked, with what to change', async () => {
    await addsBot(flavour);
    channel.addMember(reza, 'creator');
    channel.muteBot();
    await passesOn();
    expect(reza.sees()).toContain('اجازهٔ فرستادن پیام ندارد');
    expect(await stage.linked()).toEqual([]);
  });

  it('that the bot does not know is not linked, with what to do', async () => {
    channel.addMember(reza, 'creator');
    await passesOn();
    expect(reza.sees()).toContain('نمی‌شناسد');
  });

  it('of which the bot is no administrator is not linked', async () => {
    await addsBot(flavour, 'member');
    channel.addMember(reza, 'creator');
    await passesOn();
    expect(reza.sees()).toContain('ربات هنوز مدیر نیست');
    expect(await stage.linked()).toEqual([]);
  });

  it('means nothing from somebody who may not link', async () => {
    const zahra = await stage.person(flavour, 'زهرا');
    await addsBot(flavour);
    channel.addMember(zahra, 'creator');
    await passesOn(zahra);
    expect(zahra.sees()).toContain('برای شما نیست');
  });
});

describe('A channel of which the bot is made administrator', () => {
  afterEach(() => stage.close());

  it('is asked about in private on Telegram, for a center of whoever did it', async () => {
    await open('telegram');
    channel.addMember(reza, 'creator');
    await stage.done(channel.addBot(reza, 'administrator'));
    expect(reza.sees()).toContain('به کانال «خبرهای مسجد» افزوده شدم؛ برای کدام مسجد است؟');
    await stage.done(reza.presses('مسجد صاحب‌الزمان (عج)'));
    expect(await stage.linked()).toMatchObject([{ kind: 'channel', centerId: 2 }]);
  });

  it('is passed over when nobody knows who did it, or they may not link', async () => {
    await open('telegram');
    await addsBot('telegram');
    const zahra = await stage.person('telegram', 'زهرا');
    const other = stage.sims.telegram.channel({ title: 'دیگر' });
    await stage.done(other.addBot(zahra, 'administrator'));
    expect(stage.sims.telegram.calls('sendMessage')).toEqual([]);
  });

  it('says what is missing where it may not post', async () => {
    await open('telegram');
    channel.addMember(reza, 'creator');
    channel.muteBot();
    await stage.done(channel.addBot(reza, 'administrator'));
    expect(reza.sees()).toContain('اجازهٔ فرستادن پیام ندارد');
  });

  it('says nothing on Bale, which does not tell of it', async () => {
    await open('bale');
    channel.addMember(reza, 'creator');
    await stage.done(channel.addBot(reza, 'administrator'));
    expect(stage.sims.bale.calls('sendMessage')).toEqual([]);
  });
});

describe('A group on bale', () => {
  afterEach(() => stage.close());

  it('is linked although the bot is no administrator: those who run it are listed', async () => {
    await open('bale');
    const group = stage.sims.bale.group({ title: 'اهالی' });
    group.addBot(reza);
    group.addMember(reza, 'administrator');
    await stage.done(reza.in(group).says('/link'));
    expect(await stage.linked()).toMatchObject([{ kind: 'group', state: 'active' }]);
  });
});

describe('A group on telegram', () => {
  afterEach(() => stage.close());

  it('where the bot is muted is not linked, and who asked is told in private', async () => {
    await open('telegram');
    const group = stage.sims.telegram.group({ title: 'اهالی' });
    group.addBot(reza);
    group.addMember(reza, 'administrator');
    group.muteBot();
    await stage.done(reza.in(group).says('/link'));
    expect(reza.sees()).toContain('نوشتن برایش بسته است');
    expect(await stage.linked()).toEqual([]);
  });
});
