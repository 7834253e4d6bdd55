import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

describe.each(flavours)('On %s, a broadcast', (flavour) => {
  let stage: Stage;
  let soraya: Actor;
  let ali: Actor;
  let zahra: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town });
    soraya = stage.person('ثریا');
    ali = stage.person('علی');
    zahra = stage.person('زهرا');
    await soraya.says(`/start ${stage.announced[0]?.split('start=')[1]}`);
    for (const each of [ali, zahra]) {
      await each.says('/start c_1');
      await each.presses('بله، همین');
    }
  });
  afterEach(() => stage.close());

  const writes = async (kind: string) => {
    await soraya.says('/broadcast');
    await soraya.goes(kind, 'همین حالا می‌نویسم');
    await soraya.says('فردا در مسجد جامع، چای و گفت‌وگو دربارهٔ اهدای خون.');
    await soraya.says('/broadcasts');
    await soraya.sim.presses(soraya.buttons().find((words) => words.includes('پیش‌نویس')) ?? '');
    await stage.settled();
  };
  const heard = (who: Actor) => who.sim.messages().filter(({ text }) => text.includes('چای و گفت‌وگو')).length;

  it('is written, looked at, tried, and reaches each member once; its progress ends in one message', async () => {
    await writes('آموزش');
    expect(soraya.sees()).toContain('برای: همهٔ اعضا');
    await soraya.presses('پیش‌نمایش و ارسال');
    expect(soraya.sees()).toContain('همهٔ اعضا –');
    expect(soraya.sees()).toContain('چای و گفت‌وگو');
    await soraya.presses('نخست برای خودم بفرست');
    await stage.comes('2026-11-23T10:01:00+03:30');
    expect(heard(soraya)).toBeGreaterThan(0);
    expect([heard(ali), heard(zahra)]).toEqual([0, 0]);
    await soraya.presses('تأیید و ارسال');
    await stage.comes('2026-11-23T10:02:00+03:30');
    await stage.comes('2026-11-23T10:03:00+03:30');
    await stage.comes('2026-11-23T10:04:00+03:30');
    expect([heard(ali), heard(zahra)]).toEqual([1, 1]);
    expect(ali.buttons()).toContain('کمتر از این پیام‌ها');
    const progress = soraya.sim.messages().filter(({ text }) => text.includes('رسیده:'));
    expect(progress).toHaveLength(1);
    expect(progress[0]?.text).toContain('پایان‌یافته');
  });

  it('that is an appeal goes to a group in a place alone', async () => {
    await writes('فراخوان فوری');
    await soraya.presses('پیش‌نمایش و ارسال');
    expect(soraya.sees()).toContain('فقط برای گروه خونی و جای معین');
    expect(soraya.buttons()).not.toContain('تأیید و ارسال');
    await soraya.goes('بازگشت', 'گیرندگان', 'شهرستان', 'ایلام');
    expect(soraya.buttons()).toContain('✓ ایلام');
    await soraya.goes('بازگشت', 'بازگشت', 'پیش‌نمایش و ارسال');
    expect(soraya.sees()).toContain('اعضای شهرستان ایلام – ۲ نفر');
    expect(soraya.buttons()).not.toContain('تأیید و ارسال');
    await soraya.goes('بازگشت', 'گیرندگان', 'گروه خونی', 'A مثبت', 'بازگشت', 'بازگشت', 'پیش‌نمایش و ارسال');
    expect(soraya.sees()).toContain('با گروه خونی A مثبت');
    expect(soraya.sees()).not.toContain('فقط برای گروه خونی');
  });

  it('that changed since it was previewed is shown again, and starts only then', async () => {
    await writes('آموزش');
    await soraya.presses('پیش‌نمایش و ارسال');
    const { broadcasts } = stage.scratch.database.read.tables;
    await stage.scratch.database.write((tx) => tx.update(broadcasts).set({ audience: { sex: 'female' } }));
    await soraya.presses('تأیید و ارسال');
    expect(soraya.sees()).toContain('از آن وقت چیزی تغییر کرده است؛ دوباره ببینید.');
    expect(soraya.sees()).toContain('زنان');
    await stage.scratch.database.write((tx) => tx.update(broadcasts).set({ audience: {} }));
    await soraya.goes('بازگشت', 'پیش‌نمایش و ارسال', 'تأیید و ارسال');
    await stage.comes('2026-11-23T10:02:00+03:30');
    await stage.comes('2026-11-23T10:03:00+03:30');
    expect([heard(ali), heard(zahra)]).toEqual([1, 1]);
  });

  it('leaves out who does not want such messages, and says how many', async () => {
    await zahra.says('/stop');
    await writes('آموزش');
    await soraya.presses('پیش‌نمایش و ارسال');
    expect(soraya.sees()).toContain('دلیل‌های دیگر: ۱');
    await soraya.presses('تأیید و ارسال');
    await stage.comes('2026-11-23T10:02:00+03:30');
    await stage.comes('2026-11-23T10:03:00+03:30');
    expect([heard(ali), heard(zahra)]).toEqual([1, 0]);
  });

  it('is stopped for good after a question', async () => {
    await writes('آموزش');
    stage.clock.moveTo('2026-11-23T23:00:00+03:30');
    await soraya.goes('پیش‌نمایش و ارسال', 'تأیید و ارسال');
    await stage.comes('2026-11-23T23:01:00+03:30');
    await soraya.says('/broadcasts');
    await soraya.sim.presses(soraya.buttons().find((words) => words.includes('در حال ارسال')) ?? '');
    await stage.settled();
    expect(soraya.sees()).toContain('ساعت آرامش است');
    await soraya.goes('توقف همیشگی', 'بله، متوقف شود');
    expect(soraya.sees()).toContain('متوقف‌شده');
    await stage.comes('2026-11-24T09:00:00+03:30');
    expect([heard(ali), heard(zahra)]).toEqual([0, 0]);
  });

  it('is a way that members do not have', async () => {
    await ali.says('/broadcast');
    expect(ali.sees()).not.toContain('چه پیامی');
  });
});
