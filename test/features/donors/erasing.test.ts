import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isArmed, minuteOf } from '../../../src/features/donors/buttons.ts';
import { type Actor, flavours, openStage, type Stage } from '../../stories/stage.ts';

const MINUTE = 60_000;

describe('The button that erases', () => {
  it.each([
    [0, true],
    [9, true],
    [10, false],
    [-1, false],
    [365 * 1440, false],
  ])('%i minutes after it was shown is armed: %s', (minutes, armed) => {
    const now = Date.parse('2026-11-24T10:00:30+03:30');
    expect(isArmed(minuteOf(now), now + minutes * MINUTE)).toBe(armed);
  });
});

describe.each(flavours)('On %s, who presses «بله، پاک شود»', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour });
    ali = stage.person('علی');
    await ali.says('/start');
    await ali.says('رزرو نوبت');
    await ali.presses('همسرم');
    await ali.says('زهرا');
  });
  afterEach(() => stage.close());

  const names = async () => {
    const { read } = stage.scratch.database;
    return (await read.select().from(read.tables.persons)).map(({ firstName }) => firstName);
  };

  it('too late erases nothing, and can ask anew', async () => {
    await ali.says('/forgetme');
    stage.clock.move(11 * MINUTE);
    await ali.presses('بله، پاک شود');
    expect(ali.sees()).toContain('چیزی پاک نشد');
    expect(await names()).toEqual(['علی', 'زهرا']);
    await ali.goes('پاک کردن همه‌چیز', 'بله، پاک شود');
    expect(await names()).toEqual([]);
  });

  it('too late keeps a relative, too', async () => {
    await ali.says('مشخصات من');
    await ali.goes('پاک کردن از خانواده', 'زهرا');
    stage.clock.move(11 * MINUTE);
    await ali.presses('بله، پاک شود');
    expect(ali.sees()).toContain('چیزی پاک نشد');
    await ali.goes('پاک کردن از خانواده', 'زهرا', 'بله، پاک شود');
    expect(await names()).toEqual(['علی']);
  });

  it('on a button from before it carried a time gets a polite screen', async () => {
    await ali.pressesData('dy');
    expect(ali.sees()).toContain('این دکمه قدیمی است');
    expect(await names()).toEqual(['علی', 'زهرا']);
  });
});
