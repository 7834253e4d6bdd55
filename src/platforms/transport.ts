import { request as http, type IncomingMessage } from 'node:http';
import { request as https } from 'node:https';
import { Readable } from 'node:stream';
import type { Route } from './proxies.ts';

/** What a call needs of a request; uploads come as a stream and leave as one, whole and once. */
export interface Outgoing {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Uint8Array | Readable | AsyncIterable<Uint8Array> | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly text: () => Promise<string>;
  readonly json: () => Promise<unknown>;
}

/** Sends one request; rejects when no answer arrived. */
export type Transport = (url: string, outgoing?: Outgoing) => Promise<Answer>;

/**
 * One keep-alive transport over `node:http`, for every proxy alike. A route that cannot be connected gives
 * way to the next, which then stays in use; what was already on its way is never sent twice.
 */
export function transport(routes: readonly Route[]): Transport & { readonly route: () => Route | undefined } {
  let current = 0;
  const send: Transport = async (url, outgoing = {}) => {
    for (let tried = 1; ; tried++) {
      const used = current;
      const connection = { made: false };
      try {
        return await exchange(url, outgoing, routes[used], connection);
      } catch (error) {
        if (connection.made || tried >= routes.length || outgoing.signal?.aborted) throw error;
        if (current === used) current = (used + 1) % routes.length;
      }
    }
  };
  return Object.assign(send, { route: () => routes[current] });
}

function exchange(
  url: string,
  { method = 'GET', headers, body, signal }: Outgoing,
  route: Route | undefined,
  connection: { made: boolean },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const open = url.startsWith('https:') ? https : http;
    const { connection: _, ...kept } = headers ?? {};
    const whole = typeof body === 'string' || body instanceof Uint8Array;
    const length = whole ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const sent = open(url, {
      method,
      headers: { ...kept, ...length },
      ...(route && { agent: route.agent }),
      ...(signal && { signal }),
    });
    sent.once('socket', () => {
      connection.made = true;
    });
    sent.once('error', reject);
    sent.once('response', (response) => receive(response).then(resolve, reject));
    if (whole) sent.end(body);
    else if (body) Readable.from(body).on('error', reject).pipe(sent);
    else sent.end();
  });
}

async function receive(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const text = async () => body.toString('utf8');
  return {
    status: response.statusCode ?? 0,
    body,
    text,
    json: async () => JSON.parse(body.toString('utf8')),
  };
}
