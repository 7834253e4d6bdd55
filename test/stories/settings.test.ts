import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

describe.each(flavours)('On %s, in settings among all rooms', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town });
    ali = stage.person('علی');
    await ali.says('/start c_1');
    await ali.presses('بله، همین');
    await ali.says('تنظیمات');
  });
  afterEach(() => stage.close());

  it('one’s mosque leads back and home', async () => {
    await ali.presses('مسجد من');
    expect(ali.buttons()).toEqual(['موقعیت من', 'فهرست شهرها', 'بازگشت', 'خانه']);
    await ali.presses('بازگشت');
    expect(ali.sees()).toContain('سکوت');
    await ali.goes('مسجد من', 'فهرست شهرها', 'بازگشت');
    expect(ali.buttons()).toContain('خانه');
    await ali.says('مشخصات من');
    await ali.goes('مسجد دیگر', 'بازگشت');
    expect(ali.sees()).toContain('مسجد: مسجد جامع ایلام');
  });

  it('a typed hour or day is the answer to the open question, and no mosque', async () => {
    await ali.goes('ساعت سکوت', 'آغاز');
    await ali.says('۲۱:۳۰');
    expect(ali.sees()).toContain('از ساعت ۲۱:۳۰');
    await ali.goes('پایان');
    await ali.says('مسجد ۲');
    expect(ali.sees()).toContain('این ساعت خوانده نشد');
    await ali.goes('بازگشت', 'بازگشت', 'در دسترس نیستم');
    await ali.says('۲ دی');
    expect(ali.sees()).toContain('در دسترس نیستید تا');
  });
});
