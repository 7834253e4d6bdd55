import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scratchPostgres } from '../databases.ts';
import { blackHole } from '../platforms/proxy-fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import { replies } from '../simulator/index.ts';
import { folder, settingsFor, startBot } from './bot-process.ts';

const bothConnected = /connected[\s\S]*connected/;
const TOKEN = '123456789:wrong-token-of-thirty-five-characters';

describe('The process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends with 0 within 10 s of %s, which may come twice',
    async (signal) => {
      const sims = [await simulator('telegram'), await simulator('bale')];
      const bot = startBot(settingsFor(sims, folder()));
      await bot.says(bothConnected);
      const began = performance.now();
      bot.signal(signal);
      bot.signal(signal);
      expect((await bot.ended).code).toBe(0);
      expect(performance.now() - began).toBeLessThan(10_000);
    },
  );

  it('finishes what is under way before it ends', async () => {
    const sim = await simulator('bale');
    const bot = startBot(settingsFor([sim], folder()));
    await bot.says(/connected/);
    sim.delay(1000);
    const ali = sim.person({ firstName: 'علی' });
    const sending = new Promise<void>((resolve) =>
      sim.onCall(({ method }) => method === 'sendMessage' && resolve()),
    );
    await ali.says('/start');
    await expect.poll(() => sim.pending(), { timeout: 10_000 }).toBe(0);
    bot.signal('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    await sending;
    expect(ali.messages().filter(({ fromBot }) => fromBot).length).toBeGreaterThan(0);
  });

  it('ends with 0 though a chat has to wait for a 429, and answers it after the next start', async () => {
    const sim = await simulator('telegram');
    const settings = settingsFor([sim], folder());
    const bot = startBot(settings);
    await bot.says(/connected/);
    sim.respondWith('sendMessage', replies.tooMany(50));
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('/start');
    await expect.poll(() => sim.calls('sendMessage').length, { timeout: 10_000 }).toBe(1);
    bot.signal('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    startBot(settings);
    await expect
      .poll(() => ali.messages().filter(({ fromBot }) => fromBot).length, { timeout: 20_000 })
      .toBeGreaterThan(0);
  });

  it('ends with 0 while it still waits for a server', async () => {
    const apiRoot = `http://127.0.0.1:${await blackHole()}`;
    const database = `file:${folder()}/nazr.db`;
    const bot = startBot({ BALE_BOT_TOKEN: TOKEN, BALE_API_ROOT: apiRoot, DATABASE_URL: database });
    await expect
      .poll(() => import('node:fs').then((fs) => fs.existsSync(database.slice(5))), { timeout: 15_000 })
      .toBe(true);
    bot.signal('SIGTERM');
    expect((await bot.ended).code).toBe(0);
  });

  it('says of a refused token in one line that it is, and ends with 1', async () => {
    const sim = await simulator('telegram');
    const bot = startBot({ ...settingsFor([sim], folder()), TELEGRAM_BOT_TOKEN: TOKEN });
    const { code, output, afterMs } = await bot.ended;
    expect(code).toBe(1);
    expect(output.trim()).toBe('telegram: the server refuses the token');
    expect(afterMs).toBeLessThan(30_000);
  });

  it('says of a token that is revoked later the same', async () => {
    const sim = await simulator('bale');
    const bot = startBot(settingsFor([sim], folder()));
    await bot.says(/connected/);
    sim.respondWith('getUpdates', replies.refusal(400, 'Bad Request: Token not found'));
    await sim.person({ firstName: 'علی' }).says('سلام');
    const { code, output } = await bot.ended;
    expect(code).toBe(1);
    expect(output).toContain('bale: the server refuses the token');
  });

  it('says of a wrong proxy in one line that nothing answers, and works on the other platform', async () => {
    const [telegram, bale] = [await simulator('telegram'), await simulator('bale')];
    const settings = settingsFor([telegram, bale], folder());
    const bot = startBot({ ...settings, TELEGRAM_PROXY: 'http://nazr:hunter2@127.0.0.1:1' });
    await bot.says(/telegram: no answer from .* through the proxy 127\.0\.0\.1:1 \(ECONNREFUSED\)/);
    const ali = bale.person({ firstName: 'علی' });
    await ali.says('/start');
    await expect.poll(() => ali.sees(), { timeout: 15_000 }).not.toBe('');
    bot.signal('SIGTERM');
    expect((await bot.ended).output).not.toContain('hunter2');
  });

  it.each([
    ['a folder', 'file:/tmp'],
    ['no database', 'file:/etc/passwd'],
    ['a server that is not there', 'postgres://nazr:hunter2@127.0.0.1:1/nazr'],
  ])(
    'says of a database that is %s in one line that it cannot be opened, and ends with 1',
    async (_, url) => {
      const sim = await simulator('telegram');
      const { code, output } = await startBot({ ...settingsFor([sim], folder()), DATABASE_URL: url }).ended;
      expect(code).toBe(1);
      expect(output.trim()).toMatch(/^The database .* cannot be opened \(.+\)$/);
      expect(output).not.toContain('hunter2');
    },
  );

  it('tells of a failed query what was asked, never the values', async () => {
    const sim = await simulator('telegram');
    const scratch = await scratchPostgres();
    onTestFinished(() => scratch.dispose());
    const client = new pg.Client({ connectionString: scratch.url });
    await client.connect();
    await client.query('drop table facts');
    await client.end();
    const { code, output } = await startBot({
      ...settingsFor([sim], folder()),
      DATABASE_URL: scratch.url,
      SECRET_KEY: '0'.repeat(64),
    }).ended;
    expect(code).toBe(1);
    expect(output).toContain('Failed query');
    expect(output).not.toContain('params');
  });

  it('says everything that is wrong with its settings, and ends with 1', async () => {
    const { code, output } = await startBot({ LOG_LEVEL: 'loud' }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/LOG_LEVEL[\s\S]*at least one of/);
  });
});
