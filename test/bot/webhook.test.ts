import { randomUUID } from 'node:crypto';
import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  type Inbox,
  openInbox,
  openWebhookDoor,
  setWebhook,
  startWebhook,
  type WebhookDoor,
} from '../../src/bot/index.ts';
import { openLog } from '../../src/log.ts';
import { scratchSqlite } from '../databases.ts';
import { connected, flavours } from '../platforms/fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import type { Simulator } from '../simulator/index.ts';
import { vault } from './desk.ts';

describe.each(flavours)('The webhook of %s', (flavour) => {
  let sim: Simulator;
  let door: WebhookDoor;
  let taken: number[];
  let inbox: () => Inbox;
  const path = `/${randomUUID()}`;
  const secret = flavour === 'telegram' ? 'a-secret' : undefined;
  const log = openLog('silent');

  beforeEach(async () => {
    sim = await simulator(flavour);
    door = await openWebhookDoor(0, log);
    taken = [];
    const scratch = await scratchSqlite();
    onTestFinished(async () => {
      await door.close();
      await scratch.dispose();
    });
    inbox = () => openInbox(flavour, scratch.database, vault, () => false, Date.now, true);
    await start(inbox());
  });

  const start = async (into: Inbox): Promise<void> => {
    const accept = (updates: readonly Update[]) => void taken.push(...updates.map((u) => u.update_id));
    const address = { path, secret, url: `http://127.0.0.1:${door.port}/` };
    const connection = connected(sim);
    await setWebhook(connection, address);
    startWebhook(door, address, { connection, inbox: into, log, accept, below: async () => {} });
  };

  const post = async (
    body: string,
    { to = path, header = secret, method = 'POST' } = {},
  ): Promise<number> => {
    const headers = header ? { 'x-telegram-bot-api-secret-token': header } : {};
    const answer = await fetch(`http://127.0.0.1:${door.port}${to}`, {
      method,
      headers,
      ...(method === 'POST' && { body }),
    });
    return answer.status;
  };

  it('takes what the platform pushes', async () => {
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    await ali.pressesData('x');
    await expect.poll(() => taken).toHaveLength(2);
    expect(sim.pending()).toBe(0);
  });

  it('takes an update once, even when it comes twice at the same time', async () => {
    const body = '{"update_id":7}';
    expect(await Promise.all([post(body), post(body), post(body)])).toEqual([200, 200, 200]);
    expect(taken).toEqual([7]);
  });

  it('takes an update once, though a crash lost the 200 and the first was answered', async () => {
    const body = '{"update_id":7}';
    const before = inbox();
    await start(before);
    expect(await post(body)).toBe(200);
    before.done(7);
    await before.flush();
    await door.close();
    door = await openWebhookDoor(0, log);
    await start(inbox());
    expect(await post(body)).toBe(200);
    expect(await post('{"update_id":8}')).toBe(200);
    expect(taken).toEqual([7, 8]);
  });

  it('takes nothing more once it is stopped', async () => {
    const address = { path: '/other', secret, url: '' };
    const options = { connection: connected(sim), inbox: inbox(), log, accept: () => {} };
    const intake = startWebhook(door, address, { ...options, below: async () => {} });
    expect(await post('{"update_id":1}')).toBe(404);
    expect(await post('{"update_id":1}', { to: '/other' })).toBe(200);
    await intake.stop();
    expect(await post('{"update_id":2}', { to: '/other' })).toBe(404);
  });

  it('is behind a secret', async () => {
    expect(await post('{"update_id":1}', { to: '/' })).toBe(404);
    expect(await post('{"update_id":1}', { to: `${path}x` })).toBe(404);
    expect(await post('', { method: 'GET' })).toBe(404);
    if (secret) expect(await post('{"update_id":1}', { header: 'another' })).toBe(401);
    expect(taken).toEqual([]);
  });

  it('refuses garbage, politely', async () => {
    for (const garbage of [
      '',
      'x',
      '[]',
      'null',
      '{"update_id":"1"}',
      '{"message":{}}',
      '{"update_id":1e99}',
    ])
      expect(await post(garbage)).toBe(400);
    expect(await post(JSON.stringify({ update_id: 1, text: 'x'.repeat(2 << 20) }))).toBe(413);
    expect(await post('{"update_id":8,"message":5}')).toBe(200);
    expect(taken).toEqual([8]);
  });
});

it('A webhook that the platform refuses is told in one line', async () => {
  const sim = await simulator('telegram');
  const connection = connected(sim, { token: '123456789:wrong-token-of-thirty-five-characters' });
  const starting = setWebhook(connection, { path: '/x', secret: 'y', url: 'https://x.ir' });
  await expect(starting).rejects.toMatchObject({ name: 'ConnectionError', passing: false });
});
