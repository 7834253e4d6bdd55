import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { isHeard } from '../../src/bot/groups.ts';

const group = { id: -7, type: 'supergroup', title: 'اهالی' };
const person = { id: 7, type: 'private', first_name: 'علی' };
const update = (fields: object) => ({ update_id: 1, ...fields }) as Update;

describe('Of a group', () => {
  it.each(['/link', '/link ۱۲', '/link@nazr_bot 12'])('«%s» is heard', (text) => {
    expect(isHeard(update({ message: { chat: group, text } }))).toBe(true);
  });

  it.each([
    ['talk', { message: { chat: group, text: 'سلام' } }],
    ['other commands', { message: { chat: group, text: '/start c_1' } }],
    ['a longer command', { message: { chat: group, text: '/linked' } }],
    ['a picture', { message: { chat: group, photo: [] } }],
    ['that somebody left', { message: { chat: group, left_chat_member: { id: 7, is_bot: false } } }],
    ['an edited message', { edited_message: { chat: group, text: '/link' } }],
    ['a channel without an author', { message: { chat: { ...group, type: 'channel' }, text: 'خبر' } }],
  ])('%s is not', (_, fields) => {
    expect(isHeard(update(fields))).toBe(false);
  });

  it.each([
    ['its new id', { message: { chat: group, migrate_to_chat_id: -1007 } }],
    ['that a bot left it', { message: { chat: group, left_chat_member: { id: 9, is_bot: true } } }],
    ['a press', { callback_query: { id: '1', message: { chat: group }, data: 'x' } }],
    ['the bot’s own standing', { my_chat_member: { chat: group } }],
  ])('%s is', (_, fields) => {
    expect(isHeard(update(fields))).toBe(true);
  });
});

describe('Of a private chat', () => {
  it.each([
    ['a message', { message: { chat: person, text: 'سلام' } }],
    ['an edited message', { edited_message: { chat: person, text: 'سلام' } }],
    ['a chat without a type', { message: { chat: { id: 7 }, text: 'سلام' } }],
    ['a broken message', { message: 'x' }],
    ['a message that is nothing', { message: null }],
  ])('%s is heard', (_, fields) => {
    expect(isHeard(update(fields))).toBe(true);
  });
});
