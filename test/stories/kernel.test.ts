import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';

describe.each(flavours)('On %s, whatever comes', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour });
    ali = stage.person('علی');
    await ali.says('/start');
  });
  afterEach(() => stage.close());

  it('a newcomer is greeted once, with the main menu under the chat', async () => {
    expect(ali.sees()).toContain('به «نذر خون» خوش آمدید');
    expect(ali.sim.keyboard()).toEqual(
      expect.arrayContaining(['رزرو نوبت', 'آیا می‌توانم خون بدهم؟', 'نوبت‌های من']),
    );
    await ali.says('رزرو نوبت');
    await ali.says('/start');
    expect(ali.sees()).not.toContain('خوش آمدید');
  });

  it('a sticker gets a polite answer', async () => {
    await ali.sendsSticker();
    expect(ali.sees()).toContain('نتوانستم بخوانم');
  });

  it('a forged press gets a way home and stops spinning', async () => {
    await ali.sendsSticker();
    await ali.pressesData('nothing:1:2');
    expect(ali.sees()).toContain('این دکمه');
    expect(ali.spinning()).toBe(0);
  });
});
