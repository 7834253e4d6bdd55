import { spawnSync } from 'node:child_process';
import { type Child, startNode } from '../lib/child.ts';
import { Failure } from '../lib/command.ts';

let isBuilt = false;

/** Starts a bot of this bench, compiled as the product is: a loader's marks on every function would be measured too. */
export function startBot(name: 'ours' | 'bare' | 'step' | 'bookings', args: readonly string[]): Child {
  if (!isBuilt) spawnSync('node_modules/.bin/tsc', ['-p', 'scripts/bench/tsconfig.json']);
  isBuilt = true;
  return startNode([`dist/bench/scripts/bench/bots/${name}.js`, ...args]);
}

/** Runs one to its end; answers what it printed. */
export async function runBot(name: 'step' | 'bookings', args: readonly string[]): Promise<string> {
  const printed = await startBot(name, args).ended;
  if (printed === '') throw new Failure(`The bench process ${name} ended without a result`);
  return printed;
}
