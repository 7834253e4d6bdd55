import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan } from './answers.ts';
import { type Actor, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');

describe('Who vows while they hold a place', () => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour: 'telegram', prepare: town, now: nineDaysBefore });
    ali = stage.person('علی');
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
    await ali.goes('صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
  });
  afterEach(() => stage.close());

  const keepers = async () => {
    const { read } = stage.scratch.database;
    return (await read.select().from(read.tables.vows)).map(({ bookingId }) => bookingId);
  };
  const vows = async () => {
    await ali.says('/vow');
    await ali.goes('هر وقت لازم شد، خبرم کنید', 'شهدای استان');
  };

  it('is told that it keeps the vow', async () => {
    await vows();
    expect(ali.sees()).toContain('نوبتی که گرفته‌اید این نذر را ادا می‌کند');
    expect(await keepers()).toEqual([1]);
  });

  it('makes a vow for another day once the visit is over', async () => {
    stage.clock.moveTo('2027-01-05T10:00:00+03:30');
    await vows();
    expect(ali.sees()).not.toContain('نوبتی که گرفته‌اید');
    expect(await keepers()).toEqual([null]);
  });
});
