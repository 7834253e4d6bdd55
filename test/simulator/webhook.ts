import { Agent, request } from 'node:http';
import type { UpdateQueue } from './queue.ts';
import type { Update } from './shapes.ts';

interface Target {
  readonly url: string;
  readonly secret: string | undefined;
  readonly connections: number;
}

interface Answer {
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly body: string;
}

/** First at once, then after 1, 2, 4 … steps. A step is a tenth of the real second: nobody waits for tests. */
const STEP = 100;
const LONGEST = 60 * STEP;

/**
 * Pushes updates to the address the bot gave. Messages keep the order of their chat and presses that of their
 * person, in different lines, as the real server does: a press and a message of one person may race.
 */
export class Webhook {
  #target: Target | undefined;
  #lines = new Map<string, Promise<void>>();
  #timers = new Map<NodeJS.Timeout, () => void>();
  #agent = new Agent({ keepAlive: true });
  #updates: UpdateQueue;
  #now: () => number;
  /** Runs a method that stood in the webhook's reply. */
  onReply: ((body: Readonly<Record<string, unknown>>) => void) | undefined;
  /** Updates on their way. */
  size = 0;

  constructor(updates: UpdateQueue, now: () => number) {
    this.#updates = updates;
    this.#now = now;
  }

  get url(): string | undefined {
    return this.#target?.url;
  }

  set(target: Target): void {
    this.remove();
    this.#target = target;
    this.#agent = new Agent({ keepAlive: true, maxSockets: target.connections });
    this.#updates.push = (update, until) => this.#line(update, until);
    for (const { update, until } of this.#updates.drain()) this.#line(update, until);
  }

  remove(): void {
    this.#target = undefined;
    this.#updates.push = undefined;
    for (const [timer, wake] of this.#timers) {
      clearTimeout(timer);
      wake();
    }
    this.#timers.clear();
    this.#agent.destroy();
  }

  #line(update: Update, until: number): void {
    const key = lineOf(update);
    this.size += 1;
    const before = this.#lines.get(key) ?? Promise.resolve();
    const after = before
      .then(() => this.#deliver(update, until))
      .finally(() => {
        this.size -= 1;
        if (this.#lines.get(key) === after) this.#lines.delete(key);
      });
    this.#lines.set(key, after);
  }

  async #deliver(update: Update, until: number): Promise<void> {
    const target = this.#target;
    for (let tries = 0; target && target === this.#target && this.#now() < until; tries++) {
      const answer = await knock(target, this.#agent, JSON.stringify(update));
      if (answer && answer.status >= 200 && answer.status < 300) return this.#reply(answer.body);
      const pause = tries === 0 ? 0 : Math.min(STEP * 2 ** (tries - 1), LONGEST);
      await this.#pause(answer?.retryAfter === undefined ? pause : answer.retryAfter * STEP);
    }
  }

  #reply(body: string): void {
    if (!body.startsWith('{')) return;
    const said = JSON.parse(body) as Readonly<Record<string, unknown>>;
    if (typeof said.method === 'string') this.onReply?.(said);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        resolve();
      }, milliseconds);
      this.#timers.set(timer, resolve);
    });
  }
}

function lineOf(update: Update): string {
  const press = update.callback_query as { from: { id: number } } | undefined;
  if (press) return `user ${press.from.id}`;
  const content = Object.entries(update).find(([name]) => name !== 'update_id')?.[1];
  const chat = (content as { chat?: { id: number } } | undefined)?.chat;
  return `chat ${chat?.id ?? 0}`;
}

/** One POST; undefined when the connection broke, as it does for an `https:` address: nobody here has a certificate. */
function knock({ url, secret }: Target, agent: Agent, body: string): Promise<Answer | undefined> {
  if (new URL(url).protocol !== 'http:') return Promise.resolve(undefined);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
  };
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => {
        const retryAfter = Number(response.headers['retry-after'] ?? Number.NaN);
        const known = Number.isFinite(retryAfter) ? retryAfter : undefined;
        resolve({ status: response.statusCode ?? 0, retryAfter: known, body: text });
      });
    });
    sent.on('error', () => resolve(undefined)).end(body);
  });
}
