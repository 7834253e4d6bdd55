import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { decode } from './body.ts';
import type { Fault, Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import { type KnownMethod, methodsOf, unknownMethod } from './methods/index.ts';
import { integer, list } from './params.ts';
import { conflict, Refusal } from './refusal.ts';
import { type Reply, refused, result, scripted, write } from './reply.ts';
import type { Call } from './shapes.ts';
import type { World } from './world.ts';

/** The largest body the servers take, in bytes: 50 MB of file and what goes around it. */
const LARGEST = 51 << 20;
const POLL = 'getupdates';

/** The HTTP side of one server: reads calls, lets faults happen, runs methods, answers. */
export class ApiServer {
  readonly #http: Server;
  readonly #methods: ReadonlyMap<string, KnownMethod>;
  readonly #world: World;
  readonly #faults: Faults;
  readonly #journal: Journal;

  constructor(world: World, faults: Faults, journal: Journal) {
    this.#world = world;
    this.#faults = faults;
    this.#journal = journal;
    this.#methods = methodsOf(world.flavour);
    this.#http = createServer({ keepAliveTimeout: 60_000 }, (request, response) =>
      this.#receive(request, response),
    );
    world.webhook.onReply = ({ method, ...params }) => void this.#replyMethod(String(method), params);
  }

  /** Listens on 127.0.0.1; answers the address. Port 0 is any free one. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** Lets go of long polls and closes every connection. */
  async close(): Promise<void> {
    this.#world.webhook.remove();
    this.#world.updates.end();
    await new Promise<void>((resolve) => {
      this.#http.close(() => resolve());
      setImmediate(() => this.#http.closeAllConnections());
    });
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const pieces: Buffer[] = [];
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= LARGEST) pieces.push(piece);
    });
    request.on('end', () => {
      if (size > LARGEST) return write(response, refused(new Refusal(413, 'Request Entity Too Large')));
      const body = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
      void this.#answer(request, response, body);
    });
    request.on('error', () => response.destroy());
  }

  async #answer(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    try {
      const { path, query } = located(request.url ?? '');
      if (path.startsWith('/file/')) return this.#download(path, response);
      const { name, known } = this.#route(path);
      const call = { method: known?.name ?? name, ...decode(request.headers, query, body) };
      if (name.toLowerCase() === POLL) await this.#poll(call, response);
      else await this.#perform(call, known, response);
    } catch (error) {
      write(response, refused(error));
    }
  }

  /** The method a path names. Throws for a wrong path or token. */
  #route(path: string): { name: string; known: KnownMethod | undefined } {
    const [, token, name] = /^\/bot([^/]*)\/([^/]+)\/?$/.exec(path) ?? [];
    if (token === undefined || name === undefined) throw new Refusal(404, 'Not Found');
    if (token !== this.#world.token) throw this.#world.flavour.refusals.token(/^\d+:[\w-]{20,}$/.test(token));
    return { name, known: this.#methods.get(name.toLowerCase()) };
  }

  async #perform(call: Call, known: KnownMethod | undefined, response: ServerResponse): Promise<void> {
    this.#journal.begin();
    const wait = this.#faults.wait();
    if (wait > 0) await after(wait);
    const fault = this.#faults.take(call);
    const reply = this.#replyTo(call, known, fault);
    const cut = fault !== undefined && 'cut' in fault;
    this.#journal.end(call, cut ? 0 : reply.status, reply.said);
    await this.#travelsBack();
    if (cut) response.destroy();
    else write(response, reply);
  }

  async #travelsBack(): Promise<void> {
    const wait = this.#faults.waitBack();
    if (wait > 0) await after(wait);
  }

  #replyTo(call: Call, known: KnownMethod | undefined, fault: Fault | undefined): Reply {
    if (fault && 'reply' in fault) {
      if (fault.reply.effect) this.#run(call, known);
      return scripted(fault.reply);
    }
    return fault?.cut === 'before' ? refused(new Refusal(0, 'cut before')) : this.#run(call, known);
  }

  #run(call: Call, known: KnownMethod | undefined): Reply {
    try {
      if (!known) throw unknownMethod();
      return result(known.run(this.#world, call));
    } catch (error) {
      return refused(error);
    }
  }

  async #poll(call: Call, response: ServerResponse): Promise<void> {
    const fault = this.#faults.take(call);
    if (fault && 'cut' in fault) return void response.destroy();
    if (fault) return write(response, scripted(fault.reply));
    const { updates, webhook, flavour } = this.#world;
    if (webhook.url !== undefined) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    const types = list(call.params, 'allowed_updates');
    if (types && flavour.allowedUpdates) updates.allow(types);
    const { answer, cancel } = updates.poll(wish(call));
    response.once('close', cancel);
    const reply = result(await answer);
    await this.#travelsBack();
    write(response, reply);
  }

  #download(path: string, response: ServerResponse): void {
    const [, token, name] = /^\/file\/bot([^/]*)\/(.+)$/.exec(path) ?? [];
    if (token !== this.#world.token) throw new Refusal(404, 'Not Found');
    const file = this.#world.files.at(decodeURIComponent(name ?? ''));
    if (!file) throw new Refusal(404, 'Not Found');
    response
      .writeHead(200, { 'content-type': file.mime, 'content-length': file.bytes.length })
      .end(file.bytes);
  }

  /** A method in a webhook's reply runs unless it reads; nobody learns of its errors. */
  async #replyMethod(method: string, params: Readonly<Record<string, unknown>>): Promise<void> {
    const known = this.#methods.get(method.toLowerCase());
    if (!known || /^get|webhook$/i.test(method)) return;
    const call = { method: known.name, params, uploads: new Map<string, never>(), json: true };
    this.#journal.begin();
    const { status, said } = this.#run(call, known);
    this.#journal.end(call, status, said);
  }
}

function located(url: string): { path: string; query: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

const wish = ({ params }: Call) => ({
  offset: integer(params, 'offset') ?? 0,
  limit: Math.min(Math.max(integer(params, 'limit') ?? 100, 1), 100),
  timeout: Math.min(Math.max(integer(params, 'timeout') ?? 0, 0), 50),
});
