import { InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { describe, expect, it } from 'vitest';
import { api, polling, simulator } from './fixture.ts';

describe.each(['telegram', 'bale'] as const)('the %s side', (flavour) => {
  it('brings a message to a polling bot and its answer back', async () => {
    const sim = await simulator(flavour);
    const bot = polling(sim);
    bot.on('message:text', (ctx) => ctx.reply(`سلام ${ctx.from.first_name}`));
    const ali = sim.person({ firstName: 'علی' });
    // grammY's poller begins at offset 1, which on Bale confirms the very first update unseen.
    if (flavour === 'bale') sim.pushUpdate({});
    await ali.says('سلام');
    await sim.quiet();
    expect(ali.sees()).toBe('سلام علی');
  });

  it('turns a press until it is answered, and shows the answer', async () => {
    const sim = await simulator(flavour);
    sim.pushUpdate({});
    const bot = polling(sim);
    const buttons = new InlineKeyboard().text('🩸 رزرو نوبت – ۳ جا', 'book').text('خانه', 'home');
    bot.on('message', (ctx) => ctx.reply('چه کنم؟', { reply_markup: buttons }));
    bot.callbackQuery('book', async (ctx) => {
      await ctx.answerCallbackQuery({ text: 'ثبت شد' });
      await ctx.editMessageText('نوبت شما ثبت شد');
    });
    const zahra = sim.person({ firstName: 'زهرا' });
    await zahra.says('سلام');
    await sim.quiet();
    expect(zahra.buttons()).toEqual(['🩸 رزرو نوبت – ۳ جا', 'خانه']);
    await zahra.presses('رزرو نوبت');
    expect(zahra.spinning()).toBe(1);
    await sim.quiet();
    expect(zahra.spinning()).toBe(0);
    expect(zahra.toasts()).toEqual([{ text: 'ثبت شد', alert: false }]);
    expect(zahra.sees()).toBe('نوبت شما ثبت شد');
    expect(zahra.screen().edited).toBe(true);
  });

  it('names the visible buttons when a person looks for another', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    await api(sim).sendMessage(ali.id, 'منو', { reply_markup: new Keyboard().text('خانه').resized() });
    await expect(ali.presses('راهنما')).rejects.toThrow('«خانه»');
    expect(ali.keyboard()).toEqual(['خانه']);
  });

  it('refuses a person who never wrote, and one who blocked the bot', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی' });
    const unknown = flavour === 'bale' ? 'no such group or user' : 'Bad Request: chat not found';
    await expect(api(sim).sendMessage(ali.id, 'سلام')).rejects.toMatchObject({ description: unknown });
    await ali.starts();
    await ali.blocks();
    await expect(api(sim).sendMessage(ali.id, 'سلام')).rejects.toMatchObject({ error_code: 403 });
  });
});

describe('uploads', () => {
  it('come by attach:// on Telegram and are refused so on Bale', async () => {
    const file = () => new InputFile(Buffer.from('BEGIN:VCALENDAR'), 'نوبت.ics');
    const telegram = await simulator('telegram');
    const ali = telegram.person({ firstName: 'علی', started: true });
    await api(telegram).sendDocument(ali.id, file(), { caption: 'نوبت' });
    expect(ali.files()).toMatchObject([{ name: 'نوبت.ics', bytes: Buffer.from('BEGIN:VCALENDAR') }]);
    expect(ali.sees()).toBe('نوبت');
    const bale = await simulator('bale');
    const zahra = bale.person({ firstName: 'زهرا', started: true });
    await expect(api(bale).sendDocument(zahra.id, file())).rejects.toThrow();
  });
});
