import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { bale } from '../../src/platforms/bale.ts';
import { type Trouble, trouble } from '../../src/platforms/index.ts';
import { telegram } from '../../src/platforms/telegram.ts';
import { NotReached } from '../../src/platforms/transport.ts';
import { saidByBale, saidByTelegram } from './said.ts';

const refused = (code: number, description: string, parameters = {}) =>
  new GrammyError('', { ok: false, error_code: code, description, parameters }, 'sendMessage', {});

/** The kind of a trouble, or the name of the case within it. */
function meaning(what: Trouble): string {
  if (what.kind === 'gone') return what.reason;
  if (what.kind === 'later' && what.flood) return 'flood';
  return what.kind === 'wrong' && what.plainly ? 'marks' : what.kind;
}

describe.each([
  { platform: telegram, said: saidByTelegram },
  { platform: bale, said: saidByBale },
])('A failed call on $platform.name', ({ platform, said }) => {
  it.each(said)('%i «%s» means %s', (code, description, means) => {
    expect(meaning(trouble(platform, refused(code, description)))).toBe(means);
  });

  it('has no row that no text needs', () => {
    const needed = said.map(([, description]) => {
      const says = description.toLowerCase();
      return platform.troubles.find((row) => (row.alone ? says === row.says : says.includes(row.says)));
    });
    const own = platform.troubles.filter((row) => platform === telegram || !telegram.troubles.includes(row));
    expect(own.filter((row) => !needed.includes(row))).toEqual([]);
  });

  it('says how long the server asks to wait', () => {
    const flood = refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 });
    expect(trouble(platform, flood)).toEqual({ kind: 'later', afterMs: 7000, reached: 'no', flood: true });
  });

  it('of a text that nobody knows may pass', () => {
    const why = 'Bad Request: something nobody heard before';
    expect(trouble(platform, refused(400, why))).toEqual({ kind: 'unknown', why });
  });

  it('may have been carried out when the line broke or the server failed, and was not when there was none', () => {
    const broke = (cause: unknown) => trouble(platform, new HttpError('no answer', cause));
    expect(broke(new Error('socket hang up'))).toMatchObject({ kind: 'later', reached: 'perhaps' });
    expect(broke(new NotReached('ECONNREFUSED'))).toMatchObject({ kind: 'later', reached: 'no' });
    expect(trouble(platform, refused(502, 'Bad Gateway'))).toMatchObject({ reached: 'perhaps' });
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
