import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Order } from './bot.ts';

/** The process in which the bot runs. */
export interface Machine {
  /** Tells it the time (ms) and has it answer what came, or send what is due. */
  does(act: Order['act'], now: number): Promise<void>;
  /** Ends it in peace. */
  stop(now: number): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Starts the bot with these settings; resolves when it is up. */
export async function startMachine(env: Readonly<Record<string, string>>): Promise<Machine> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('bot.ts', import.meta.url))],
    {
      env: { PATH, HOME, ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const answers = answersOf(child);
  await answers.to(0);
  let last = 0;
  const does: Machine['does'] = (act, now) => {
    const order: Order = { id: ++last, now, act };
    const answer = answers.to(order.id);
    child.send(order, (error) => error && answers.fail(order.id, error));
    return answer;
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    does,
    async stop(now) {
      await does('stop', now);
      await end('SIGTERM');
    },
    kill: () => end('SIGKILL'),
  };
}

function answersOf(child: ChildProcess) {
  const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  child.on('message', (id: number) => {
    waiting.get(id)?.resolve();
    waiting.delete(id);
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The bot ended (${code})`));
  });
  return {
    fail: (id: number, error: Error) => waiting.get(id)?.reject(error),
    to: (id: number) => new Promise<void>((resolve, reject) => waiting.set(id, { resolve, reject })),
  };
}
