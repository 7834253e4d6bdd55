import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { Log } from '../log.ts';
import type { Connection } from '../platforms/index.ts';
import type { Inbox } from './inbox.ts';
import type { Intake, IntakeOptions } from './intake.ts';

const MOST_BYTES = 1024 * 1024;
const REMEMBERED = 10_000;

/** A platform whose updates come to us, and the secret path they come to. */
export interface WebhookRoute {
  readonly path: string;
  /** The secret that Telegram repeats in a header; Bale sends none, so its path must be secret. */
  readonly secret: string | undefined;
  readonly connection: Connection;
  readonly inbox: Inbox;
  readonly accept: (updates: readonly Update[]) => void;
}

export interface WebhookDoor {
  readonly port: number;
  /** Takes updates at a path from now on. */
  add(route: WebhookRoute): void;
  close(): Promise<void>;
}

/** Takes updates over HTTP: 200 once they are in the inbox, so that a crash loses none. */
export function openWebhookDoor(port: number, log: Log): Promise<WebhookDoor> {
  const routes: WebhookRoute[] = [];
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    receive(routes, seen, request)
      .then((status) => response.writeHead(status).end())
      .catch((error: unknown) => fail(response, log, error));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        add: (route) => void routes.push(route),
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}

/** Tells the platform where updates go to, and takes them there. */
export async function startWebhook(
  door: WebhookDoor,
  options: IntakeOptions & {
    readonly path: string;
    readonly secret: string | undefined;
    readonly url: string;
  },
): Promise<Intake> {
  const { connection, inbox, accept, path, secret, url } = options;
  door.add({ path, secret, connection, inbox, accept });
  await connection.api.setWebhook(
    `${url.replace(/\/+$/, '')}${path}`,
    secret ? { secret_token: secret } : {},
  );
  return { failed: new Promise<never>(() => {}), stop: async () => {} };
}

async function receive(
  routes: readonly WebhookRoute[],
  seen: Set<string>,
  request: IncomingMessage,
): Promise<number> {
  const route = routes.find(({ path }) => path === request.url);
  if (!route || request.method !== 'POST') return 404;
  if (route.secret && request.headers['x-telegram-bot-api-secret-token'] !== route.secret) return 401;
  const body = await read(request);
  if (body === undefined) return 413;
  const update = parse(body);
  if (update === undefined) return 400;
  const key = `${route.connection.platform.name}:${update.update_id}`;
  if (seen.has(key)) return 200;
  const fresh = await route.inbox.accept([route.connection.platform.normalise(update)]);
  remember(seen, key);
  route.accept(fresh);
  return 200;
}

async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): Update | undefined {
  try {
    const update = JSON.parse(body) as Update;
    return Number.isSafeInteger(update?.update_id) ? update : undefined;
  } catch {
    return undefined;
  }
}

function remember(seen: Set<string>, key: string): void {
  seen.add(key);
  if (seen.size > REMEMBERED) for (const oldest of seen) return void seen.delete(oldest);
}

function fail(response: ServerResponse, log: Log, error: unknown): void {
  log.error({ error: String(error) }, 'a webhook call failed');
  response.writeHead(500).end();
}
