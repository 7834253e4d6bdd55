import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan, healthyWoman, untilSkin } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';

const check = 'آیا می‌توانم خون بدهم؟';

describe.each(flavours)('On %s, the questions', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour });
    ali = stage.person('علی');
    await ali.says('/start');
    await ali.says(check);
  });
  afterEach(() => stage.close());

  const kept = async () =>
    (await stage.scratch.database.read.select().from(stage.scratch.database.read.tables.screenings))[0];

  it('find nothing against a healthy man, in one message', async () => {
    const before = ali.sim.messages().length;
    await ali.goes(...healthyMan);
    expect(ali.sees()).toContain('مانعی ندیدیم. تصمیم پایانی با پزشک انتقال خون است');
    expect(ali.sim.messages()).toHaveLength(before);
    expect(await kept()).toMatchObject({ outcome: 'eligible', until: null, physicianToo: false });
  });

  it('ask a woman what concerns women, and never name it back', async () => {
    await ali.goes(...healthyWoman.slice(0, 5), 'بله، یکی از این‌ها', 'بارداری یا شیردهی', 'چیز دیگری نیست');
    await ali.goes('هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام');
    expect(ali.sees()).toContain('اکنون زمان مناسبی نیست');
    expect(ali.sees()).not.toMatch(/باردار|شیرده|زایمان|سقط/);
    expect(await kept()).toMatchObject({ outcome: 'deferred', until: null });
  });

  it('give the exact day after cupping, and a note on that day', async () => {
    await ali.goes(...untilSkin, 'بله، یکی از این‌ها', 'حجامت', 'فروردین', '۸', 'چیز دیگری نیست');
    await ali.goes('هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام');
    expect(ali.sees()).toContain('پس از حجامت، برای سلامت بیمار باید یک سال بگذرد. کار نادرستی نکرده‌اید.');
    expect(ali.sees()).toContain('یکشنبه ۸ فروردین ۱۴۰۶');
    await ali.presses('نه');
    await ali.presses('بله، خبرم کنید');
    expect(ali.sees()).toContain('خبرتان می‌کنیم');
    await stage.comes('2027-03-28T09:59:00+03:30');
    expect(ali.sees()).not.toContain('روزی است که خواستید');
    await stage.comes('2027-03-28T10:00:30+03:30');
    expect(ali.sees()).toContain('امروز روزی است که خواستید خبرتان کنیم');
    await ali.presses(check);
    expect(ali.sees()).toContain('سن شما؟');
  });

  it('give an ordinary physician outcome to who prefers to talk, word for word', async () => {
    await ali.goes(...untilSkin, 'هیچ‌کدام', 'بله، یکی از این‌ها', 'مصرف دارو', 'داروی دیگر', 'چیز دیگری نیست');
    await ali.goes('هیچ‌کدام', 'هیچ‌کدام');
    const ordinary = { sees: ali.sees(), buttons: ali.buttons(), kept: await kept() };
    await ali.says(check);
    await ali.goes(...healthyMan.slice(0, -1), 'ترجیح می‌دهم با پزشک صحبت کنم');
    expect({ sees: ali.sees(), buttons: ali.buttons(), kept: await kept() }).toEqual(ordinary);
  });

  it('stop kindly at an answer that rules it out for good', async () => {
    await ali.goes('بالاتر از ۶۵', 'بالاتر از ۷۰');
    expect(ali.sees()).toContain('سپاسگزاریم');
    expect(await kept()).toMatchObject({ outcome: 'permanent' });
    await ali.presses('یک نفر را دعوت کنید');
    expect(ali.sees()).toContain('یک واحد خون');
  });

  it('tell who is under 18 the exact day', async () => {
    await ali.goes('زیر ۱۸', '۱۳۸۷', 'آذر', '۳');
    expect(ali.sees()).toContain('سه‌شنبه ۳ آذر ۱۴۰۵');
  });

  it('go back to correct the last answer', async () => {
    await ali.goes('زیر ۱۸', 'بازگشت', '۱۸ تا ۶۰', 'نه', 'بازگشت', 'بله');
    expect(ali.sees()).toContain('آقا هستید یا خانم؟');
  });

  it('survive a restart in the middle', async () => {
    await ali.goes(...healthyMan.slice(0, 4));
    await stage.restart();
    await ali.goes(...healthyMan.slice(4));
    expect(ali.sees()).toContain('مانعی ندیدیم');
  });

  it('keep birth date, sex and donations only with consent', async () => {
    await ali.goes(...healthyMan);
    const persons = async () =>
      stage.scratch.database.read.select().from(stage.scratch.database.read.tables.persons);
    expect((await persons())[0]?.sex).toBeNull();
    await ali.presses('بله، نگه دارید');
    expect((await persons())[0]?.sex).toBe('male');
    await ali.says(check);
    await ali.goes('۱۸ تا ۶۰', 'بله');
    expect(ali.sees()).toContain('آخرین بار');
  });

  it('refuse a forged state and another account’s person', async () => {
    const press = ali.sim.screen().inlineKeyboard.flat()[0]?.callback_data ?? '';
    await ali.pressesData(`${press}zzzz`);
    expect(ali.spinning()).toBe(0);
    const zahra = stage.person('زهرا');
    await zahra.says('/start');
    await zahra.says(check);
    const own = zahra.sim.screen().inlineKeyboard.flat()[0]?.callback_data ?? '';
    await ali.goes(...healthyMan.slice(0, 2));
    expect(own).not.toBe(press);
    await ali.pressesData(own);
    expect(ali.spinning()).toBe(0);
  });

  it('leave no answer on the disk', async () => {
    await ali.goes(...untilSkin, 'بله، یکی از این‌ها', 'حجامت', 'فروردین', '۸', 'چیز دیگری نیست');
    const answering = ali.sim
      .screen()
      .inlineKeyboard.flat()
      .map((b) => b.callback_data ?? '');
    await ali.presses('انصراف');
    const path = stage.scratch.url.slice('file:'.length);
    const disk = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]).toString('latin1');
    const states = answering.filter((data) => data.startsWith('e')).map((data) => data.split(':')[1] ?? '');
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) expect(disk).not.toContain(state);
  });
});

it('A deploy with another rule set starts again politely', async () => {
  const stage = await openStage({ flavour: 'telegram' });
  const ali = stage.person('علی');
  await ali.says('/start');
  await ali.says(check);
  await ali.goes('۱۸ تا ۶۰', 'بله');
  await stage.restart({ INTERVAL_PROFILE: 'centre_12w16w' });
  await ali.presses('آقا');
  expect(ali.sees()).toContain('پرسش‌ها به‌روز شده‌اند');
  await ali.presses(check);
  expect(ali.sees()).toContain('سن شما؟');
  await stage.close();
});
