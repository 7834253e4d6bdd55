import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './scanner-thread.ts';

/** Reads QR codes off the main thread: a picture takes up to some seconds of work. */
export interface Scanner {
  /** The text of the code in a picture; undefined where none can be read. Never throws. */
  read(bytes: Uint8Array): Promise<string | undefined>;
  /** Ends the thread; who still waits is answered undefined. */
  close(): Promise<void>;
}

/** A picture that takes longer, from its own turn on, hangs: its thread is given up. */
const LONGEST_MS = 20_000;

/** One thread, started with the first picture; one picture at a time. It keeps no process alive. */
export function openScanner(longestMs = LONGEST_MS): Scanner {
  let thread: Worker | undefined;
  let answer: ((text: string | undefined) => void) | undefined;
  let last = 0;
  let closings = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const end = async (ended: Worker | undefined): Promise<void> => {
    if (ended !== thread) return;
    thread = undefined;
    answer?.(undefined);
    await ended?.terminate();
  };
  const start = (): Worker => {
    const started = startThread();
    started.unref();
    started.on('message', ({ id, text }: Answered) => id === last && answer?.(text));
    started.once('error', () => end(started));
    started.once('exit', () => end(started));
    return started;
  };
  const look = (bytes: Uint8Array): Promise<string | undefined> => {
    thread ??= start();
    const asked = thread;
    const id = ++last;
    return new Promise((resolve) => {
      const hangs = setTimeout(() => end(asked), longestMs);
      answer = (text) => {
        clearTimeout(hangs);
        answer = undefined;
        resolve(text);
      };
      asked.postMessage({ id, bytes } satisfies Asked);
    });
  };

  return {
    read(bytes) {
      const since = closings;
      const mine = turn.then(() => (since === closings ? look(bytes) : undefined));
      turn = mine;
      return mine;
    },
    close() {
      closings++;
      return end(thread);
    },
  };
}

// Built, the thread stands beside the bundle; from its source it is read by tsx, as the rest is.
function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./scanner-thread.js', import.meta.url));
  const thread = fileURLToPath(new URL('./scanner-thread.ts', import.meta.url));
  const tsx = createRequire(import.meta.url).resolve('tsx/cjs/api');
  const names = [tsx, thread, thread].map((name) => JSON.stringify(name));
  return new Worker(`require(${names[0]}).require(${names[1]}, ${names[2]})`, { eval: true });
}
