import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulator } from '../simulator/fixture.ts';
import type { Simulator } from '../simulator/index.ts';
import { connected } from './fixture.ts';
import { blackHole, httpProxy, socksProxy } from './proxy-fixture.ts';

describe('A connection', () => {
  let sim: Simulator;
  beforeEach(async () => {
    sim = await simulator('telegram');
  });
  afterEach(() => vi.unstubAllEnvs());

  const throughAll = (...proxies: string[]) => connected(sim, { proxies });

  it('goes through a proxy that wants a password', async () => {
    const proxy = await httpProxy('nazr:s3cret');
    const me = await throughAll(`http://nazr:s3cret@127.0.0.1:${proxy.port}`).introduce();
    expect(me.id).toBe(sim.botId);
    expect(proxy.asked).toEqual([new URL(sim.apiRoot).host]);
  });

  it('leaves names to be resolved at a socks5h proxy', async () => {
    const proxy = await socksProxy();
    const { port } = new URL(sim.apiRoot);
    const proxies = [`socks5h://127.0.0.1:${proxy.port}`];
    const me = await connected(sim, { apiRoot: `http://no-such-name.invalid:${port}`, proxies }).introduce();
    expect(me.id).toBe(sim.botId);
    expect(proxy.asked).toEqual([`no-such-name.invalid:${port}`]);
  });

  it('tries proxies in turn and stays with the one that works', async () => {
    const good = await httpProxy('a:b');
    const wary = await httpProxy('other:password');
    const connection = throughAll(
      'http://127.0.0.1:1',
      `http://a:b@127.0.0.1:${wary.port}`,
      `http://a:b@127.0.0.1:${good.port}`,
    );
    await connection.introduce();
    await connection.api.getMe();
    expect(wary.asked).toHaveLength(1);
    expect(sim.calls('getMe')).toHaveLength(2);
  });

  it('gives up a proxy that never answers in time for the next one', async () => {
    const good = await httpProxy('a:b');
    const connection = throughAll(
      `http://127.0.0.1:${await blackHole()}`,
      `http://a:b@127.0.0.1:${good.port}`,
    );
    const began = performance.now();
    await connection.introduce();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('never sends twice what was already on its way', async () => {
    const [one, two] = [await httpProxy('a:b'), await httpProxy('a:b')];
    const connection = throughAll(`http://a:b@127.0.0.1:${one.port}`, `http://a:b@127.0.0.1:${two.port}`);
    const ali = sim.person({ firstName: 'علی', started: true });
    sim.cutConnection('sendMessage', 'after');
    await expect(connection.api.sendMessage(ali.id, 'سلام')).rejects.toThrow();
    expect(ali.messages()).toHaveLength(1);
  });

  it('ignores ambient proxy variables', async () => {
    const ambient = await httpProxy();
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'ALL_PROXY'])
      vi.stubEnv(name, `http://user:pass@127.0.0.1:${ambient.port}`);
    await connected(sim).introduce();
    expect(ambient.asked).toEqual([]);
  });

  it('tells of a wrong proxy in one line without its password', async () => {
    const proxy = await httpProxy('a:b');
    const wrong = throughAll(`http://a:hunter2@127.0.0.1:${proxy.port}`);
    const error = await wrong.introduce().catch((failure: Error) => failure);
    expect(error).toMatchObject({ name: 'ConnectionError', passing: true });
    expect(String(error)).toContain('the proxy answers 407');
    expect(String(error)).not.toMatch(/hunter2|\n/);
  });

  it('tells of a refused token in one line, on both platforms', async () => {
    for (const flavour of ['telegram', 'bale'] as const) {
      const server = await simulator(flavour);
      const token = '123456789:wrong-token-of-thirty-five-characters';
      const error = await connected(server, { token })
        .introduce()
        .catch((failure: Error) => failure);
      expect(error).toMatchObject({ message: `${flavour}: the server refuses the token`, passing: false });
    }
  });

  it('tells of a server that does not speak the Bot API', async () => {
    sim.respondWith('getMe', { status: 200, body: '<html></html>', contentType: 'text/html' });
    await expect(connected(sim).introduce()).rejects.toThrow(/no answer from .* directly \(not a Bot API\)/);
  });

  it('lets go of its first call when it is stopped', async () => {
    const connection = throughAll(`http://127.0.0.1:${await blackHole()}`);
    const stopping = new AbortController();
    const introduced = connection.introduce(stopping.signal);
    stopping.abort();
    await expect(introduced).rejects.toMatchObject({ name: 'ConnectionError' });
  });
});
