import { request as http, type IncomingMessage } from 'node:http';
import { request as https } from 'node:https';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { Route } from './proxies.ts';

/** What a call needs of a request. An upload that comes as a stream is gathered: it may have to leave twice. */
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

/** Sends one request; rejects when no answer arrived, with a NotReached when it never left. */
export type Transport = (url: string, outgoing?: Outgoing) => Promise<Answer>;

/** No connection was made, so nothing was sent. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** A black hole is left for the next route within this time; four of them fit into the 30 s of a start. */
const CONNECT_WITHIN_MS = 6_000;
/** A long poll takes 30 s, an upload of some megabytes on a poor line as much. */
const ANSWER_WITHIN_MS = 90_000;
/** The longest that one call takes: some routes that lead nowhere, then one that does not answer. */
export const LONGEST_CALL_MS = ANSWER_WITHIN_MS + 5 * CONNECT_WITHIN_MS;

/**
 * One keep-alive transport over `node:http`, for every proxy alike. A route that fails gives way to the next,
 * which then stays in use; what was already on its way is never sent twice.
 */
export function transport(routes: readonly Route[]): Transport {
  let current = 0;
  return async (url, outgoing = {}) => {
    const whole = { ...outgoing, body: await wholeBody(outgoing.body) };
    for (let tried = 1; ; tried++) {
      const used = current;
      try {
        return await exchange(url, whole, routes[used]);
      } catch (error) {
        if (current === used) current = (used + 1) % routes.length;
        if (!(error instanceof NotReached) || tried >= routes.length || outgoing.signal?.aborted) throw error;
      }
    }
  };
}

/** The body in one piece. */
export async function wholeBody(body: Outgoing['body']): Promise<string | Uint8Array | undefined> {
  if (body === undefined || body === null || typeof body === 'string' || body instanceof Uint8Array)
    return body ?? undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

type Whole = Outgoing & { readonly body: string | Uint8Array | undefined };

function exchange(url: string, outgoing: Whole, route: Route | undefined): Promise<Answer> {
  const { method = 'GET', body, signal } = outgoing;
  const open = url.startsWith('https:') ? https : http;
  const sent = open(url, { method, headers: headers(outgoing), ...(route && { agent: route.agent }) });
  return new Promise<Answer>((resolve, reject) => {
    let reached = false;
    const fail = (error: unknown): void => {
      reject(reached ? error : notReached(error));
      sent.destroy();
    };
    const connecting = setTimeout(() => fail(new Error('no connection')), CONNECT_WITHIN_MS);
    const answering = setTimeout(() => fail(new Error('no answer')), ANSWER_WITHIN_MS);
    const abort = (): void => fail(new Error('aborted'));
    signal?.addEventListener('abort', abort, { once: true });
    sent.once('close', () => {
      clearTimeout(connecting);
      clearTimeout(answering);
      signal?.removeEventListener('abort', abort);
    });
    sent.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) fail(new Error(`the proxy answers ${statusCode}`));
    });
    const made = (): void => {
      reached = true;
      clearTimeout(connecting);
    };
    sent.once('socket', (socket: Socket) => (socket.connecting ? socket.once('connect', made) : made()));
    sent.on('error', fail);
    sent.once('response', (response) => receive(response).then(resolve, fail));
    sent.end(body);
    if (signal?.aborted) abort();
  });
}

function headers({ headers: given = {}, body }: Whole): Record<string, string> {
  const { connection: _, ...kept } = given;
  return body === undefined ? kept : { ...kept, 'content-length': String(Buffer.byteLength(body)) };
}

function notReached(cause: unknown): NotReached {
  const error = cause as NodeJS.ErrnoException;
  return new NotReached(error.code ?? error.message, { cause });
}

function receive(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.once('end', () => resolve(answer(response.statusCode ?? 0, Buffer.concat(chunks))));
    response.once('error', reject);
  });
}

/** An answer with this body. */
export function answer(status: number, body: Buffer): Answer {
  const text = async () => body.toString('utf8');
  return { status, body, text, json: async () => JSON.parse(body.toString('utf8')) };
}
