import { parentPort } from 'node:worker_threads';
import { scan } from './scan.ts';

/** What the thread is asked, and what it answers; `text` is undefined where no code could be read. */
export interface Asked {
  readonly id: number;
  readonly bytes: Uint8Array;
}
export interface Answered {
  readonly id: number;
  readonly text: string | undefined;
}

parentPort?.on('message', async ({ id, bytes }: Asked) => {
  const text = await scan(bytes).catch(() => undefined);
  parentPort?.postMessage({ id, text } satisfies Answered);
});
