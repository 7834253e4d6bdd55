import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan } from './answers.ts';
import type { Actor } from './stage.ts';
import { town } from './town.ts';
import { openTwoStage, type TwoStage } from './two-stage.ts';

const phone = '09181234567';
const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');
const MINUTE_MS = 60_000;

describe('A platform that is down for three days, the drive’s day among them', () => {
  let stage: TwoStage;
  let onBale: Actor;
  let onTelegram: Actor;
  beforeEach(async () => {
    stage = await openTwoStage({ prepare: town, now: nineDaysBefore });
    onBale = stage.person('bale', 'علی', { phone });
    onTelegram = stage.person('telegram', 'علی', { phone });
    await onBale.says('/start c_1');
    await onBale.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
    await onBale.goes('صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
  });
  afterEach(() => stage.close());

  const link = async () => {
    for (const who of [onTelegram, onBale]) {
      await who.says('مشخصات من');
      await who.presses('دادن شمارهٔ تلفن');
      await who.sharesContact();
    }
    await onBale.presses('بله، خودم هستم');
    await onTelegram.presses('بله، خودم هستم');
  };
  const baleIsDown = (isDown: boolean) =>
    stage.sims.bale.cutConnection('sendMessage', 'before', isDown ? 1_000_000 : 1);
  const passes = async (minutes: number) => {
    for (let i = 0; i < minutes; i++) {
      stage.clock.move(MINUTE_MS);
      await stage.app.deliverDue();
    }
  };
  const heard = (who: Actor) => who.sim.messages().map(({ text }) => text ?? '');

  it('a reminder goes out on the person’s other account, with the way to cancel', async () => {
    await link();
    baleIsDown(true);
    const before = heard(onBale).length;
    await stage.comes('2026-11-30T18:29:00+03:30');
    await passes(10);
    expect(onTelegram.sees()).toContain('نگه داشته شده است');
    await stage.comes('2026-12-02T18:29:00+03:30');
    await passes(10);
    expect(onTelegram.sees()).toContain('چیزی عوض شده؟');
    await onTelegram.presses('لغو نوبت');
    expect(onTelegram.sees()).toContain('لغو شد');
    await stage.comes('2026-12-03T17:00:00+03:30');
    expect(heard(onBale)).toHaveLength(before);
  });

  it('who has no other account is told when it is back, what is still of use and once', async () => {
    baleIsDown(true);
    await stage.comes('2026-11-30T18:29:00+03:30');
    await passes(10);
    await stage.comes('2026-12-02T19:00:00+03:30');
    await passes(10);
    baleIsDown(false);
    await passes(30);
    const about = heard(onBale).filter((text) => text.includes('۱۸:۳۰') && text.includes('منتظرتان'));
    expect(about).toHaveLength(1);
    expect(heard(onBale).some((text) => text.includes('نگه داشته شده است'))).toBe(false);
    const { read } = stage.scratch.database;
    const rows = await read.select().from(read.tables.outbox);
    expect(rows.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'booking:1:reminder:3d skipped',
      'booking:1:reminder:1d sent',
      'booking:1:reminder:2h waiting',
    ]);
    expect((rows[1]?.sentAt ?? 0) - (rows[1]?.plannedAt ?? 0)).toBeGreaterThan(MINUTE_MS);
  });
});
