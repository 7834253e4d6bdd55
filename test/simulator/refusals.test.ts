import { Keyboard } from 'grammy';
import { describe, expect, it } from 'vitest';
import { api, call, simulator } from './fixture.ts';
import type { Simulator } from './index.ts';

/** What the server says to a call, or undefined when it takes it. */
async function refusal(sim: Simulator, method: string, params: object): Promise<string | undefined> {
  const { body } = await call(sim, method, params);
  return body.ok ? undefined : body.description;
}

describe('sendMessage on Telegram', () => {
  const long = '😀'.repeat(4096);
  const inline = (button: object) => ({ text: 'x', reply_markup: { inline_keyboard: [[button]] } });
  it.each([
    ['no text', {}, 'Bad Request: message text is empty'],
    ['only blanks', { text: ' \n ' }, 'Bad Request: text must be non-empty'],
    ['nothing after parsing', { text: '<b></b>', parse_mode: 'HTML' }, 'Bad Request: text must be non-empty'],
    ['4096 emoji', { text: long }, undefined],
    ['one more', { text: `${long}a` }, 'Bad Request: message is too long'],
    ['4096 letters in tags', { text: `<b>${'ن'.repeat(4096)}</b>`, parse_mode: 'HTML' }, undefined],
    ['over 32768 bytes', { text: 'ن'.repeat(16_385) }, 'Bad Request: text is too long'],
    ['another mode', { text: 'x', parse_mode: 'BBCode' }, 'Bad Request: unsupported parse_mode'],
    [
      'an unknown tag',
      { text: 'سن <12', parse_mode: 'HTML' },
      `Bad Request: can't parse entities: Unsupported start tag "12" at byte offset 5`,
    ],
    [
      'a tag left open',
      { text: '<b>x', parse_mode: 'HTML' },
      `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"`,
    ],
    [
      'crossed tags',
      { text: '<b><i>x</b></i>', parse_mode: 'HTML' },
      `Bad Request: can't parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"`,
    ],
    [
      'a reserved character',
      { text: 'a.', parse_mode: 'MarkdownV2' },
      `Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'`,
    ],
    [
      'an open mark',
      { text: 'a *b', parse_mode: 'MarkdownV2' },
      `Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 2`,
    ],
    [
      'an entity past the end',
      { text: 'abc', entities: [{ type: 'bold', offset: 1, length: 5 }] },
      'Bad Request: entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3',
    ],
    [
      '65 bytes of data',
      inline({ text: 'x', callback_data: 'ن'.repeat(33) }),
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    ['64 bytes of data', inline({ text: 'x', callback_data: 'ن'.repeat(32) }), undefined],
    [
      'a button that does nothing',
      inline({ text: 'x' }),
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a local address',
      inline({ text: 'x', url: 'http://localhost' }),
      "Bad Request: inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
    ],
    [
      'flat rows',
      { text: 'x', reply_markup: { inline_keyboard: [{ text: 'x' }] } },
      'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    ['a list as markup', { text: 'x', reply_markup: [] }, 'Bad Request: object expected as reply markup'],
    [
      'an unknown reply',
      { text: 'x', reply_parameters: { message_id: 99 } },
      'Bad Request: message to be replied not found',
    ],
  ])('judges %s', async (_, params, expected) => {
    const sim = await simulator('telegram');
    const { id } = sim.person({ firstName: 'علی', started: true });
    expect(await refusal(sim, 'sendMessage', { chat_id: id, ...params })).toBe(expected);
  });

  it('wants a chat', async () => {
    const sim = await simulator('telegram');
    expect(await refusal(sim, 'sendMessage', { text: 'x' })).toBe('Bad Request: chat_id is empty');
  });

  it('shows what HTML means', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const text = '<b>سلام</b> &lt;3 <a href="https://example.com/?a=1&amp;b=2">این</a>';
    await api(sim).sendMessage(ali.id, text, { parse_mode: 'HTML' });
    expect(ali.screen()).toMatchObject({
      text: 'سلام <3 این',
      entities: [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'text_link', offset: 8, length: 3, url: 'https://example.com/?a=1&b=2' },
      ],
    });
  });
});

