import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountById } from '../../../src/delivery/index.ts';
import { addRelative, introduce, joinCenter } from '../../../src/features/donors/index.ts';
import type { Line } from '../../../src/line.ts';
import { type Scratch, scratchSqlite } from '../../databases.ts';
import { type SimPerson, type Simulator, startSimulator } from '../../simulator/index.ts';
import { flavours } from '../../stories/stage.ts';
import { openRoom } from './room.ts';

/** دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۰. */
const MONDAY = Date.parse('2026-11-23T10:00:00+03:30');

describe.each(flavours)('Settings on %s', (flavour) => {
  let scratch: Scratch;
  let sim: Simulator;
  let line: Line;
  let zahra: SimPerson;
  let now: number;

  beforeEach(async () => {
    now = MONDAY;
    scratch = await scratchSqlite();
    sim = await startSimulator({ flavour, now: () => now });
    line = await openRoom(scratch, sim, () => now);
    zahra = sim.person({ firstName: 'زهرا' });
    await done(zahra.says('تنظیمات'));
  });
  afterEach(async () => {
    await line.stop();
    await sim.close();
    await scratch.dispose();
  });

  const done = async (act: Promise<void>) => {
    await act;
    await sim.quiet();
    await line.idle();
  };
  const goes = async (...words: readonly string[]) => {
    for (const word of words) await done(zahra.presses(word));
  };
  const wishes = () => accountById(scratch.database.read, 1);

  it('stand in one message, which says what is chosen and is edited in place', async () => {
    expect(zahra.sees()).toContain('حداکثر دو پیام در هفته');
    expect(zahra.sees()).toContain('از ساعت ۲۲:۰۰ تا ساعت ۰۸:۰۰');
    const before = sim.calls().filter(({ method }) => method === 'sendMessage').length;
    await goes('پیام‌ها', 'دانستنی‌ها', 'بازگشت', 'ساعت سکوت', 'بازگشت', 'خواندن آسان', 'بازگشت', 'خانه');
    expect(sim.calls().filter(({ method }) => method === 'sendMessage')).toHaveLength(before);
    expect(zahra.buttons()).toEqual(['تنظیمات']);
  });

  it('mute a kind of message and let it come again', async () => {
    await goes('پیام‌ها');
    expect(zahra.sees()).toContain('نوبتی که گرفته‌اید همیشه می‌آید');
    expect(zahra.buttons().slice(0, 4)).toEqual([
      '✅ نذر خون',
      '✅ نیاز فوری به خون',
      '✅ دعوت به خون‌گیری',
      '✅ دانستنی‌ها',
    ]);
    await goes('دعوت به خون‌گیری');
    expect(zahra.buttons()).toContain('❌ دعوت به خون‌گیری');
    expect((await wishes())?.muted).toEqual(['invitation']);
    await goes('دعوت به خون‌گیری');
    expect((await wishes())?.muted).toEqual([]);
  });

  it('limit the messages of a week', async () => {
    await goes('پیام‌ها', 'حداکثر دو پیام در هفته');
    expect(zahra.buttons()).toContain('✅ دو پیام');
    await goes('یک پیام');
    expect(zahra.sees()).toContain('ثبت شد');
    expect(zahra.buttons()).toContain('✅ یک پیام');
    await goes('بازگشت');
    expect(zahra.buttons()).toContain('حداکثر یک پیام در هفته');
    expect((await wishes())?.weeklyLimit).toBe(1);
  });

  it('end all messages, and undo it in one tap', async () => {
    await goes('پیام‌ها', 'هیچ پیامی نفرستید');
    expect(zahra.sees()).toContain('پیامی نمی‌آید، مگر دربارهٔ نوبت شما');
    expect((await wishes())?.stopped).toBe(true);
    await goes('بازگشت', 'پیام‌ها دوباره بیاید');
    expect(zahra.sees()).toContain('حداکثر دو پیام در هفته');
    expect((await wishes())?.stopped).toBe(false);
  });

  it('take quiet hours of one’s own, and give them back', async () => {
    await goes('ساعت سکوت', 'آغاز', 'ساعت ۲۳:۰۰', 'پایان', 'ساعت دیگر', 'ساعت ۱۳:۰۰');
    expect(zahra.sees()).toContain('از ساعت ۲۳:۰۰ تا ساعت ۱۳:۰۰');
    expect((await wishes())?.quiet).toEqual({ from: 23 * 60, to: 13 * 60 });
    await goes('ساعت همیشگی');
    expect(zahra.sees()).toContain('از ساعت ۲۲:۰۰ تا ساعت ۰۸:۰۰');
    expect((await wishes())?.quiet).toBeNull();
  });

  it('take an hour that is typed, and ask back what it may mean', async () => {
    await goes('ساعت سکوت', 'آغاز');
    await done(zahra.says('۲۱:۳۰'));
    expect(zahra.sees()).toContain('از ساعت ۲۱:۳۰ تا ساعت ۰۸:۰۰');
    await goes('پایان');
    await done(zahra.says('مسجد جامع'));
    expect(zahra.sees()).toContain('این ساعت خوانده نشد');
    await done(zahra.says('۲۱:۳۰'));
    expect(zahra.sees()).toContain('آغاز و پایان سکوت یک ساعت نمی‌شود');
    await done(zahra.says('۷'));
    expect(zahra.buttons()).toEqual(['ساعت ۰۷:۰۰', 'ساعت ۱۹:۰۰', 'بازگشت', 'خانه']);
    await goes('ساعت ۰۷:۰۰');
    expect((await wishes())?.quiet).toEqual({ from: 21 * 60 + 30, to: 7 * 60 });
  });

  it('leave the question for an hour by the way back', async () => {
    await goes('ساعت سکوت', 'آغاز', 'بازگشت');
    await done(zahra.says('۲۱:۳۰'));
    expect(zahra.sees()).toContain('نشناختم');
    expect((await wishes())?.quiet).toBeNull();
  });

  it('know until when somebody is away, and end it in one tap', async () => {
    await goes('در دسترس نیستم', 'یک هفته');
    expect(zahra.sees()).toContain('در دسترس نیستید تا دوشنبه ۹ آذر ۱۴۰۵');
    await goes('دوباره در دسترسم');
    expect(zahra.sees()).not.toContain('در دسترس نیستید');
    expect((await wishes())?.awayUntil).toBeNull();
  });

  it('take the day from a calendar, or typed', async () => {
    await goes('در دسترس نیستم', 'تقویم ماه', 'ماه بعد', '۱۵');
    expect(zahra.sees()).toContain('تا سه‌شنبه ۱۵ دی ۱۴۰۵');
    await goes('دوباره در دسترسم', 'در دسترس نیستم');
    await done(zahra.says('امروز'));
    expect(zahra.sees()).toContain('از سه‌شنبه ۳ آذر به بعد');
    await done(zahra.says('۱۲ آذر'));
    expect(zahra.sees()).toContain('تا پنجشنبه ۱۲ آذر ۱۴۰۵');
  });

  it('take no letter or blank of the calendar for an answer', async () => {
    await goes('در دسترس نیستم', 'تقویم ماه');
    for (const inert of ['ش', '–']) {
      await done(zahra.presses(inert));
      expect(zahra.sees()).toContain('روز را انتخاب کنید');
      expect(zahra.spinning()).toBe(0);
    }
    expect((await wishes())?.awayUntil).toBeNull();
  });

  it('forget an absence that is over', async () => {
    await goes('در دسترس نیستم', 'یک هفته');
    now += 7 * 24 * 3600_000;
    await done(zahra.says('تنظیمات'));
    expect(zahra.sees()).not.toContain('در دسترس نیستید');
    expect(zahra.buttons()).toContain('در دسترس نیستم');
  });

  it('leave the question for a day by the way back', async () => {
    await goes('در دسترس نیستم', 'بازگشت');
    await done(zahra.says('۱۲ آذر'));
    expect(zahra.sees()).toContain('نشناختم');
    expect((await wishes())?.awayUntil).toBeNull();
  });

  it('switch how screens are read, and show it at once', async () => {
    await goes('خواندن آسان', 'کم‌واژه');
    expect(zahra.sees()).not.toContain('هر دکمه در یک سطر');
    await goes('حروف درشت');
    expect(zahra.screen().inlineKeyboard.every((row) => row.length === 1)).toBe(true);
    await goes('حروف درشت', 'کم‌واژه');
    expect(zahra.sees()).toContain('هر دکمه در یک سطر');
    expect(await wishes()).toMatchObject({ largeType: false, fewWords: false });
  });

  it('show who is on this phone, and lead on', async () => {
    await goes('افراد این گوشی');
    expect(zahra.sees()).toContain('هنوز کسی');
    await scratch.database.write(async (tx) => {
      await introduce(tx, 1, 'زهرا', now);
      await addRelative(tx, 1, { firstName: 'مادر', relation: 'parent', now });
      await joinCenter(tx, 1, 1);
    });
    await goes('بازگشت');
    expect(zahra.sees()).toContain('مسجد: مسجد جامع');
    await goes('افراد این گوشی');
    expect(zahra.sees()).toContain('زهرا، مادر');
    expect(zahra.buttons()).toEqual(['افزودن یک نفر', 'پاک کردن یک نفر', 'بازگشت', 'خانه']);
    await goes('افزودن یک نفر');
    expect(zahra.sees()).toContain('جای دیگر: bk');
    await done(zahra.says('تنظیمات'));
    await goes('مسجد من');
    expect(zahra.sees()).toContain('جای دیگر: pn');
  });

  it('do once what is pressed twice, and change nothing for a forged button', async () => {
    for (const data of ['st:0:0', 'st:0:0']) await done(zahra.pressesData(data));
    expect((await wishes())?.muted).toEqual(['vow']);
    const before = await wishes();
    for (const data of ['st:9:0', 'sn:9', 'sz:5:1', 'sh:9', 'sh:zz', 'f:h480', 'f:h9999']) {
      await done(zahra.pressesData(data));
      expect(zahra.spinning()).toBe(0);
    }
    expect(await wishes()).toEqual(before);
  });
});
