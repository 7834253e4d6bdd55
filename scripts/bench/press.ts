import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadReport } from '../../test/simulator/load.ts';
import { type Child, cpuMicros } from '../lib/child.ts';
import { type SimulatorProcess, startSimulatorProcess } from '../lib/simulator-process.ts';
import { startBot } from './built.ts';
import { type Benchmark, type Figure, interleave, median } from './measure.ts';

const AGAINST = 'bare grammY + runner, no database';
const LOAD = { people: 200, kind: 'press', data: 'p:{n}' } as const;

/** A press, over HTTP, until it is answered, its write is on the disk and its screen is edited. */
export const press: Benchmark = {
  name: 'press',
  title: '(a) press → answer, write and edited screen',
  async run({ rounds }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const ours = await field('ours', [`file:${join(folder, 'nazr.db')}`]);
    const bare = await field('bare', []);
    try {
      const near = await compare(rounds, [ours, bare], { delay: 0, inFlight: 256 });
      const far = await compare(rounds, [ours, bare], { delay: 50, inFlight: 64 });
      return [
        ...figures(', 256 at once', near, 0.7),
        ...figures(', 50 ms on every call, 64 at once', far, 0.9),
      ];
    } finally {
      await Promise.all([ours, bare].map(close));
      rmSync(folder, { recursive: true });
    }
  },
};

/** A bot and the simulator it talks to, each a process. */
interface Field {
  readonly simulator: SimulatorProcess;
  readonly bot: Child;
}

interface Round extends LoadReport {
  readonly cpu: number;
}

async function field(name: 'ours' | 'bare', more: readonly string[]): Promise<Field> {
  const simulator = await startSimulatorProcess();
  const bot = startBot(name, [simulator.apiRoot, simulator.token, ...more]);
  await bot.firstLine;
  return { simulator, bot };
}

async function close({ simulator, bot }: Field): Promise<void> {
  await bot.end();
  await simulator.end();
}

/** The delay is of every call, in milliseconds; what is in flight decides whether it or the processor is the limit. */
interface Conditions {
  readonly delay: number;
  readonly inFlight: number;
}

async function compare(
  rounds: number,
  [ours, bare]: readonly [Field, Field],
  { delay, inFlight }: Conditions,
) {
  for (const { simulator } of [ours, bare]) {
    await simulator.ask('delay', delay);
    await simulator.ask('load', { ...LOAD, inFlight, updates: 1000 });
  }
  return interleave(rounds, { ours: () => round(ours, inFlight), bare: () => round(bare, inFlight) });
}

async function round({ simulator, bot }: Field, inFlight: number): Promise<Round> {
  const updates = 4000;
  const before = cpuMicros(bot.pid);
  const report = await simulator.ask<LoadReport>('load', { ...LOAD, inFlight, updates });
  return { ...report, cpu: (cpuMicros(bot.pid) - before) / updates };
}

function figures(where: string, { ours, bare }: Record<'ours' | 'bare', Round[]>, atLeast: number): Figure[] {
  const both = (value: (round: Round) => number) => ({
    ours: median(ours.map(value)),
    baseline: median(bare.map(value)),
    against: AGAINST,
  });
  const disorder = (r: Round) => Number(!r.orderKept || r.refused > 0);
  return [
    { what: `presses${where}`, unit: '/s', ...both((r) => r.perSecond), bound: { of: 'ratio', atLeast } },
    { what: `processor time a press${where}`, unit: 'µs', ...both((r) => r.cpu) },
    { what: `99 of 100 answered within${where}`, unit: 'ms', ...both((r) => r.p99) },
    {
      what: `rounds out of order or refused${where}`,
      unit: 'rounds',
      ours: sum(ours.map(disorder)),
      baseline: sum(bare.map(disorder)),
      against: AGAINST,
      bound: { of: 'ours', atMost: 0 },
    },
  ];
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);
