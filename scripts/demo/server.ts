import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { act } from './acts.ts';
import { asset } from './assets.ts';
import { Board } from './board.ts';
import { fileHeaders, sentFile } from './sent-files.ts';
import type { Demo } from './stage.ts';

/** The demo's web page, served. */
export interface DemoServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  close(): Promise<void>;
}

const GUARDS = {
  // Also proves that the page needs no network.
  'content-security-policy': "default-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Serves the page on 127.0.0.1; port 0 is any free one. Throws when the port is taken. */
export async function openServer(demo: Demo, port: number): Promise<DemoServer> {
  const board = new Board(demo);
  const server = createServer((request, response) => {
    answer(demo, board, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      console.error(error);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  }).catch((error: unknown) => {
    board.close();
    throw error;
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, close: () => close(server, board) };
}

async function answer(
  demo: Demo,
  board: Board,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
  if (!isOurs(request)) return void response.writeHead(403).end();
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && pathname === '/acts') return takeAct(board, request, response);
  if (request.method !== 'GET') return void response.writeHead(405).end();
  if (pathname === '/news') return board.watch(response);
  const file = sentFile(demo, pathname);
  if (file) return void response.writeHead(200, fileHeaders(file)).end(file.bytes);
  const found = await asset(pathname);
  if (found) response.writeHead(200, { 'content-type': found.type }).end(found.bytes);
  else response.writeHead(404).end();
}

/** A page of another site may neither act here nor, by pointing its name at this machine, look in. */
function isOurs({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return (
    /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) && (origin === undefined || origin === `http://${host}`)
  );
}

async function takeAct(board: Board, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const wished = act.safeParse(await json(request).catch(() => undefined));
  if (!wished.success) return void response.writeHead(400).end();
  const outcome = await board.does(wished.data);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(outcome));
}

async function close(server: Server, board: Board): Promise<void> {
  board.close();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
