import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LimitRule, Tally } from '../../test/simulator/limit.ts';
import type { LoadReport } from '../../test/simulator/load.ts';
import { cpuMicros } from '../lib/child.ts';
import { startSimulatorProcess } from '../lib/simulator-process.ts';
import { startBot } from './built.ts';

/** A broadcast against a server far away (30–50 ms each way) that enforces a limit. */
export interface Conditions {
  readonly seconds: number;
  /** What the bot is told, a second, and whether it is told that the limit is a bucket. */
  readonly rate: number;
  readonly bucketLimit?: boolean;
  /** What the server enforces; nothing where it is left out. */
  readonly truth?: LimitRule;
  /** Nobody is written to: for answers alone. */
  readonly isQuiet?: boolean;
  /** People press a button meanwhile, so often on average (ms), after this many seconds. */
  readonly pressEveryMs?: number;
  readonly pressAfterS?: number;
  readonly bot?: 'broadcast' | 'broadcast-by-hand';
}

export interface Outcome {
  /** Messages the server took, a second, answers among them. */
  readonly perSecond: number;
  readonly refused: number;
  /** Processor time a message (µs). */
  readonly cpu: number;
  readonly presses: LoadReport | undefined;
}

export async function broadcast(conditions: Conditions): Promise<Outcome> {
  const { seconds, rate, bucketLimit = false, truth, isQuiet = false, bot: name = 'broadcast' } = conditions;
  const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
  const simulator = await startSimulatorProcess();
  const people = isQuiet ? 1 : Math.ceil(rate * (seconds + 5));
  const crowd = await simulator.ask<object>('crowd', people);
  await simulator.ask('distance', { from: 30, to: 50 });
  await simulator.ask('limit', truth ?? { perSecond: 1_000_000, reading: 'bucket' });
  const given = JSON.stringify({ ...crowd, rate, bucketLimit });
  const bot = startBot(name, [simulator.apiRoot, simulator.token, `file:${join(folder, 'nazr.db')}`, given]);
  try {
    await bot.firstLine;
    const tally = () => simulator.ask<Tally>('tally', 0);
    while ((await tally()).taken === 0) await pause(20);
    const [before, cpuBefore, began] = [await tally(), cpuMicros(bot.pid), performance.now()];
    const presses = press(simulator.ask, conditions);
    await Promise.all([presses, pause(seconds * 1000)]);
    const [after, lasted] = [await tally(), (performance.now() - began) / 1000];
    const taken = after.taken - before.taken;
    return {
      perSecond: taken / lasted,
      refused: after.refused,
      cpu: (cpuMicros(bot.pid) - cpuBefore) / taken,
      presses: await presses,
    };
  } finally {
    await bot.end();
    await simulator.end();
    rmSync(folder, { recursive: true });
  }
}

async function press(
  ask: <T>(command: string, argument: unknown) => Promise<T>,
  { seconds, pressEveryMs, pressAfterS = 0 }: Conditions,
): Promise<LoadReport | undefined> {
  if (pressEveryMs === undefined) return undefined;
  await pause(pressAfterS * 1000);
  const updates = Math.floor(((seconds - pressAfterS) * 1000) / pressEveryMs);
  const load = { people: 50, updates, everyMs: pressEveryMs, kind: 'press', data: 'p:{n}' };
  return ask<LoadReport>('load', { ...load, patienceSeconds: 3 * seconds });
}
