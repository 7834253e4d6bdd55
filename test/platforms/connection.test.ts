import { describe, expect, it } from 'vitest';
import { trouble } from '../../src/platforms/index.ts';
import { isCounted } from '../../src/platforms/patience.ts';
import { simulator } from '../simulator/fixture.ts';
import { connected, flavours } from './fixture.ts';

describe('A call of a broadcast', () => {
  it.each([
    ['telegram', 30, {}],
    ['telegram', 31, { allow_paid_broadcast: true }],
    ['bale', 1000, {}],
  ] as const)('on %s at %i a second carries %o', async (flavour, rate, marks) => {
    expect(connected(await simulator(flavour), { rate }).marks()).toEqual(marks);
  });
});

describe('Against the pace', () => {
  it.each(['sendMessage', 'sendPhoto', 'sendMediaGroup', 'sendPoll', 'editMessageText', 'copyMessage'])(
    'counts %s',
    (method) => expect(isCounted(`https://api.telegram.org/bot1:send/${method}`)).toBe(true),
  );

  it.each([
    ...['getUpdates', 'getMe', 'getFile', 'getChatMember', 'setWebhook', 'setMyCommands'],
    ...['deleteWebhook', 'answerCallbackQuery', 'sendChatAction'],
  ])('does not count %s', (method) => {
    expect(isCounted(`https://api.telegram.org/bot1:send/${method}`)).toBe(false);
  });
});

it.each(flavours)(
  'A page that says that a file is too large means the same as the server’s words: %s',
  async (flavour) => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    sim.respondWith('sendMessage', {
      status: 413,
      body: '<html><body>413 Request Entity Too Large</body></html>',
      contentType: 'text/html',
    });
    const { platform, unasked } = connected(sim);
    const error = await unasked.sendMessage(ali.id, 'سلام').catch((thrown: unknown) => thrown);
    expect(trouble(platform, error)).toMatchObject({ kind: 'wrong' });
  },
);
