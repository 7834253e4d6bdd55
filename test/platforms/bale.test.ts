import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { bale } from '../../src/platforms/bale.ts';
import { simulator } from '../simulator/fixture.ts';
import type { SimPerson, Simulator } from '../simulator/index.ts';
import { botOn, connected } from './fixture.ts';

describe('What is sent to Bale', () => {
  let sim: Simulator;
  let ali: SimPerson;
  let api: ReturnType<typeof botOn>['api'];
  beforeEach(async () => {
    sim = await simulator('bale');
    ali = sim.person({ firstName: 'علی', started: true });
    api = botOn(connected(sim)).api;
  });
  const sent = () => sim.calls().at(-1)?.params;

  it('holds only what Bale documents', async () => {
    await api.sendMessage(ali.id, 'سلام', {
      parse_mode: 'HTML',
      disable_notification: true,
      protect_content: true,
      link_preview_options: { is_disabled: true },
    });
    expect(Object.keys(sent() ?? {}).sort()).toEqual(['chat_id', 'text']);
  });

  it('replies in the old way, and not at all with a contact', async () => {
    const { message_id } = await api.sendMessage(ali.id, 'یک');
    await api.sendMessage(ali.id, 'دو', { reply_parameters: { message_id } });
    expect(ali.screen().replyTo).toBe(message_id);
    await api.sendContact(ali.id, '09181234567', 'زهرا', { reply_parameters: { message_id } });
    expect(sent()).not.toHaveProperty('reply_to_message_id');
  });

  it('asks for the number of members under the old name', async () => {
    const group = sim.group({ title: 'کانون' });
    group.addBot(ali);
    expect(await api.getChatMemberCount(group.id)).toBeGreaterThan(0);
    expect(sim.calls('getChatMembersCount')).toHaveLength(1);
  });

  it('makes a whole message of the stub that an edit answers', async () => {
    const { message_id } = await api.sendMessage(ali.id, 'یک');
    expect(await api.editMessageText(ali.id, message_id, 'دو')).toMatchObject({
      message_id,
      chat: { id: ali.id },
    });
    expect(ali.screen()).toMatchObject({ text: 'دو', id: message_id });
  });

  it('edits with buttons always, for clients that stumble without', async () => {
    const { message_id } = await api.sendMessage(ali.id, 'یک');
    await api.editMessageText(ali.id, message_id, 'دو');
    expect(sent()).toMatchObject({ reply_markup: { inline_keyboard: [] } });
  });

  it('names the chat of an action by a text', async () => {
    await api.sendChatAction(ali.id, 'typing');
    expect(sent()?.chat_id).toBe(String(ali.id));
  });

  it('says nothing of commands, which Bale does not list', async () => {
    await api.setMyCommands([{ command: 'start', description: 'شروع' }]);
    expect(sim.calls('setMyCommands')).toEqual([]);
  });

  it('takes ids of any sign', async () => {
    const ids: number[] = [];
    for (const text of ['یک', 'دو', 'سه']) ids.push((await api.sendMessage(ali.id, text)).message_id);
    expect(ids.some((id) => id < 0)).toBe(true);
    for (const id of ids) await api.editMessageText(ali.id, id, 'تازه');
    expect(ali.messages().filter(({ text }) => text === 'تازه')).toHaveLength(3);
  });
});

describe('What comes from Bale', () => {
  const from = { id: 5, is_bot: false, first_name: 'علی' };
  const normal = (message: object) => bale.normalise({ update_id: 0, message } as unknown as Update).message;

  it('carries the command that it names', () => {
    const entities = (text: string) => normal({ text, chat: { id: 5 }, from })?.entities;
    expect(entities('/start c_12')).toEqual([{ type: 'bot_command', offset: 0, length: 6 }]);
    expect(entities('/help@nazr_bot')).toEqual([{ type: 'bot_command', offset: 0, length: 14 }]);
    expect(entities('سلام /start')).toBeUndefined();
  });

  it('has a kind of chat, private only with the person themselves', () => {
    expect(normal({ chat: { id: 5 }, from })?.chat.type).toBe('private');
    expect(normal({ chat: { id: 6 }, from })?.chat.type).toBe('group');
    expect(normal({ chat: { id: 5, type: 'channel' }, from })?.chat.type).toBe('channel');
  });

  it('has phone numbers as text and no empty inline id', () => {
    expect(
      normal({ contact: { phone_number: 989181234567 }, chat: { id: 5 }, from })?.contact?.phone_number,
    ).toBe('989181234567');
    const press = { id: '1', from, inline_message_id: '', data: 'x' };
    const update = { update_id: 1, callback_query: press } as unknown as Update;
    expect(bale.normalise(update).callback_query).not.toHaveProperty('inline_message_id');
  });

  it('may be broken in any way', () => {
    for (const message of [5, 'text', null, {}, { entities: {}, text: '/a' }, { chat: null, from: 7 }])
      expect(() => normal(message as object)).not.toThrow();
  });
});
