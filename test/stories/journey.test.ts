import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

describe.each(flavours)('On %s, from a poster to a ticket', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town, now: Date.parse('2026-11-24T10:00:00+03:30') });
    ali = stage.person('علی');
  });
  afterEach(() => stage.close());

  it('a new member books', async () => {
    await ali.says('/start c_1');
    console.log(ali.sees(), ali.buttons());
    await ali.presses('بله، همین');
    console.log(ali.sees(), ali.buttons());
    await ali.presses('رزرو نوبت');
    console.log(ali.sees(), ali.buttons());
    await ali.goes(...healthyMan);
    console.log(ali.sees(), ali.buttons());
    await ali.presses('نه');
    await ali.presses('رزرو نوبت');
    console.log(ali.sees(), ali.buttons());
    await ali.presses('صاحب‌الزمان');
    console.log(ali.sees(), ali.buttons());
    await ali.presses('۱۸:۳۰');
    console.log(ali.sees(), ali.buttons());
    await ali.presses('پیاده');
    console.log(ali.sees(), ali.buttons());
    await ali.presses('تأیید نوبت');
    console.log(ali.sees(), ali.buttons());
    expect(ali.sees()).toContain('نوبت شما ثبت شد');
  });
});
