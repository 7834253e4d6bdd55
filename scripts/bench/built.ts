import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { type Child, startNode } from '../lib/child.ts';
import { Failure } from '../lib/command.ts';

let isBuilt = false;

type Bot = 'ours' | 'bare' | 'step' | 'bookings' | 'broadcast' | 'broadcast-by-hand';

/** Starts a bot of this bench, compiled as the product is: a loader's marks on every function would be measured too. */
export function startBot(name: Bot, args: readonly string[]): Child {
  return startNode([built(name), ...args]);
}

/** Starts one that is asked things over a channel while it runs. */
export function forkBot(name: 'bus' | 'bus-by-hand', args: readonly string[]): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  // Whoever started this process through a loader has left marks for its children.
  return fork(built(name), args, { env: { PATH, HOME }, execArgv: [], stdio: 'inherit' });
}

/** Runs one to its end; answers what it printed. */
export async function runBot(name: 'step' | 'bookings', args: readonly string[]): Promise<string> {
  const printed = await startBot(name, args).ended;
  if (printed === '') throw new Failure(`The bench process ${name} ended without a result`);
  return printed;
}

function built(name: string): string {
  if (!isBuilt) spawnSync('node_modules/.bin/tsc', ['-p', 'scripts/bench/tsconfig.json']);
  isBuilt = true;
  return `dist/bench/scripts/bench/bots/${name}.js`;
}
