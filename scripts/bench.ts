import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { board } from './bench/board.ts';
import { bookings } from './bench/bookings.ts';
import { freeze } from './bench/freeze.ts';
import { lastPlaces } from './bench/last-places.ts';
import { type Benchmark, type Figure, isMet } from './bench/measure.ts';
import { memory } from './bench/memory.ts';
import { nearest } from './bench/nearest.ts';
import { offerRound } from './bench/offer-round.ts';
import { pace } from './bench/pace.ts';
import { press } from './bench/press.ts';
import { start } from './bench/start.ts';
import { step } from './bench/step.ts';
import { sweep } from './bench/sweep.ts';
import { table } from './bench/table.ts';
import { command, UsageError } from './lib/command.ts';

const benchmarks: readonly Benchmark[] = [
  press,
  bookings,
  nearest,
  step,
  start,
  lastPlaces,
  offerRound,
  sweep,
  board,
  freeze,
  memory,
  pace,
];

const usage = `
npm run bench [-- NAME] [--rounds N] [--rows N] [--json FILE]

Measures each benchmark beside its baseline, in interleaved rounds, and prints medians with the bound asked.
Ends with 0 when it did its work, whatever the figures say.

${benchmarks.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join('\n')}

  --rounds N   rounds of each (5)
  --rows N     the most bookings that are made beforehand (10000000)
  --json FILE  writes the figures to a file too
`;

const options = {
  rounds: { type: 'string', default: '5' },
  rows: { type: 'string', default: '10000000' },
  json: { type: 'string' },
} as const;

await command(
  { usage, options, positionals: ['[NAME]'] },
  async ({ options: given, positionals: [name] }) => {
    const chosen = benchmarks.filter((each) => name === undefined || each.name === name);
    if (chosen.length === 0) throw new UsageError(`No benchmark ${name}; see --help`);
    const figures: (Figure & { bench: string })[] = [];
    for (const { name: bench, title, run } of chosen) {
      const made = await run({ rounds: count(given.rounds), rows: count(given.rows) });
      console.log(`\n${title}\n${table(made)}`);
      figures.push(...made.map((figure) => ({ bench, ...figure })));
    }
    if (typeof given.json === 'string')
      writeFileSync(given.json, `${JSON.stringify(report(figures), null, 2)}\n`);
  },
);

function report(figures: readonly (Figure & { bench: string })[]) {
  const machine = { node: process.version, processors: cpus().length };
  return {
    machine,
    figures: figures.map((each) => ({ ...each, ratio: each.ours / each.baseline, kept: isMet(each) })),
  };
}

function count(option: string | boolean | undefined): number {
  const value = Number(option);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new UsageError(`${option} is no number of anything; see --help`);
  return value;
}
