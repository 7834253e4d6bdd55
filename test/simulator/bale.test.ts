import { describe, expect, it } from 'vitest';
import { call, simulator } from './fixture.ts';
import { readBale } from './markup/bale.ts';

describe("Bale's mark-up", () => {
  it.each([
    ['نوبت *شنبه* ثبت شد', 'نوبت شنبه ثبت شد'],
    ['*سلام*\n_علی_', 'سلام\nعلی'],
    ['*_هر دو_*', 'هر دو'],
    ['[این](https://ble.ir/x) را ببینید', 'این را ببینید'],
    ['```[بیشتر]متن بلند```', 'بیشتر\nمتن بلند'],
    ['**دو ستاره**', '**دو ستاره**'],
    ['snake_case و 2*3*4', 'snake_case و 2*3*4'],
    ['*ثبت شد*.', '*ثبت شد*.'],
    ['* با فاصله *', '* با فاصله *'],
    ['*\u2060شکسته\u2060*', '*\u2060شکسته\u2060*'],
    ['\\*ستاره\\*', '\\*ستاره\\*'],
    ['<b>x</b>', '<b>x</b>'],
  ])('shows %j as %j', (source, shown) => {
    expect(readBale(source).text).toBe(shown);
  });

  it('marks what it consumed', () => {
    expect(readBale('یک *[دو](http://a.ir)* سه').entities).toEqual([
      { type: 'text_link', offset: 3, length: 2, url: 'http://a.ir' },
      { type: 'bold', offset: 3, length: 2 },
    ]);
  });
});

describe('the Bale side', () => {
  it('counts updates from 0 and marks no commands', async () => {
    const sim = await simulator('bale');
    await sim.person({ firstName: 'علی' }).starts('c_12');
    const [update] = (await call(sim, 'getUpdates')).body.result;
    expect(update.update_id).toBe(0);
    expect(update.message.text).toBe('/start c_12');
    expect(update.message.entities).toBeUndefined();
  });

  it('gives message ids of both signs', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی', started: true });
    for (let i = 0; i < 8; i++) ali.chat.botWrote(String(i));
    const ids = ali.messages().map(({ id }) => Math.sign(id));
    expect(new Set(ids)).toEqual(new Set([1, -1]));
  });

  it('ignores parse_mode and answers edits with a stub', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی', started: true });
    const sent = await call(sim, 'sendMessage', {
      chat_id: ali.id,
      text: '<b>x',
      parse_mode: 'HTML',
      style: 1,
    });
    const { message_id } = sent.body.result;
    expect(ali.sees()).toBe('<b>x');
    const edited = await call(sim, 'editMessageText', { chat_id: ali.id, message_id, text: 'y' });
    expect(edited.body.result).toEqual({ message_id: 0 });
    expect(ali.sees()).toBe('y');
    const again = await call(sim, 'editMessageText', { chat_id: ali.id, message_id: 5, text: 'y' });
    expect(again.body.description).toBe('Not Found: Message not found');
  });

  it('knows only the old way to reply and the old name of the member count', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی', started: true });
    const first = ali.chat.botWrote('x');
    const send = { chat_id: ali.id, text: 'y' };
    await call(sim, 'sendMessage', { ...send, reply_parameters: { message_id: first } });
    expect(ali.screen().replyTo).toBeUndefined();
    await call(sim, 'sendMessage', { ...send, reply_to_message_id: first });
    expect(ali.screen().replyTo).toBe(first);
    expect((await call(sim, 'getChatMemberCount', send)).status).toBe(404);
    expect((await call(sim, 'getChatMembersCount', send)).body.result).toBe(1);
  });

  it('has its quirks', async () => {
    const sim = await simulator('bale');
    const { id, chat } = sim.person({ firstName: 'علی', started: true });
    const reply = { reply_to_message_id: chat.botWrote('x') };
    const contact = { chat_id: id, phone_number: '0912', first_name: 'الف', ...reply };
    expect((await call(sim, 'sendContact', contact)).status).toBe(500);
    expect((await call(sim, 'sendChatAction', { chat_id: id, action: 'typing' })).status).toBe(400);
    expect((await call(sim, 'sendChatAction', { chat_id: String(id), action: 'typing' })).status).toBe(200);
  });

  it('shows old clients no answers to presses', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی', started: true });
    ali.oldClient();
    await ali.pressesData('x');
    const [{ callback_query }] = (await call(sim, 'getUpdates')).body.result;
    expect(callback_query.id).toMatch(/^1/);
    await call(sim, 'answerCallbackQuery', { callback_query_id: callback_query.id, text: 'سلام' });
    expect(ali.toasts()).toEqual([]);
    expect(ali.spinning()).toBe(0);
  });

  it('tells nothing of blocks, and of groups by service messages with positive ids', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.blocks();
    const group = sim.group({ title: 'مسجد', supergroup: true });
    group.addBot(ali);
    const { result } = (await call(sim, 'getUpdates')).body;
    expect(result).toMatchObject([
      { message: { chat: { type: 'group' }, new_chat_members: [{ id: sim.botId }] } },
    ]);
    expect(group.id).toBeGreaterThan(0);
  });

  it('takes uploads under their own field', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی', started: true });
    const body = new FormData();
    body.set('chat_id', String(ali.id));
    body.set('caption', '*نوبت*');
    body.set('document', new Blob(['x'], { type: 'text/calendar' }), 'نوبت.ics');
    await fetch(`${sim.apiRoot}/bot${sim.token}/sendDocument`, { method: 'POST', body });
    expect(ali.files()).toMatchObject([{ name: 'نوبت.ics', mime: 'text/calendar' }]);
    expect(ali.sees()).toBe('نوبت');
  });

  it('keeps the last 2000 updates', async () => {
    const sim = await simulator('bale');
    for (let i = 0; i < 2100; i++) sim.pushUpdate({});
    const [first] = (await call(sim, 'getUpdates')).body.result;
    expect(first.update_id).toBe(100);
  });
});
