import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan, healthyWoman } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');

describe.each(flavours)('On %s, who comes along', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town, now: nineDaysBefore });
    ali = stage.person('علی');
  });
  afterEach(() => stage.close());

  const promises = async (who: Actor, hour = '۱۸:۳۰') => {
    await who.says('/start c_1');
    await who.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
    await who.goes('صاحب‌الزمان', hour, 'پیاده');
  };
  const active = async () => {
    const { read } = stage.scratch.database;
    return (await read.select().from(read.tables.bookings)).filter(({ state }) => state === 'active');
  };

  it('is added by name, asked, seated and given a ticket, all in one', async () => {
    await promises(ali);
    await ali.goes('همراه دارم', 'نفر دیگر');
    expect(ali.sees()).toContain('نام کوچک');
    await ali.says('زهرا');
    expect(ali.buttons().join(' ')).toContain('✅ زهرا');
    await ali.presses('ادامه');
    expect(ali.sees()).toContain('سن شما؟');
    await ali.goes(...healthyWoman, 'نه', 'ادامه');
    expect(ali.sees()).toContain('شما: ساعت ۱۸:۳۰');
    expect(ali.sees()).toContain('زهرا: ساعت ۱۸:۳۰');
    expect(await active()).toEqual([]);
    await ali.presses('تأیید نوبت');
    expect(await active()).toHaveLength(2);
    expect(ali.sim.files()).toHaveLength(2);
    expect(ali.sees()).toContain('نوبت زهرا ثبت شد');
  });

  it('joins who has a ticket already, and two that were asked keep their place meanwhile', async () => {
    await promises(ali);
    await ali.goes('تأیید نوبت', 'همراه دارم', 'نفر دیگر');
    await ali.says('زهرا');
    await ali.presses('نفر دیگر');
    await ali.says('حسن');
    await ali.presses('ادامه');
    await ali.goes(...healthyWoman, 'نه', 'ادامه');
    expect(ali.sees()).toContain('دربارهٔ حسن');
    await ali.goes(...healthyMan, 'نه', 'ادامه');
    expect(ali.sees()).toMatch(/زهرا: ساعت ۱۸:۳۰[\s\S]*حسن: ساعت ۱۸:۳۰/);
    await ali.presses('تأیید نوبت');
    expect(await active()).toHaveLength(3);
    expect(ali.sim.files()).toHaveLength(3);
  });

  it('sits in the next hour when this one is full, and everybody sees it before', async () => {
    for (const name of ['رضا', 'مریم', 'مینا']) {
      const other = stage.person(name);
      await promises(other);
      await other.presses('تأیید نوبت');
    }
    await promises(ali);
    await ali.goes('همراه دارم', 'نفر دیگر');
    await ali.says('زهرا');
    await ali.presses('ادامه');
    await ali.goes(...healthyWoman, 'نه', 'ادامه');
    expect(ali.sees()).toContain('ساعت ۱۸:۳۰ دیگر جا ندارد');
    expect(ali.sees()).toContain('زهرا: ساعت ۱۸:۴۵');
    const rival = stage.person('سارا');
    await promises(rival);
    await rival.presses('تأیید نوبت');
    await ali.presses('تأیید نوبت');
    expect(ali.sees()).toContain('ساعت ۱۸:۳۰ همین حالا پر شد');
    expect(await active()).toHaveLength(4);
  });

  it('who may not give is named with the reason, and nobody is booked', async () => {
    await promises(ali);
    await ali.goes('همراه دارم', 'نفر دیگر');
    await ali.says('حسن');
    await ali.goes('ادامه', 'زیر ۱۸', '۱۳۹۰', 'آذر', '۳');
    await ali.says('رزرو نوبت');
    await ali.goes('خودم', 'صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'همراه دارم', 'حسن', 'ادامه');
    expect(ali.sees()).toContain('حسن همراه نمی‌شود: این اهدا از');
    expect(ali.sees()).toContain('هنوز نوبتی ثبت نشده است');
    expect(await active()).toEqual([]);
    await ali.goes('بازگشت', 'تأیید نوبت');
    expect(await active()).toHaveLength(1);
  });

  it('goes on without the one who may not give, and nobody else is lost', async () => {
    await promises(ali);
    await ali.goes('همراه دارم', 'نفر دیگر');
    await ali.says('نرگس');
    await ali.presses('نفر دیگر');
    await ali.says('زهرا');
    await ali.goes('ادامه', 'زیر ۱۸', '۱۳۹۰');
    expect(ali.sees()).toContain('دربارهٔ نرگس');
    await ali.goes('آذر', '۳', 'نه');
    expect(ali.buttons()).toContain('همان روز خبرم کنید');
    await ali.presses('همان روز خبرم کنید');
    expect(ali.spinning()).toBe(0);
    await ali.presses('همراهان دیگر');
    expect(ali.sees()).toContain('نرگس همراه نمی‌شود');
    expect(ali.sees()).toContain('هنوز نوبتی ثبت نشده است');
    expect(ali.buttons().filter((text) => text.startsWith('✅'))).toEqual(['✅ زهرا']);
    await ali.goes('ادامه', ...healthyWoman, 'نه', 'ادامه', 'تأیید نوبت');
    expect(await active()).toHaveLength(2);
  });

  it('who leaves the questions comes back to the party', async () => {
    await promises(ali);
    await ali.goes('همراه دارم', 'نفر دیگر');
    await ali.says('زهرا');
    await ali.goes('ادامه', 'انصراف');
    expect(ali.buttons()).toContain('✅ زهرا');
  });

  it('leads back from the name to the party, and leaves the ticket its buttons', async () => {
    await promises(ali);
    await ali.presses('تأیید نوبت');
    const ticket = ali.buttons();
    await ali.goes('همراه دارم', 'نفر دیگر', 'بازگشت');
    expect(ali.sees()).toContain('چه کسانی همراه می‌آیند');
    await ali.presses('نفر دیگر');
    await ali.says('زهرا');
    expect(ali.buttons().join(' ')).toContain('✅ زهرا');
    const picture = ali.sim.messages().find(({ file }) => file);
    expect(picture?.inlineKeyboard.flat().map(({ text }) => text)).toEqual(ticket);
    expect(ali.spinning()).toBe(0);
  });

  it('is not added twice, and who holds a place is shown so', async () => {
    await promises(ali);
    await ali.goes('همراه دارم', 'نفر دیگر');
    await ali.says('گلی');
    await ali.goes('ادامه', ...healthyWoman, 'نه', 'ادامه', 'تأیید نوبت');
    const people = async () => {
      const { read } = stage.scratch.database;
      return (await read.select().from(read.tables.persons)).length;
    };
    expect(await people()).toBe(2);
    await ali.says('نوبت‌های من');
    await ali.presses('بلیت نوبت');
    await ali.presses('همراه دارم');
    expect(ali.buttons()).toContain('گلی – نوبت دارد');
    await ali.presses('گلی – نوبت دارد');
    expect(ali.spinning()).toBe(0);
    await ali.presses('نفر دیگر');
    await ali.says('گلي');
    expect(ali.sees()).toContain('همان گلی است؟');
    await ali.presses('بله، همان');
    expect(ali.buttons()).toContain('گلی – نوبت دارد');
    expect(await people()).toBe(2);
    await ali.presses('نفر دیگر');
    await ali.says('گلی');
    await ali.presses('نه، کس دیگری');
    expect(ali.buttons().join(' ')).toContain('✅ گلی');
    expect(await people()).toBe(3);
  });

  it('pressed twice is booked once', async () => {
    await promises(ali);
    await ali.goes('همراه دارم', 'نفر دیگر');
    await ali.says('زهرا');
    await ali.presses('ادامه');
    await ali.goes(...healthyWoman, 'نه', 'ادامه');
    await Promise.all([ali.sim.presses('تأیید نوبت'), ali.sim.presses('تأیید نوبت')]);
    await stage.settled();
    expect(await active()).toHaveLength(2);
    expect(ali.sim.files()).toHaveLength(2);
    expect(ali.spinning()).toBe(0);
  });
});
