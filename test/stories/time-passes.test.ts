import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as life from './full-life.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';

describe.each(flavours)('On %s, with time', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: life.townAndMehran, now: life.nineDaysBefore });
    ali = stage.person('علی');
    // The campaigns are made by the first round.
    await stage.app.deliverDue();
  });
  afterEach(() => stage.close());

  const vows = async () => {
    await ali.says('/start');
    await ali.says('نذر خون');
    await ali.goes('ماه رمضان', 'خودم');
    expect(ali.sees()).toContain('اعلام آمادگی شما ثبت شد');
  };

  it('a place that nobody answers goes to the next in line, and last to everybody', async () => {
    const [reza, zahra, sara] = [stage.person('رضا'), stage.person('زهرا'), stage.person('سارا')];
    await life.books(reza, 'مهران', '۱۸:۳۰');
    for (const who of [ali, zahra]) await life.waitsInMehran(who, '۱۸:۳۰');
    await reza.presses('لغو نوبت');
    await stage.comes('2026-11-24T10:00:30+03:30');
    expect(ali.sees()).toContain('یک جا خالی شد');
    await stage.comes('2026-11-24T11:59:30+03:30');
    expect(zahra.sees()).not.toContain('یک جا خالی شد');
    await stage.comes('2026-11-24T12:00:30+03:30');
    expect(zahra.sees()).toContain('یک جا خالی شد');
    await ali.presses('می‌خواهم');
    expect(ali.sees()).toContain('مهلت گذشت');
    await stage.comes('2026-11-24T14:01:00+03:30');
    await life.books(sara, 'مهران', '۱۸:۳۰');
    expect(sara.sees()).toContain('مسجد جامع مهران');
  });

  it('a vow’s window ends: the person is asked on the evening after it, once', async () => {
    await vows();
    await stage.comes('2027-03-10T17:59:00+03:30');
    expect(ali.sees()).not.toContain('زمان نذر ماه رمضان گذشت');
    await stage.comes('2027-03-10T18:01:00+03:30');
    expect(ali.sees()).toContain('زمان نذر ماه رمضان گذشت');
    const heard = ali.sim.messages().length;
    await stage.comes('2027-03-11T18:01:00+03:30');
    expect(ali.sim.messages()).toHaveLength(heard);
    await ali.presses('تجدید نذر');
    expect(ali.sees()).toContain('نذر تجدید شد');
  });

  it('a day of giving that is told in the questions, and may be kept, keeps the vow', async () => {
    await vows();
    await stage.comes('2027-02-20T10:00:00+03:30');
    await ali.says('آیا می‌توانم خون بدهم؟');
    await ali.goes('۱۸ تا ۶۰', 'بله', 'آقا', 'در یک سال گذشته', 'بهمن', '۲۵', 'نه');
    await ali.goes('بله', 'هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام');
    const open = async () => {
      await ali.says('نذر خون');
      return ali.buttons().includes('نذر شما – ماه رمضان');
    };
    const asked = ali.sim.screen();
    expect(asked.text).toContain('نگه داریم؟');
    await ali.presses('بله، نگه دارید');
    expect(await open()).toBe(false);
    expect(ali.buttons()).toContain('ماه رمضان');
  });
});
