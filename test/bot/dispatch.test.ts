import { randomUUID } from 'node:crypto';
import type { Composer } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { NazrContext } from '../../src/bot/index.ts';
import { openDatabase, type Writes } from '../../src/database/index.ts';
import { type FragileLine, fragileLine } from '../database/fragile.ts';
import { scratchPostgres } from '../databases.ts';
import { flavours } from '../platforms/fixture.ts';
import { replies } from '../simulator/index.ts';
import { desk } from './desk.ts';

const inboxRows = async (url: string) => {
  const database = await openDatabase(url);
  const rows = await database.read.select().from(database.read.tables.inbox);
  await database.close();
  return rows;
};

const factsOf = async (url: string) => {
  const database = await openDatabase(url);
  const rows = await database.read.select().from(database.read.tables.facts);
  await database.close();
  return rows;
};

const added = async (tx: Writes, name: string): Promise<string | undefined> => {
  const [row] = await tx.insert(tx.tables.facts).values({ name, value: '1' }).returning();
  return row?.name;
};

describe.each(flavours)('Updates on %s', (flavour) => {
  it('of one person are handled in order, of others at the same time', async () => {
    const { sim, open } = await desk(flavour);
    const order: string[] = [];
    let letAliOn = (): void => {};
    const gate = new Promise<void>((resolve) => {
      letAliOn = resolve;
    });
    const { settled } = await open((composer) =>
      composer.on('message:text', async (ctx) => {
        if (ctx.message.text === 'ali 1') await gate;
        order.push(ctx.message.text);
        if (ctx.message.text === 'zahra 2') letAliOn();
      }),
    );
    const [ali, zahra] = [sim.person({ firstName: 'علی' }), sim.person({ firstName: 'زهرا' })];
    for (const n of [1, 2]) {
      await ali.says(`ali ${n}`);
      await zahra.says(`zahra ${n}`);
    }
    await settled();
    expect(order).toEqual(['zahra 1', 'zahra 2', 'ali 1', 'ali 2']);
  });

  it('of one person wait out a 429 in order, while others are answered', async () => {
    const { sim, open } = await desk(flavour);
    const { settled } = await open((composer) =>
      composer.on('message:text', (ctx) => ctx.send({ text: `پاسخ ${ctx.message.text}` })),
    );
    const [ali, zahra] = [sim.person({ firstName: 'علی' }), sim.person({ firstName: 'زهرا' })];
    const answered: (number | undefined)[] = [];
    sim.onCall((call) => call.method === 'sendMessage' && call.status === 200 && answered.push(call.chatId));
    sim.respondWith('sendMessage', flavour === 'bale' ? replies.tooManyWithoutTime() : replies.tooMany(1));
    await ali.says('یک');
    await sim.quiet().catch(() => undefined);
    await ali.says('دو');
    await zahra.says('سه');
    await settled();
    expect(answered).toEqual([zahra.id, ali.id, ali.id]);
    expect(ali.sees()).toBe('پاسخ یک\nپاسخ دو');
  });

  it('that come twice are answered once', async () => {
    const { sim, open } = await desk(flavour);
    const { settled } = await open((composer) => composer.on('message', (ctx) => ctx.send({ text: 'سلام' })));
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    sim.redeliver();
    await settled();
    sim.redeliver();
    await settled();
    expect(sim.calls('sendMessage')).toHaveLength(1);
  });

  it('that were answered and come once more do not wait for the next start', async () => {
    const { sim, open, url } = await desk(flavour);
    const running = await open((composer) => composer.on('message', (ctx) => ctx.send({ text: 'سلام' })));
    await sim.person({ firstName: 'علی' }).says('سلام');
    await running.settled();
    sim.redeliver();
    await running.settled();
    await running.stop();
    expect(await inboxRows(url)).toEqual([]);
  });

  it('that fail three times are set aside, with a word to the person and to the operator', async () => {
    const { sim, open, url, aside } = await desk(flavour);
    let tries = 0;
    const running = await open((composer) =>
      composer.on('message:text', () => {
        tries++;
        throw new Error('a bug');
      }),
    );
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    await running.settled();
    expect(tries).toBe(3);
    expect(ali.sees()).toMatch(/درست کار نکرد \(کد [۰-۹]{4}\)/);
    expect(ali.buttons()).toEqual(['خانه']);
    expect(aside).toHaveLength(1);
    await running.stop();
    expect(await inboxRows(url)).toMatchObject([{ state: 'aside', tries: 3 }]);
  });

  it('that crash the process count as tried, and stop doing so after three starts', async () => {
    const { sim, open, aside } = await desk(flavour);
    let begun = 0;
    const stuck = () =>
      open((composer) =>
        composer.on('message', () => {
          begun++;
          return new Promise<void>(() => {});
        }),
      );
    const first = await stuck();
    await sim.person({ firstName: 'علی' }).says('سلام');
    await expect.poll(() => begun).toBe(1);
    await first.crash();
    for (const n of [2, 3, 4]) {
      const again = await stuck();
      await expect.poll(() => begun).toBe(n);
      await again.crash();
    }
    await stuck();
    await expect.poll(() => aside.length).toBe(1);
    expect(begun).toBe(4);
  });

  it.each([
    [
      'a gateway’s page',
      (sim: { respondWith: (m: string, r: object) => void }) =>
        sim.respondWith('sendMessage', replies.badGatewayPage()),
    ],
    [
      'a restarting server',
      (sim: { respondWith: (m: string, r: object) => void }) =>
        sim.respondWith('sendMessage', replies.restart()),
    ],
    [
      'a cut line',
      (sim: { cutConnection: (m: string, w: 'before') => void }) =>
        sim.cutConnection('sendMessage', 'before'),
    ],
  ])('outlast %s', async (_, disturb) => {
    const { sim, open, aside } = await desk(flavour);
    const { settled } = await open((composer) => composer.on('message', (ctx) => ctx.send({ text: 'سلام' })));
    disturb(sim as never);
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    await settled();
    expect(ali.sees()).toBe('سلام');
    expect(aside).toEqual([]);
  });

  it('write once, however often their answer fails', async () => {
    const { sim, open, url } = await desk(flavour);
    const running = await open((composer) =>
      composer.on('message', async (ctx) => {
        const made = await ctx.write((tx) => added(tx, randomUUID()));
        await ctx.send({ text: `نوشته شد ${made}` });
      }),
    );
    sim.cutConnection('sendMessage', 'after', 2);
    await sim.person({ firstName: 'علی' }).says('سلام');
    await running.settled();
    const texts = new Set(sim.calls('sendMessage').map((call) => call.params.text));
    expect(sim.calls('sendMessage')).toHaveLength(3);
    expect(texts.size).toBe(1);
    await running.stop();
    expect(await factsOf(url)).toHaveLength(1);
  });

  it('that a crash brings back write nothing again, and answer what was written', async () => {
    const { sim, open, url } = await desk(flavour);
    const handlers = (isStuck: boolean) => (composer: Composer<NazrContext>) =>
      composer.on('message', async (ctx) => {
        const first = await ctx.write((tx) => added(tx, 'one'));
        const second = await ctx.write((tx) => added(tx, 'two'));
        if (isStuck) await new Promise<void>(() => {});
        await ctx.send({ text: `${first} ${second}` });
      });
    const before = await open(handlers(true));
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    const written = async () => (await factsOf(url)).map(({ name }) => name);
    await expect.poll(written).toEqual(['one', 'two']);
    await before.crash();
    const after = await open(handlers(false));
    await after.settled();
    expect(ali.sees()).toBe('one two');
    expect(await written()).toEqual(['one', 'two']);
  });

  it('of somebody who blocked the bot meanwhile are nobody’s fault', async () => {
    const { sim, open, aside, url } = await desk(flavour);
    const running = await open((composer) => composer.on('message', (ctx) => ctx.send({ text: 'سلام' })));
    sim.respondWith('sendMessage', replies.blocked());
    await sim.person({ firstName: 'علی' }).says('سلام');
    await running.settled();
    await running.stop();
    expect(aside).toEqual([]);
    expect(await inboxRows(url)).toEqual([]);
  });

  it('of any broken shape harm nobody', async () => {
    const { sim, open } = await desk(flavour);
    const { settled } = await open((composer) => composer.on('message', (ctx) => ctx.send({ text: 'سلام' })));
    const from = { id: 9, is_bot: false, first_name: 'x' };
    const broken = [
      5,
      'text',
      {},
      { chat: null },
      { from, chat: { id: 9, type: 'private' }, entities: {}, text: '/a' },
    ];
    for (const message of broken) sim.pushUpdate({ message });
    sim.pushUpdate({ callback_query: { id: '1', from } });
    sim.pushUpdate({});
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    await settled();
    expect(ali.sees()).toBe('سلام');
  });
});