describe('edits and removals on Telegram', () => {
  it('refuses what changes nothing', async () => {
    const sim = await simulator('telegram');
    const { id } = sim.person({ firstName: 'علی', started: true });
    const { message_id } = await api(sim).sendMessage(id, 'سلام');
    const same = await refusal(sim, 'editMessageText', { chat_id: id, message_id, text: 'سلام' });
    expect(same).toMatch(/^Bad Request: message is not modified: specified new message content/);
  });

  it('refuses what is not there, not its own, or holds no text', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('من');
    const own = ali.messages()[0]?.id;
    const { message_id } = await api(sim).sendLocation(ali.id, 33, 46);
    const edit = (id: number | undefined) =>
      refusal(sim, 'editMessageText', { chat_id: ali.id, message_id: id, text: 'x' });
    expect(await edit(999)).toBe('Bad Request: message to edit not found');
    expect(await edit(own)).toBe("Bad Request: message can't be edited");
    expect(await edit(message_id)).toBe('Bad Request: there is no text in the message to edit');
    expect(await refusal(sim, 'deleteMessage', { chat_id: ali.id, message_id: 999 })).toBe(
      'Bad Request: message to delete not found',
    );
  });

  it('refuses to edit below a reply keyboard', async () => {
    const sim = await simulator('telegram');
    const { id } = sim.person({ firstName: 'علی', started: true });
    const { message_id } = await api(sim).sendMessage(id, 'منو', {
      reply_markup: new Keyboard().text('خانه'),
    });
    expect(await refusal(sim, 'editMessageText', { chat_id: id, message_id, text: 'x' })).toBe(
      "Bad Request: message can't be edited",
    );
  });

  it('takes the buttons away with an edit that does not repeat them', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const id = ali.chat.botWrote('x', { inline_keyboard: [[{ text: 'الف', callback_data: 'a' }]] });
    await api(sim).editMessageText(ali.id, id, 'y');
    expect(ali.buttons()).toEqual([]);
  });

  it('deletes within 48 hours only', async () => {
    let now = Date.parse('2026-11-20T08:00:00Z');
    const sim = await simulator('telegram', { now: () => now });
    const { id } = sim.person({ firstName: 'علی', started: true });
    const { message_id } = await api(sim).sendMessage(id, 'سلام');
    now += 49 * 3_600_000;
    await expect(api(sim).deleteMessage(id, message_id)).rejects.toThrow(
      "message can't be deleted for everyone",
    );
  });
});

describe('presses', () => {
  it.each(['telegram', 'bale'] as const)('are answered once on %s', async (flavour) => {
    const sim = await simulator(flavour);
    await sim.person({ firstName: 'علی', started: true }).pressesData('x');
    const [update] = (await call(sim, 'getUpdates')).body.result;
    const { id } = update.callback_query;
    expect(await refusal(sim, 'answerCallbackQuery', { callback_query_id: id })).toBeUndefined();
    expect(await refusal(sim, 'answerCallbackQuery', { callback_query_id: id })).toMatch(/query is too old/);
  });

  it('die after 150 seconds', async () => {
    let now = 0;
    const sim = await simulator('telegram', { now: () => now });
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.pressesData('x');
    await ali.says('y');
    now += 151_000;
    const { result } = (await call(sim, 'getUpdates')).body;
    expect(result).toMatchObject([{ message: { text: 'y' } }]);
  });
});

describe('tokens and methods', () => {
  it('are told apart as the servers do', async () => {
    const telegram = await simulator('telegram');
    const bale = await simulator('bale');
    const status = async (url: string) => (await fetch(url)).status;
    expect(await status(`${telegram.apiRoot}/bot123:${'a'.repeat(35)}/getMe`)).toBe(401);
    expect(await status(`${bale.apiRoot}/bot123:${'a'.repeat(35)}/getMe`)).toBe(400);
    expect(await status(`${telegram.apiRoot}/elsewhere`)).toBe(404);
    expect(await refusal(telegram, 'sendWishes', {})).toBe('Not Found: method not found');
    expect(await refusal(bale, 'setMyCommands', { commands: [] })).toBe('Not Found: method not found');
    expect(
      await refusal(telegram, 'setMyCommands', { commands: [{ command: 'Book', description: 'x' }] }),
    ).toBe('Bad Request: BOT_COMMAND_INVALID');
  });
});

describe('files on Telegram', () => {
  it('are refused when unknown, of another kind, empty or too big', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const form = (field: string, bytes: Uint8Array<ArrayBuffer>) => {
      const body = new FormData();
      body.set('chat_id', String(ali.id));
      body.set(field, new Blob([bytes]), 'file.bin');
      return body;
    };
    const upload = async (method: string, body: FormData) => {
      const response = await fetch(`${sim.apiRoot}/bot${sim.token}/${method}`, { method: 'POST', body });
      return ((await response.json()) as { description?: string }).description;
    };
    expect(await refusal(sim, 'sendPhoto', { chat_id: ali.id, photo: 'nonsense' })).toBe(
      'Bad Request: wrong file identifier/HTTP URL specified',
    );
    expect(await refusal(sim, 'getFile', { file_id: 'nonsense' })).toBe('Bad Request: invalid file_id');
    expect(await upload('sendPhoto', form('photo', new Uint8Array(11 << 20)))).toBe(
      'Bad Request: file is too big',
    );
    expect(await upload('sendPhoto', form('photo', new Uint8Array(9)))).toBe(
      'Bad Request: IMAGE_PROCESS_FAILED',
    );
    expect(await upload('sendDocument', form('document', new Uint8Array(0)))).toBe(
      'Bad Request: file must be non-empty',
    );
    const sent = await upload('sendDocument', form('document', new Uint8Array(52 << 20)));
    expect(sent).toBe('Request Entity Too Large');
  });

  it('come back by getFile and download', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی' });
    await ali.sendsDocument({ bytes: Buffer.from('a,b'), name: 'list.csv', mime: 'text/csv' });
    const [{ message }] = (await call(sim, 'getUpdates')).body.result;
    const { file_path } = await api(sim).getFile(message.document.file_id);
    const response = await fetch(`${sim.apiRoot}/file/bot${sim.token}/${file_path}`);
    expect(await response.text()).toBe('a,b');
    const asPhoto = await refusal(sim, 'sendPhoto', { chat_id: ali.id, photo: message.document.file_id });
    expect(asPhoto).toBe("Bad Request: can't use file of type Document as Photo");
  });
});
