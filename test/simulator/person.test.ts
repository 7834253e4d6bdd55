import { InlineKeyboard, Keyboard } from 'grammy';
import { describe, expect, it } from 'vitest';
import { api, call, polling, simulator } from './fixture.ts';
import type { Simulator } from './index.ts';

/** The newest update, raw. */
async function newest(sim: Simulator): Promise<Record<string, Record<string, unknown>>> {
  return (await call(sim, 'getUpdates', { offset: -1 })).body.result[0];
}

describe('a person on Telegram', () => {
  it('writes commands that are marked', async () => {
    const sim = await simulator('telegram');
    await sim.person({ firstName: 'علی' }).starts('c_12');
    expect((await newest(sim)).message).toMatchObject({
      text: '/start c_12',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      from: { first_name: 'علی', language_code: 'fa' },
    });
  });

  it('shares an own contact with an id and a foreign one without', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', phone: '+989121234567' });
    await ali.chat.botWrote('شماره؟', { keyboard: [[{ text: 'ارسال شماره', request_contact: true }]] });
    await ali.presses('ارسال شماره');
    expect((await newest(sim)).message?.contact).toMatchObject({
      phone_number: '+989121234567',
      user_id: ali.id,
    });
    await ali.sharesContact('09120000000', false);
    expect((await newest(sim)).message?.contact).not.toHaveProperty('user_id');
  });

  it('follows a deep link below a message', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const link = new InlineKeyboard().url('مسجد', `https://t.me/${sim.botUsername}?start=c_3`);
    await api(sim).sendMessage(ali.id, 'x', { reply_markup: link });
    await ali.presses('مسجد');
    expect((await newest(sim)).message?.text).toBe('/start c_3');
  });

  it('sees everything since the last own act', async () => {
    const sim = await simulator('telegram');
    const bot = polling(sim);
    bot.on('message', async (ctx) => {
      await ctx.reply('یک');
      await ctx.reply('دو');
    });
    const ali = sim.person({ firstName: 'علی', started: true });
    ali.chat.botWrote('پیش');
    expect(ali.sees()).toBe('پیش');
    await ali.says('x');
    await sim.quiet();
    expect(ali.sees()).toBe('یک\nدو');
  });

  it('presses the button whose words are meant, the newest first', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const row = (text: string, data: string) => [{ text, callback_data: data }];
    const old = ali.chat.botWrote('کهنه', { inline_keyboard: [row('لغو', 'old'), row('بیشتر', 'more')] });
    await api(sim).sendMessage(ali.id, 'منو', { reply_markup: new Keyboard().text('خانه') });
    ali.chat.botWrote('نو', {
      inline_keyboard: [row('لغو نوبت', 'other'), row('❌ لغو – پشیمان شدم', 'new')],
    });
    const pressed = async () => (await newest(sim)).callback_query?.data;
    await ali.presses('لغو');
    expect(await pressed()).toBe('new');
    await ali.presses('لغو نو');
    expect(await pressed()).toBe('other');
    await ali.pressesOn(old, 'لغو');
    expect(await pressed()).toBe('old');
    await ali.presses('بیشتر');
    expect(await pressed()).toBe('more');
    await ali.presses('خانه');
    expect((await newest(sim)).message?.text).toBe('خانه');
  });

  it('tells listeners which chat changed', async () => {
    const sim = await simulator('telegram');
    const changed: number[] = [];
    const stop = sim.onChange((id) => changed.push(id));
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('x');
    stop();
    await ali.says('y');
    expect(changed).toEqual([ali.id]);
  });
});

describe('a group on Telegram', () => {
  it('tells when the bot comes and goes, and refuses it afterwards', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی' });
    const group = sim.group({ title: 'مسجد' });
    await ali.in(group).says('هنوز کسی نمی‌شنود');
    group.addBot(ali);
    await ali.in(group).says('سلام');
    group.removeBot(ali);
    const { result } = (await call(sim, 'getUpdates')).body;
    expect(result.map((update: object) => Object.keys(update)[1])).toEqual([
      'my_chat_member',
      'message',
      'message',
      'message',
      'my_chat_member',
    ]);
    expect(group.id).toBeLessThan(0);
    await expect(api(sim).sendMessage(group.id, 'x')).rejects.toThrow(
      'Forbidden: bot was kicked from the group chat',
    );
  });

  it('gives its new id when it was upgraded', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی' });
    const group = sim.group({ title: 'مسجد' });
    group.addBot(ali);
    const upgraded = group.upgrade(ali);
    const refused = await call(sim, 'sendMessage', { chat_id: group.id, text: 'x' });
    expect(refused.body.parameters).toEqual({ migrate_to_chat_id: upgraded.id });
    expect((await call(sim, 'sendMessage', { chat_id: upgraded.id, text: 'x' })).status).toBe(200);
  });

  it('lets a channel be written to, and brings its posts', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی' });
    const channel = sim.channel({ title: 'خبر', username: 'khabar' });
    channel.addBot(ali, 'administrator');
    await api(sim).sendMessage('@khabar', 'سلام');
    expect(channel.messages().at(-1)?.text).toBe('سلام');
    await ali.in(channel).says('پست');
    expect((await newest(sim)).channel_post?.text).toBe('پست');
  });
});

describe('requests', () => {
  it('may come as a query, urlencoded or as a form, in any spelling of the method', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const root = `${sim.apiRoot}/bot${sim.token}`;
    const markup = JSON.stringify({ inline_keyboard: [[{ text: 'الف', callback_data: 'a' }]] });
    const params = { chat_id: String(ali.id), text: 'سلام و «درود»', reply_markup: markup };
    const form = new FormData();
    for (const [name, value] of Object.entries(params)) form.set(name, value);
    await fetch(`${root}/sendmessage?${new URLSearchParams(params)}`);
    await fetch(`${root}/SENDMESSAGE`, { method: 'POST', body: new URLSearchParams(params) });
    await fetch(`${root}/sendMessage`, { method: 'POST', body: form });
    expect(ali.messages()).toMatchObject(
      Array(3).fill({ text: params.text, inlineKeyboard: [[{ text: 'الف' }]] }),
    );
    expect(sim.calls('sendMessage').map(({ chatId }) => chatId)).toEqual(Array(3).fill(ali.id));
  });
});
