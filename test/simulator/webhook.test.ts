import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { call, simulator } from './fixture.ts';

interface Knock {
  readonly secret: string | undefined;
  readonly update: Record<string, unknown>;
}

/** A bot's address that answers with these statuses, then 200. */
async function address(statuses: number[] = [], reply = '') {
  const knocks: Knock[] = [];
  const server = createServer(async (request, response) => {
    knocks.push({ secret: secretOf(request), update: JSON.parse(await bodyOf(request)) });
    response.statusCode = statuses.shift() ?? 200;
    response.end(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, knocks };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

const secretOf = (request: IncomingMessage) =>
  request.headers['x-telegram-bot-api-secret-token'] as string | undefined;

it.each([
  ['telegram', 'geheim'],
  ['bale', undefined],
] as const)('pushes updates on %s, the secret on Telegram only', async (flavour, secret) => {
  const sim = await simulator(flavour);
  const ali = sim.person({ firstName: 'علی' });
  await ali.says('پیش');
  const { url, knocks } = await address();
  await call(sim, 'setWebhook', { url, secret_token: 'geheim' });
  await ali.says('پس');
  await sim.quiet();
  expect(knocks).toMatchObject([
    { secret, update: { message: { text: 'پیش' } } },
    { secret, update: { message: { text: 'پس' } } },
  ]);
});

it('pushes again what was not taken, and the same chat waits', async () => {
  const sim = await simulator('telegram');
  const { url, knocks } = await address([500, 502]);
  await call(sim, 'setWebhook', { url });
  const ali = sim.person({ firstName: 'علی' });
  await ali.says('یک');
  await ali.says('دو');
  await sim.quiet();
  expect(knocks.map(({ update }) => (update.message as { text: string }).text)).toEqual([
    'یک',
    'یک',
    'یک',
    'دو',
  ]);
});

it('runs a method that stands in the reply', async () => {
  const sim = await simulator('telegram');
  const ali = sim.person({ firstName: 'علی' });
  const { url } = await address([], JSON.stringify({ method: 'sendMessage', chat_id: ali.id, text: 'سلام' }));
  await call(sim, 'setWebhook', { url });
  await ali.says('یک');
  await sim.quiet();
  expect(ali.sees()).toBe('سلام');
});

it('refuses polls while it pushes', async () => {
  const sim = await simulator('telegram');
  const { url } = await address();
  await call(sim, 'setWebhook', { url });
  const refused = await call(sim, 'getUpdates');
  expect(refused.body.description).toMatch(/^Conflict: can't use getUpdates method while webhook is active/);
  await call(sim, 'deleteWebhook');
  expect((await call(sim, 'getUpdates')).status).toBe(200);
});

it('keeps updates for an address it cannot knock at', async () => {
  const sim = await simulator('telegram');
  await call(sim, 'setWebhook', { url: 'https://127.0.0.1:8443/' });
  const ali = sim.person({ firstName: 'علی' });
  await ali.says('یک');
  const info = await call(sim, 'getWebhookInfo');
  expect(info).toMatchObject({ body: { result: { pending_update_count: 1 } } });
});
