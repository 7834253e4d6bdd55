import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer as createTcp, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A proxy on 127.0.0.1, and the targets (`host:port`) it was asked for. */
export interface TestProxy {
  readonly port: number;
  readonly asked: string[];
}

/** A server that closes when its test is over. */
async function listening(server: Server): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Every name is this machine: what a proxy resolves, the test's own resolver cannot. */
const target = (port: number): Socket => connect(port, '127.0.0.1');

/** A CONNECT proxy that wants this user and password. */
export async function httpProxy(credentials = 'user:pass'): Promise<TestProxy> {
  const asked: string[] = [];
  const expected = `Basic ${Buffer.from(credentials).toString('base64')}`;
  const server = createServer().on('connect', (request: IncomingMessage, socket: Socket) => {
    socket.on('error', () => {});
    asked.push(request.url ?? '');
    if (request.headers['proxy-authorization'] !== expected)
      return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
    const there = target(Number(request.url?.split(':').at(-1)));
    there.on('error', () => socket.destroy());
    there.once('connect', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    return socket;
  });
  return { port: await listening(server), asked };
}

/** A SOCKS5 proxy without a password (RFC 1928: CONNECT to a name or an IPv4 address). */
export async function socksProxy(): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createTcp((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]));
      socket.once('data', (request) => {
        const { host, port } = destination(request);
        asked.push(`${host}:${port}`);
        const there = target(port);
        there.on('error', () => socket.destroy());
        there.once('connect', () => {
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          there.pipe(socket).pipe(there);
        });
      });
    });
  });
  return { port: await listening(server), asked };
}

/** A server that takes connections and never says a word. */
export async function blackHole(): Promise<number> {
  return listening(createTcp(() => {}));
}

function destination(request: Buffer): { host: string; port: number } {
  const isName = request[3] === 3;
  const end = isName ? 5 + (request[4] ?? 0) : 8;
  const host = isName ? request.subarray(5, end).toString() : [...request.subarray(4, 8)].join('.');
  return { host, port: request.readUInt16BE(end) };
}
