import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import { joinBooking, keep } from '../../../src/features/vows/index.ts';
import type { SimPerson } from '../../simulator/index.ts';
import { ramadan, theCampaigns } from './season.ts';
import { driveDay, openStage, type Stage, stages } from './stage.ts';

describe.each(stages)('A vow on $flavour and $database', ({ flavour, open }) => {
  let stage: Stage;
  let ali: SimPerson;
  beforeEach(async () => {
    stage = await openStage(flavour, open);
    ali = stage.sim.person({ firstName: 'علی' });
  });
  afterEach(() => stage.close());

  it('opens a campaign from its link, and says politely when there is none', async () => {
    await stage.done(ali.starts(`v_${stage.campaigns.get('ramadan 1448')}`));
    expect(ali.sees()).toContain('نذر خون – ماه رمضان');
    for (const payload of ['v_999', 'v_', 'v_x', 'v_0', 'v_99999999999999999999']) {
      await stage.done(ali.starts(payload));
      expect(ali.sees()).toContain('این فراخوان نذر دیگر برقرار نیست');
    }
    stage.clock = instant(addDays(ramadan.endDay, 1), 720);
    await stage.done(ali.starts(`v_${stage.campaigns.get('ramadan 1448')}`));
    expect(ali.sees()).toContain('این فراخوان نذر دیگر برقرار نیست');
  });

  it('makes one vow of two taps', async () => {
    await stage.says(ali, 'نذر خون');
    await stage.goes(ali, 'ماه رمضان');
    await Promise.all([ali.presses('خودم'), ali.presses('خودم')]);
    await stage.done(Promise.resolve());
    expect(await stage.kept()).toHaveLength(1);
    expect(ali.spinning()).toBe(0);
  });

  it('a booking that is held already keeps the vow', async () => {
    stage.held = { bookingId: 7, day: driveDay };
    await stage.vows(ali);
    expect(ali.sees()).toContain('نوبتی که گرفته‌اید این نذر را ادا می‌کند');
    expect(ali.buttons()).toEqual(['بازگشت', 'خانه']);
    await stage.database.write((tx) => joinBooking(tx, { personId: 1, bookingId: 7, day: driveDay }));
    await stage.database.write((tx) => keep(tx, 1, driveDay, instant(driveDay, 1230)));
    await stage.goes(ali, 'بازگشت');
    expect(ali.buttons()).toEqual(['ماه رمضان', 'محرم و صفر', 'هر وقت لازم شد، خبرم کنید', 'خانه']);
    await stage.forges(ali, 'vv:1');
    expect(ali.sees()).toContain('این نذر ادا شده است');
  });

  it('is let go in one tap', async () => {
    await stage.vows(ali);
    await stage.goes(ali, 'بازگشت', 'نذر شما – ماه رمضان');
    expect(ali.buttons()).toEqual(['خلوت‌ترین ساعت‌ها', 'برداشتن نذر', 'بازگشت', 'خانه']);
    await stage.goes(ali, 'برداشتن نذر');
    expect(ali.sees()).toContain('نذر برداشته شد');
    expect((await stage.kept()).map(({ state }) => state)).toEqual(['released']);
    await stage.forges(ali, 'vx:1');
    expect(ali.sees()).toContain('دیگر برقرار نیست');
  });

  it('is not renewed before its window ended: an older message may still offer it', async () => {
    stage.held = { bookingId: 7, day: driveDay };
    await stage.vows(ali);
    await stage.forges(ali, 'vr:1');
    expect(ali.sees()).toContain('نوبتی که گرفته‌اید این نذر را ادا می‌کند');
    expect(ali.buttons()).toEqual(['برداشتن نذر', 'بازگشت', 'خانه']);
    expect(await stage.kept()).toMatchObject([{ state: 'open', bookingId: 7 }]);
  });

  it('is renewed in one tap when its window ended', async () => {
    await stage.vows(ali);
    stage.clock = instant(addDays(ramadan.endDay, 1), 1090);
    await theCampaigns(stage.database, stage.clock);
    await stage.says(ali, 'نذر خون');
    expect(ali.buttons()).toContain('ماه رمضان ۱۴۴۹');
    await stage.goes(ali, 'نذر شما – ماه رمضان ۱۴۴۸');
    expect(ali.sees()).toContain('زمان این نذر گذشته است');
    await stage.goes(ali, 'تجدید نذر');
    expect(ali.sees()).toContain('نذر تجدید شد');
    expect(ali.sees()).toContain('تاریخ‌ها پس از اعلام رسمی');
    expect(await stage.kept()).toMatchObject([
      { state: 'lapsed' },
      { state: 'open', campaignId: stage.campaigns.get('ramadan 1449') },
    ]);
  });

  it('is asked about once when its window ended, and one tap on the message is enough', async () => {
    await stage.vows(ali);
    stage.clock = instant(addDays(ramadan.endDay, 1), 1079);
    await stage.tell();
    expect(ali.sees()).not.toContain('گذشت');
    stage.clock = instant(addDays(ramadan.endDay, 1), 1081);
    await stage.tell();
    expect(ali.sees()).toContain('زمان نذر ماه رمضان گذشت');
    expect(ali.buttons()).toEqual(['تجدید نذر', 'برداشتن نذر', 'خانه']);
    await stage.goes(ali, 'برداشتن نذر');
    expect(ali.sees()).toContain('نذر برداشته شد');
    await stage.tell();
    expect(ali.sees()).toContain('نذر برداشته شد');
    expect((await stage.kept()).map(({ state }) => state)).toEqual(['lapsed']);
  });

  it('answers stale, foreign and forged buttons politely', async () => {
    await stage.vows(ali);
    const stranger = stage.sim.person({ firstName: 'رضا' });
    await stage.says(stranger, 'نذر خون');
    for (const data of ['vp:1', 'vc:1:1', 'vi:1:1:0', 'vi:1:1:1', 'vr:1', 'vx:1']) {
      await stage.forges(stranger, data);
      expect(stranger.sees()).toContain('برای این حساب نیست');
    }
    for (const data of ['vv:1', 'vs:1', 'vv:zz']) {
      await stage.forges(stranger, data);
      expect(stranger.sees()).toContain('دیگر برقرار نیست');
    }
    for (const data of ['vc:2:zz', 'vi:2:zz:0']) {
      await stage.forges(stranger, data);
      expect(stranger.sees()).toContain('این فراخوان نذر دیگر برقرار نیست');
    }
    await stage.forges(stranger, 'vv:!');
    expect(stranger.sees()).toBe('vv:!');
    expect((await stage.kept()).map(({ state }) => state)).toEqual(['open']);
    expect(stranger.spinning()).toBe(0);
  });
});
