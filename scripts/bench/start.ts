import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, residentBytes, startNode } from '../lib/child.ts';
import { type SimulatorProcess, startSimulatorProcess } from '../lib/simulator-process.ts';
import { startBot } from './built.ts';
import { type Benchmark, type Figure, interleave, median } from './measure.ts';

const LOOK_EVERY_MS = 2;

/** From nothing to the answer to a /start that waited, and the memory held after it. */
export const start: Benchmark = {
  name: 'start',
  title: '(f) start to the first answered update, and memory after it',
  async run({ rounds }) {
    spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const simulator = await startSimulatorProcess();
    const { apiRoot, token } = simulator;
    const env = {
      TELEGRAM_API_ROOT: apiRoot,
      TELEGRAM_BOT_TOKEN: token,
      DATABASE_URL: `file:${join(folder, 'nazr.db')}`,
      SECRET_KEY: '0'.repeat(64),
      LOG_LEVEL: 'error',
    };
    const ours = () => startNode(['dist/src/main.js'], env);
    const bare = () => startBot('bare', [apiRoot, token]);
    try {
      for (const begin of [ours, bare]) await firstAnswer(simulator, begin);
      const both = { ours: () => firstAnswer(simulator, ours), bare: () => firstAnswer(simulator, bare) };
      return figures(await interleave(rounds, both));
    } finally {
      await simulator.end();
      rmSync(folder, { recursive: true });
    }
  },
};

interface Start {
  readonly ms: number;
  readonly megabytes: number;
}

async function firstAnswer(simulator: SimulatorProcess, begin: () => Child): Promise<Start> {
  const { id } = await simulator.ask<{ id: number }>('person', { firstName: 'علی' });
  const answered = () => simulator.ask<{ count: number }>('calls', 'sendMessage');
  const before = (await answered()).count;
  await simulator.ask('say', { id, text: '/start' });
  const from = performance.now();
  const bot = begin();
  while ((await answered()).count === before)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  const ms = performance.now() - from;
  const megabytes = residentBytes(bot.pid) / 1e6;
  await bot.end();
  return { ms, megabytes };
}

function figures({ ours, bare }: Record<'ours' | 'bare', Start[]>): Figure[] {
  const both = (value: (start: Start) => number) => ({
    ours: median(ours.map(value)),
    baseline: median(bare.map(value)),
    against: 'a bare grammY process',
  });
  return [
    { what: 'start to first answer', unit: 'ms', ...both(({ ms }) => ms), bound: { of: 'ratio', atMost: 2 } },
    {
      what: 'memory',
      unit: 'MB',
      ...both(({ megabytes }) => megabytes),
      bound: { of: 'ratio', atMost: 1.5 },
    },
  ];
}
