import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/index.ts';
import { makeEvening } from '../lib/crowd.ts';
import { startPostgres } from '../lib/postgres.ts';
import type { Taken } from '../lib/taker.ts';
import { letTake } from '../lib/takers.ts';
import { type Benchmark, type Figure, interleave, median, quantile } from './measure.ts';

const PEOPLE = 2000;
const PROCESSES = 4;
/** Twenty slots of ten: nine of ten people come too late. */
const CAPACITIES = Array.from({ length: 20 }, () => 10);

/** Four processes on one database fight for the last places; beside them one process with as many at once. */
export const lastPlaces: Benchmark = {
  name: 'last-places',
  title: '(g) four processes on the last places',
  async run({ rounds }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const postgres = await startPostgres();
    let made = 0;
    const places = {
      SQLite: async () => `file:${join(folder, `${++made}.db`)}`,
      PostgreSQL: () => postgres.database(`bench_${++made}`),
    };
    try {
      const figures: Figure[] = [];
      for (const [name, place] of Object.entries(places)) {
        const four = async () => fight(await place(), PROCESSES);
        const one = async () => fight(await place(), 1);
        figures.push(...describe(name, await interleave(Math.min(rounds, 3), { four, one })));
      }
      return figures;
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

async function fight(url: string, processes: number): Promise<Taken> {
  const database = await openDatabase(url);
  const { people, slots } = await makeEvening(database, CAPACITIES, PEOPLE);
  await database.close();
  return letTake(url, processes, { people, slots, atOnce: 8 / processes });
}

function describe(name: string, { four, one }: Record<'four' | 'one', Taken[]>): Figure[] {
  const against = 'one process with as many at once';
  const both = (value: (taken: Taken) => number) => ({
    ours: median(four.map(value)),
    baseline: median(one.map(value)),
    against,
  });
  const p99 = ({ times }: Taken) => quantile(times, 0.99);
  const wrong = ({ errors, booked }: Taken) => errors.length + Math.abs(booked - 200);
  return [
    { what: `99 of 100 know within, ${name}`, unit: 'ms', ...both(p99), bound: { of: 'ours', atMost: 50 } },
    {
      what: `errors and places over or under, ${name}`,
      unit: '',
      ...both(wrong),
      bound: { of: 'ours', atMost: 0 },
    },
  ];
}
