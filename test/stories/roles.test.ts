import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';
import { openTwoStage } from './two-stage.ts';

describe.each(flavours)('On %s, a role', (flavour) => {
  let stage: Stage;
  let soraya: Actor;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town });
    soraya = stage.person('ثریا');
    ali = stage.person('علی');
    await soraya.says(`/start ${stage.announced[0]?.split('start=')[1]}`);
    await ali.says('/start c_1');
    await ali.presses('بله، همین');
  });
  afterEach(() => stage.close());

  const keys = (who: Actor) => who.sim.keyboard().flat();
  const linkOf = (who: Actor) => /start=(i_[\w-]+)/.exec(who.sees())?.[1] ?? '';
  /** Types what is no button. */
  const goes = async (who: Actor, ...answers: string[]) => {
    for (const each of answers)
      await (who.buttons().some((words) => words === each) ? who.presses(each) : who.says(each));
  };
  const invites = async (...answers: string[]) => {
    await goes(soraya, '/staff', 'دعوت تازه', ...answers);
    return linkOf(soraya);
  };
  const invitesManager = () =>
    invites('مدیر کانون', 'صاحب‌الزمان', 'مسجد صاحب‌الزمان (عج)، ایلام', 'بدون پایان');

  it('is given by a link that is passed on, and its words are under the chat at once', async () => {
    const link = await invitesManager();
    expect(soraya.sees()).toContain('دعوت به نقش مدیر کانون مسجد صاحب‌الزمان (عج)');
    expect(soraya.sees()).toContain('دوشنبه ۹ آذر');
    expect(keys(ali)).not.toContain('پنل مدیریت');
    await ali.says(`/start ${link}`);
    expect(ali.sees()).toContain('مدیر کانون مسجد صاحب‌الزمان (عج)');
    expect(keys(ali)).toContain('پنل مدیریت');
    await ali.says('پنل مدیریت');
    expect(ali.sees()).toContain('کدام کار؟');
    expect(ali.buttons()).not.toContain('نقش‌ها');
    const reza = stage.person('رضا');
    await reza.says(`/start ${link}`);
    expect(reza.sees()).toContain('دیگر به کار نمی‌آید');
  });

  it('is not used up by its maker, nor twice by the same', async () => {
    const link = await invitesManager();
    await soraya.says(`/start ${link}`);
    expect(soraya.sees()).toContain('این پیوند را شما ساخته‌اید');
    await ali.says(`/start ${link}`);
    const again = await invitesManager();
    await ali.says(`/start ${again}`);
    expect(ali.sees()).toContain('شما از پیش مدیر کانون');
  });

  it('is taken away, and its words lead nowhere any more', async () => {
    await ali.says(`/start ${await invitesManager()}`);
    await soraya.says('/staff');
    await soraya.presses('مدیر کانون');
    expect(soraya.sees()).toContain('بدون پایان');
    await soraya.goes('لغو نقش', 'بله، لغو شود');
    expect(soraya.sees()).toContain('نقش لغو شد');
    await stage.app.deliverDue();
    expect(ali.sees()).toContain('نقش شما پایان یافت: مدیر کانون');
    expect(keys(ali)).not.toContain('پنل مدیریت');
    await ali.says('پنل مدیریت');
    expect(ali.sees()).not.toContain('کدام کار؟');
    await ali.says('/menu');
    expect(keys(ali)).not.toContain('پنل مدیریت');
  });

  it('ends by its date', async () => {
    await ali.says(`/start ${await invites('مدیر', 'همهٔ استان', '۱۰ دی')}`);
    expect(ali.sees()).toContain('تا پایان پنجشنبه ۱۰ دی');
    await stage.comes('2026-12-31T23:50:00+03:30');
    await ali.says('/staff');
    expect(ali.sees()).toContain('چه کسی چه نقشی دارد');
    await stage.comes('2027-01-01T00:10:00+03:30');
    await ali.says('/staff');
    expect(ali.sees()).toContain('چنین فرمانی برای شما نیست');
  });

  it('asks on when an answer cannot be read', async () => {
    await goes(soraya, '/staff', 'دعوت تازه', 'رئیس');
    expect(soraya.sees()).toContain('یکی از دکمه‌ها را بزنید');
    await goes(soraya, 'مدیر کانون', 'هیچ‌جا');
    expect(soraya.sees()).toContain('مسجدی با «هیچ‌جا» پیدا نشد');
    await goes(soraya, 'صاحب‌الزمان', 'مسجد صاحب‌الزمان (عج)، ایلام', '۱۰ دی ۱۴۲۰');
    expect(soraya.sees()).toContain('حداکثر سه سال');
    await goes(soraya, '۱ دی');
    expect(linkOf(soraya)).not.toBe('');
  });

  it('goes over to whoever opens the link, and the last admin stays', async () => {
    await soraya.says('/staff');
    await soraya.presses('مدیر سامانه');
    await soraya.goes('لغو نقش', 'بله، لغو شود');
    expect(soraya.sees()).toContain('آخرین مدیر همیشگی');
    await soraya.presses('واگذاری');
    await ali.says(`/start ${linkOf(soraya)}`);
    expect(ali.sees()).toContain('مدیر سامانه');
    await soraya.says('/staff');
    expect(soraya.sees()).toContain('چنین فرمانی برای شما نیست');
  });

  it('is taken back as long as nobody opened the link', async () => {
    const link = await invitesManager();
    await soraya.says('/staff');
    await soraya.goes('پیوندهای باز', 'مدیر کانون');
    expect(soraya.sees()).toContain('پس گرفته شد');
    await ali.says(`/start ${link}`);
    expect(ali.sees()).toContain('دیگر به کار نمی‌آید');
  });

  it('is taken back also when many links are open', async () => {
    const ends = Array.from({ length: 7 }, (_, i) => `${i + 1} دی`);
    const links: string[] = [];
    for (const end of ends) links.push(await invites('مدیر', 'همهٔ استان', end));
    await soraya.says('/staff');
    await soraya.goes('پیوندهای باز', 'بقیه');
    expect(soraya.buttons().filter((words) => words.startsWith('مدیر استان'))).toHaveLength(2);
    // The newest stand first: on the second page are the first two that were made.
    await soraya.presses('مدیر استان');
    expect(soraya.sees()).toContain('پس گرفته شد');
    await ali.says(`/start ${links[1]}`);
    expect(ali.sees()).toContain('دیگر به کار نمی‌آید');
  });

  it('is told to whoever invited, by the name of who opened the link', async () => {
    await ali.says(`/start ${await invitesManager()}`);
    expect(soraya.sees()).not.toContain('پیوند شما را باز کرد');
    await stage.app.deliverDue();
    await stage.settled();
    expect(soraya.sees()).toContain('پیوند شما را باز کرد و اکنون مدیر کانون مسجد صاحب‌الزمان (عج) است');
  });

  it('of the last admin is handed over before everything of theirs is erased', async () => {
    const forgets = async () => {
      await soraya.says('/forgetme');
      await soraya.presses('بله، پاک شود');
    };
    await forgets();
    expect(soraya.sees()).toContain('چیزی پاک نشد');
    await soraya.goes('نقش‌ها', 'مدیر سامانه', 'واگذاری');
    await ali.says(`/start ${linkOf(soraya)}`);
    await forgets();
    expect(soraya.sees()).toContain('همه‌چیز پاک شد');
    await ali.says('/staff');
    expect(ali.sees()).toContain('چه کسی چه نقشی دارد');
  });

  it('leaves its lines in the audit, by person and by day', async () => {
    await ali.says(`/start ${await invitesManager()}`);
    await soraya.says('/audit');
    expect(soraya.sees()).toContain('دوشنبه ۲ آذر ۱۴۰۵');
    expect(soraya.sees()).toContain('پذیرفتن نقش – مسجد صاحب‌الزمان (عج)');
    expect(soraya.sees().indexOf('پذیرفتن نقش')).toBeLessThan(soraya.sees().indexOf('دعوت'));
    await soraya.presses('کدام روز');
    await soraya.presses('دوشنبه ۲ آذر');
    expect(soraya.sees()).toContain('فقط دوشنبه ۲ آذر');
    await soraya.presses('چه کسی');
    await soraya.presses(soraya.buttons()[0] ?? '');
    expect(soraya.sees()).toContain('فقط');
    await soraya.presses('همه');
    expect(soraya.sees()).not.toContain('فقط');
    await soraya.presses('کدام خون‌گیری');
    expect(soraya.buttons()).toContain('همه');
  });

  it('is not there for anybody else', async () => {
    for (const words of ['/staff', '/audit']) {
      await ali.says(words);
      expect(ali.sees()).toContain('چنین فرمانی برای شما نیست');
    }
    for (const data of ['rll:0', 'rls:1', 'rln', 'rlx:1', 'rlp', 'au:0:0:0:0']) {
      await ali.pressesData(data);
      expect(ali.sees()).toContain('این دکمه قدیمی است');
    }
  });
});

