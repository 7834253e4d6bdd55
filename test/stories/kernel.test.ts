import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commonTexts } from '../../src/bot/index.ts';
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
    expect(ali.sees()).toContain('این پیام خوانده نشد');
  });

  it('a forged press gets a way home and stops spinning', async () => {
    await ali.sendsSticker();
    await ali.pressesData('nothing:1:2');
    expect(ali.sees()).toContain('این دکمه');
    expect(ali.spinning()).toBe(0);
  });

  it('a voice, a photo, a document and a long text get a fitting answer', async () => {
    await ali.sendsVoice();
    expect(ali.sees()).toContain(commonTexts.notUnderstood);
    await ali.acts((sim) => sim.sendsPhoto(Buffer.from('not a picture')));
    expect(ali.sees()).toContain(commonTexts.notUnderstood);
    await ali.acts((sim) => sim.sendsDocument({ name: 'x.pdf' }));
    expect(ali.sees()).toContain(commonTexts.notUnderstood);
    await ali.says('بلند '.repeat(900));
    expect(ali.sees()).toContain(commonTexts.tooLong);
  });

  it('an unknown command and one of owners are answered alike', async () => {
    await ali.says('/nothing');
    const unknown = ali.sees();
    await ali.says('/newdrive');
    expect(ali.sees()).toBe(unknown);
    expect(ali.sees()).toContain('چنین فرمانی');
  });

  it('an edited message is not answered twice', async () => {
    await ali.says('سلام');
    const [said] = ali.sim
      .messages()
      .filter(({ fromBot }) => !fromBot)
      .slice(-1);
    const before = ali.sim.messages().length;
    await ali.acts((sim) => sim.edits(said?.id ?? 0, 'سلام علیکم'));
    expect(ali.sim.messages()).toHaveLength(before);
  });

  it.each([
    '',
    'c_0',
    'c_999999999999999',
    'c_-1',
    'c_x',
    'd_0',
    'd_99',
    'd_x',
    'b_',
    'b_ABCDEFGH',
    'i_wrong',
    'v_1',
    'x'.repeat(64),
  ])('the payload «%s» leads somewhere', async (payload) => {
    await ali.says(`/start ${payload}`);
    expect(ali.buttons().length + ali.sim.keyboard().length).toBeGreaterThan(0);
    expect(ali.sees()).not.toContain('درست کار نکرد');
  });

  it.each([
    '',
    ':',
    'bc',
    'bc:zzzzzzzzzzz:zzzzzzzzzzz:9',
    'bs:-1:-1',
    'e::',
    'e:AAAA:x',
    'eb:AAAA',
    'pc:-5',
    'dy:1',
    'home:1',
    'f:x',
    '😀',
  ])('the forged press «%s» is answered', async (data) => {
    await ali.sendsSticker();
    await ali.pressesData(data);
    expect(ali.spinning()).toBe(0);
    expect(ali.sees()).not.toContain('درست کار نکرد');
  });

  it('two taps at once are both answered', async () => {
    await ali.sendsSticker();
    const [{ callback_data: data = '' } = {}] = ali.sim.screen().inlineKeyboard.flat().slice(-1);
    const before = stage.sim.calls('answerCallbackQuery').length;
    await Promise.all([ali.pressesData(data), ali.pressesData(data)]);
    expect(stage.sim.calls('answerCallbackQuery')).toHaveLength(before + 2);
    expect(ali.spinning()).toBe(0);
  });

  it('home is always one word away', async () => {
    for (const word of ['خانه', '/menu', '🏠 خانه']) {
      await ali.says(word);
      expect(ali.sees()).toContain(commonTexts.homeTitle);
    }
  });
});
