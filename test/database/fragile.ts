import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line to a PostgreSQL server that can be cut. */
export interface FragileLine {
  /** Address of the database at the other end. */
  readonly url: string;
  /** How many connections were refused. */
  readonly refused: number;
  cut(): void;
  mend(): void;
}

/** Leads to the database at `url`; gone when the test is over. */
export async function fragileLine(url: string): Promise<FragileLine> {
  const far = new URL(url);
  const open = new Set<Socket>();
  let isCut = false;
  let refused = 0;
  const server = createServer((near) => {
    near.on('error', () => {});
    if (isCut) {
      refused++;
      near.destroy();
      return;
    }
    const there = connect(Number(far.port), far.hostname).on('error', () => near.destroy());
    there.pipe(near).pipe(there);
    open.add(near.once('close', () => open.delete(near)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = () => {
    for (const near of open) near.destroy();
  };
  onTestFinished(() => {
    drop();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href,
    get refused() {
      return refused;
    },
    cut() {
      isCut = true;
      drop();
    },
    mend() {
      isCut = false;
    },
  };
}