describe('While the database is away', () => {
  const fragileDesk = async () => {
    const scratch = await scratchPostgres();
    onTestFinished(() => scratch.dispose());
    const line = await fragileLine(scratch.url);
    return { line, ...(await desk('bale', line.url)) };
  };
  const backAfter = async (line: FragileLine, refusals: number) => {
    await expect.poll(() => line.refused, { timeout: 15_000 }).toBeGreaterThanOrEqual(refusals);
    line.mend();
  };

  it('an update is no poison: it waits, and is answered', async () => {
    const { line, sim, open, aside } = await fragileDesk();
    let tries = 0;
    const { settled } = await open((composer) =>
      composer.on('message', async (ctx) => {
        if (tries++ === 0) line.cut();
        await ctx.write((tx) => added(tx, 'one'));
        await ctx.send({ text: 'ثبت شد' });
      }),
    );
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    await backAfter(line, 4);
    await settled();
    expect(ali.sees()).toBe('ثبت شد');
    expect(aside).toEqual([]);
  });

  it('one that is poison is set aside as soon as that can be written', async () => {
    const { line, url, sim, open, aside } = await fragileDesk();
    let tries = 0;
    const running = await open((composer) =>
      composer.on('message', () => {
        if (++tries === 3) line.cut();
        throw new Error('a bug');
      }),
    );
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('سلام');
    await backAfter(line, 2);
    await running.settled();
    expect(aside).toHaveLength(1);
    expect(ali.sees()).toContain('درست کار نکرد');
    await running.stop();
    expect(await inboxRows(url)).toMatchObject([{ state: 'aside', tries: 3 }]);
  });
});
