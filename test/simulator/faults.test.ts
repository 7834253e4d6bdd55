import { describe, expect, it } from 'vitest';
import { api, call, polling, simulator } from './fixture.ts';
import { replies } from './index.ts';

describe('scripted answers', () => {
  it('come once each, in order, instead of the effect', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    sim.respondWith('sendMessage', [replies.tooMany(3), replies.badGatewayPage(), replies.locallyLimited()]);
    const send = () => call(sim, 'sendMessage', { chat_id: ali.id, text: 'x' });
    expect((await send()).body.parameters).toEqual({ retry_after: 3 });
    expect((await send()).body).toContain('<title>502 Bad Gateway</title>');
    expect(await send()).toEqual({ status: 429, body: 'local_rate_limited' });
    expect(ali.messages()).toEqual([]);
    expect((await send()).status).toBe(200);
    expect(sim.calls('sendMessage').map(({ status }) => status)).toEqual([429, 502, 429, 200]);
  });
});

describe('cut connections', () => {
  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('lose the answer %s the effect', async (when, messages) => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    sim.cutConnection('sendMessage', when);
    await expect(api(sim).sendMessage(ali.id, 'x')).rejects.toThrow('Network request');
    expect(ali.messages()).toHaveLength(messages);
  });
});

describe('limits', () => {
  it.each([
    ['telegram', { retry_after: 1 }],
    ['bale', undefined],
  ] as const)('answer 429 on %s', async (flavour, parameters) => {
    const sim = await simulator(flavour);
    const { id } = sim.person({ firstName: 'علی', started: true });
    sim.limit({ perSecond: 2, reading: 'window' });
    const send = () => call(sim, 'sendMessage', { chat_id: id, text: 'x' });
    const answers = [await send(), await send(), await send()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.body.parameters).toEqual(parameters);
    sim.limit(undefined);
    expect((await send()).status).toBe(200);
  });

  it('count each chat for itself', async () => {
    const sim = await simulator('telegram');
    const [ali, zahra] = ['علی', 'زهرا'].map((firstName) => sim.person({ firstName, started: true }).id);
    sim.limit({ perSecond: 30, reading: 'bucket', perChatPerSecond: 1, blockSeconds: 0 });
    const send = async (id: number | undefined) =>
      (await call(sim, 'sendMessage', { chat_id: id, text: 'x' })).status;
    expect([await send(ali), await send(ali), await send(zahra)]).toEqual([200, 429, 200]);
  });
});

describe('group limits', () => {
  it('refuse what is too much for a group, and nothing else', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const [full, other] = ['اهالی', 'هیئت'].map((title) => {
      const group = sim.group({ title });
      group.addBot(ali);
      return group.id;
    });
    sim.limit({ perSecond: 30, reading: 'window', perGroupPerMinute: 2 });
    const send = async (id: number | undefined) =>
      (await call(sim, 'sendMessage', { chat_id: id, text: 'x' })).status;
    const found = [
      await send(full),
      await send(full),
      await send(full),
      await send(other),
      await send(ali.id),
    ];
    expect(found).toEqual([200, 200, 429, 200, 200]);
  });
});

describe('chances', () => {
  const met = async (seed: number): Promise<number[]> => {
    const sim = await simulator('telegram');
    const { id } = sim.person({ firstName: 'علی', started: true });
    sim.chances({ seed, tooMany: 0.2, failed: 0.2, cutBefore: 0.2 });
    for (let i = 0; i < 30; i++)
      await call(sim, 'sendMessage', { chat_id: id, text: 'x' }).catch(() => undefined);
    return sim.calls('sendMessage').map(({ status }) => status);
  };

  it('are the same for the same seed', async () => {
    const first = await met(1);
    expect(new Set(first)).toEqual(new Set([200, 429, 502, 0]));
    expect(await met(1)).toEqual(first);
    expect(await met(2)).not.toEqual(first);
  });

  it('carry every other call out that seems to fail, and leave alone what is no send', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    sim.chances({ seed: 1, failed: 1 });
    for (let i = 0; i < 4; i++) await call(sim, 'sendMessage', { chat_id: ali.id, text: 'x' });
    expect(ali.messages()).toHaveLength(2);
    expect((await call(sim, 'getMe')).status).toBe(200);
  });
});

describe('delays', () => {
  it('slow every call down', async () => {
    const sim = await simulator('telegram');
    sim.delay(30);
    const started = performance.now();
    await call(sim, 'getMe');
    expect(performance.now() - started).toBeGreaterThan(28);
  });
});

describe('updates', () => {
  it('end an older poll with 409', async () => {
    const sim = await simulator('telegram');
    const older = call(sim, 'getUpdates', { timeout: 5 });
    await call(sim, 'getMe');
    const newer = call(sim, 'getUpdates', { timeout: 5 });
    expect((await older).body.description).toBe(
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    sim.pushUpdate({ message: {} });
    expect((await newer).body.result).toHaveLength(1);
  });

  it('come again until an offset confirms them', async () => {
    const sim = await simulator('telegram');
    sim.pushUpdate({});
    const [{ update_id }] = (await call(sim, 'getUpdates')).body.result;
    expect((await call(sim, 'getUpdates')).body.result).toEqual([{ update_id }]);
    expect((await call(sim, 'getUpdates', { offset: update_id + 1 })).body.result).toEqual([]);
    sim.redeliver();
    expect((await call(sim, 'getUpdates', { offset: update_id + 1 })).body.result).toEqual([{ update_id }]);
    expect((await call(sim, 'getUpdates', { offset: update_id + 1 })).body.result).toEqual([]);
    await sim.quiet();
  });

  it('of a negative offset are the last ones', async () => {
    const sim = await simulator('telegram');
    for (let i = 0; i < 5; i++) sim.pushUpdate({});
    expect((await call(sim, 'getUpdates', { offset: -2 })).body.result).toHaveLength(2);
  });

  it('come only of the allowed types', async () => {
    const sim = await simulator('telegram');
    await call(sim, 'getUpdates', { allowed_updates: ['message'] });
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.blocks();
    await ali.pressesData('x');
    expect((await call(sim, 'getUpdates')).body.result).toEqual([]);
  });

  it('of blocks come on Telegram', async () => {
    const sim = await simulator('telegram');
    const seen: string[] = [];
    polling(sim).on(
      'my_chat_member',
      ({ myChatMember }) => void seen.push(myChatMember.new_chat_member.status),
    );
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.blocks();
    await ali.unblocks();
    await sim.quiet();
    expect(seen).toEqual(['kicked', 'member']);
  });
});
