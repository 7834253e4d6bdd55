import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Update } from 'grammy/types';
import type { PlatformName } from '../config.ts';
import { trace } from '../lib/trace.ts';
import type { Log } from '../log.ts';
import type { Connection } from '../platforms/index.ts';
import { isHeard } from './groups.ts';
import type { Inbox } from './inbox.ts';
import { type Intake, type IntakeOptions, normalised, wanted } from './intake.ts';

const MOST_BYTES = 1024 * 1024;
const REMEMBERED = 10_000;
const CLOSE_WITHIN_MS = 500;

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
  /** Takes a platform's updates at this path from now on, and no more where it took them before. */
  add(route: WebhookRoute): void;
  remove(route: WebhookRoute): void;
  close(): Promise<void>;
}

/** Takes updates over HTTP: 200 once they are in the inbox, so that a crash loses none. */
export function openWebhookDoor(port: number, log: Log): Promise<WebhookDoor> {
  const routes = new Map<PlatformName, WebhookRoute>();
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    receive([...routes.values()], seen, request)
      .then((status) => response.writeHead(status).end())
      .catch((error: unknown) => fail(response, log, error));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        add: (route) => void routes.set(nameOf(route), route),
        remove: (route) => void (routes.get(nameOf(route)) === route && routes.delete(nameOf(route))),
        close: () => closed(server),
      });
    });
  });
}

/** Where a platform pushes its updates to. */
export interface WebhookAddress {
  readonly path: string;
  readonly secret: string | undefined;
  /** What stands before the path. */
  readonly url: string;
}

/** Tells the platform where updates go to. Throws a ConnectionError when it refuses. */
export async function setWebhook(
  connection: Connection,
  { path, secret, url }: WebhookAddress,
): Promise<void> {
  const wish = { allowed_updates: wanted, ...(secret && { secret_token: secret }) };
  await connection.api.setWebhook(`${url.replace(/\/+$/, '')}${path}`, wish).catch((error) => {
    throw connection.explain(error);
  });
}

/** Takes updates at an address the platform knows; it pushes again what came before. */
export function startWebhook(
  door: WebhookDoor,
  { path, secret }: WebhookAddress,
  { connection, inbox, accept }: IntakeOptions,
): Intake {
  const route = { path, secret, connection, inbox, accept };
  door.add(route);
  return { failed: new Promise<never>(() => {}), stop: async () => door.remove(route) };
}

const nameOf = ({ connection }: WebhookRoute): PlatformName => connection.platform.name;

async function receive(
  routes: readonly WebhookRoute[],
  seen: Set<string>,
  request: IncomingMessage,
): Promise<number> {
  const route = routes.find(({ path }) => isSame(path, request.url));
  if (!route || request.method !== 'POST') return 404;
  if (route.secret && !isSame(route.secret, request.headers['x-telegram-bot-api-secret-token'])) return 401;
  const body = await read(request);
  if (body === undefined) return 413;
  const update = parse(body);
  if (update === undefined) return 400;
  const { platform } = route.connection;
  const key = `${platform.name}:${update.update_id}`;
  if (seen.has(key)) return 200;
  remember(seen, key);
  try {
    route.accept(await route.inbox.accept([normalised(platform, update)].filter(isHeard)));
  } catch (error) {
    seen.delete(key);
    throw error;
  }
  return 200;
}

// Compared as hashes: the time it takes tells nothing of the secret.
function isSame(secret: string, given: string | string[] | undefined): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(secret), hash(String(given)));
}

// What is too long is read to its end and thrown away: only then is the answer heard.
async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES * 16) throw new Error('A webhook call without end');
    if (size <= MOST_BYTES) chunks.push(chunk as Buffer);
  }
  return size > MOST_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
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
  log.error({ trace: trace(error) }, 'a webhook call failed');
  if (!response.destroyed) response.writeHead(500).end();
}

function closed(server: Server): Promise<void> {
  setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS).unref();
  return new Promise((resolve) => server.close(() => resolve()));
}
