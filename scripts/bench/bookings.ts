import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBot } from './built.ts';
import { type Benchmark, type Figure, median } from './measure.ts';

const FEW = 10_000;
const SIZES = [FEW, 1_000_000, 10_000_000];

/** Confirmed bookings a second on SQLite at synchronous=FULL, and what one costs among more and more old ones. */
export const bookings: Benchmark = {
  name: 'bookings',
  title: '(b) (c) bookings a second on SQLite, FULL, 100 takers at once',
  async run({ rounds, rows }) {
    const figures: Figure[] = [];
    let costOfFew = Number.NaN;
    for (const size of SIZES.filter((each) => each <= rows)) {
      const { ours, baseline } = await measure(size, rounds);
      const cost = 1e6 / median(ours);
      figures.push({
        what: `bookings among ${size.toLocaleString('en')}`,
        unit: '/s',
        ours: median(ours),
        baseline: median(baseline),
        against: 'better-sqlite3, a prepared transaction each, one by one',
        bound: { of: 'ratio', atLeast: 1 },
      });
      if (size === FEW) costOfFew = cost;
      else figures.push(growth(size, cost, costOfFew));
    }
    return figures;
  },
};

function growth(size: number, ours: number, baseline: number): Figure {
  const what = `time a booking among ${size.toLocaleString('en')}`;
  const against = `the same among ${FEW.toLocaleString('en')}`;
  return { what, unit: 'µs', ours, baseline, against, bound: { of: 'ratio', atMost: 1.3 } };
}

async function measure(size: number, rounds: number): Promise<Record<'ours' | 'baseline', number[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
  try {
    return JSON.parse(await runBot('bookings', [folder, String(size), String(rounds)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