describe('An owner named in the settings', () => {
  it('stays, whoever asks', async () => {
    const stage = await openStage({ flavour: 'telegram', prepare: town, env: { OWNERS: 'telegram:901' } });
    const soraya = stage.person('ثریا', { id: 901 });
    await soraya.says('/staff');
    await soraya.presses('مدیر سامانه');
    await soraya.goes('لغو نقش', 'بله، لغو شود');
    expect(soraya.sees()).toContain('تنظیمات برنامه');
    await stage.close();
  });
});

it('An invitation to a role carries both platforms’ links, Bale first', async () => {
  const stage = await openTwoStage({ prepare: town, env: { OWNERS: 'telegram:901' } });
  const soraya = stage.person('telegram', 'ثریا', { id: 901 });
  const zahra = stage.person('bale', 'زهرا');
  await soraya.says('/staff');
  await soraya.goes('دعوت تازه', 'پذیرش', 'همهٔ استان', 'بدون پایان');
  expect(soraya.sees()).toMatch(/ble\.ir\/\w+\?start=i_[\w-]+\n.*t\.me\/\w+\?start=i_/s);
  await zahra.says(`/start ${/start=(i_[\w-]+)/.exec(soraya.sees())?.[1]}`);
  expect(zahra.sees()).toContain('پذیرش همهٔ تیم‌ها');
  await stage.close();
});
