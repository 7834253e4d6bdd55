import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { bale } from '../../src/platforms/bale.ts';
import { trouble } from '../../src/platforms/index.ts';
import { telegram } from '../../src/platforms/telegram.ts';
import { NotReached } from '../../src/platforms/transport.ts';

const refused = (code: number, description: string, parameters = {}) =>
  new GrammyError('', { ok: false, error_code: code, description, parameters }, 'sendMessage', {});

type Row = [code: number, description: string, kind: string];

const onTelegram: Row[] = [
  [403, 'Forbidden: bot was blocked by the user', 'gone'],
  [403, 'Forbidden: user is deactivated', 'gone'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'gone'],
  [400, 'Bad Request: chat not found', 'gone'],
  [400, 'Bad Request: chat_id is empty', 'wrong'],
  [403, 'Forbidden: bot was kicked from the group chat', 'gone'],
  [403, 'Forbidden: bot is not a member of the supergroup chat', 'gone'],
  [403, 'Forbidden: the group chat was deleted', 'gone'],
  [400, 'Bad Request: need administrator rights in the channel chat', 'wrong'],
  [400, 'Bad Request: have no write access to the chat', 'wrong'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'wrong'],
  [
    400,
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    'unchanged',
  ],
  [400, 'Bad Request: message to edit not found', 'wrong'],
  [400, 'Bad Request: message to delete not found', 'unchanged'],
  [400, "Bad Request: message can't be edited", 'wrong'],
  [400, "Bad Request: message can't be deleted for everyone", 'unchanged'],
  [400, 'Bad Request: there is no text in the message to edit', 'wrong'],
  [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid', 'unchanged'],
  [429, 'Too Many Requests: retry after 7', 'later'],
  [400, 'Bad Request: message text is empty', 'wrong'],
  [400, 'Bad Request: message is too long', 'wrong'],
  [400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0', 'wrong'],
  [400, 'Bad Request: ENTITIES_TOO_LONG', 'wrong'],
  [400, 'Bad Request: BUTTON_DATA_INVALID', 'wrong'],
  [400, 'Bad Request: wrong file identifier/HTTP URL specified', 'wrong'],
  [413, 'Request Entity Too Large', 'wrong'],
  [409, 'Conflict: terminated by other getUpdates request', 'wrong'],
  [401, 'Unauthorized', 'later'],
  [500, 'Internal Server Error: restart', 'later'],
  [502, 'Bad Gateway', 'later'],
];

const onBale: Row[] = [
  [404, 'no such group or user', 'gone'],
  [400, 'Bad Request: no such group or user', 'gone'],
  [403, 'Forbidden: bot was blocked by the user', 'gone'],
  [403, 'permission_denied', 'gone'],
  [400, 'permission_denied', 'gone'],
  [400, 'Bad Request: Token not found', 'later'],
  [429, 'bot limit exceed', 'later'],
  [400, 'bot limit exceed', 'later'],
  [429, 'local_rate_limited', 'later'],
  [420, 'Flood', 'later'],
  [404, 'Not Found: Message not found', 'wrong'],
  [400, 'chat_id: must be a valid value', 'wrong'],
  [500, 'Internal server error', 'later'],
];

describe.each([
  { platform: telegram, rows: onTelegram },
  { platform: bale, rows: onBale },
])('A failed call on $platform.name', ({ platform, rows }) => {
  it.each(rows)('%i «%s» means %s', (code, description, kind) => {
    expect(trouble(platform, refused(code, description)).kind).toBe(kind);
  });

  it('says how long the server asks to wait', () => {
    const flood = refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 });
    expect(trouble(platform, flood)).toEqual({ kind: 'later', afterMs: 7000, reached: 'no', flood: true });
  });

  it('may have been carried out when the line broke, and was not when there was none', () => {
    const broke = (cause: unknown) => trouble(platform, new HttpError('no answer', cause));
    expect(broke(new Error('socket hang up'))).toMatchObject({ kind: 'later', reached: 'perhaps' });
    expect(broke(new NotReached('ECONNREFUSED'))).toMatchObject({ kind: 'later', reached: 'no' });
  });

  it('is thrown on when it is a bug', () => {
    const bug = new TypeError('x is not a function');
    expect(() => trouble(platform, bug)).toThrow(bug);
  });
});

it('A group that became a supergroup says where it went', () => {
  const upgraded = refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: -1001,
  });
  expect(trouble(telegram, upgraded)).toEqual({ kind: 'migrated', chatId: -1001 });
});
