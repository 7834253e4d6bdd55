import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../lib/postgres.ts';
import { type Bus, openBus } from './bus/bus.ts';
import { longDay } from './bus/long-day.ts';
import { readPictures } from './bus/reading.ts';
import { type Rush, rush } from './bus/rush.ts';
import { type Benchmark, type Figure, interleave, median, quantile } from './measure.ts';

const PEOPLE = 80;
const PRESSES_OF_A_DAY = 20_000;

/** How much is measured. */
export interface BoardSize {
  readonly rounds: number;
  /** Who is expected at each drive. */
  readonly people: number;
}

/** Check-ins and the board on a drive day, a day's memory, and the reading of pictures. */
export const board: Benchmark = {
  name: 'board',
  title: '(j) at the bus: 20 presses a second by four of staff, a drive of 80; a day; pictures',
  async run({ rounds }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const postgres = await startPostgres();
    const file = (name: string) => `file:${join(folder, `${name}.db`)}`;
    const size = { rounds, people: PEOPLE };
    try {
      return [
        ...(await rushes('SQLite', [file('ours'), file('by-hand')], size)),
        ...(await rushes(
          'PostgreSQL',
          [await postgres.database('ours'), await postgres.database('hand')],
          size,
        )),
        ...(await memory(file('day'), PRESSES_OF_A_DAY, PEOPLE)),
        ...(await pictures(rounds)),
      ];
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

/** The bot and statements by hand on a database each. */
export async function rushes(
  on: string,
  [ours, hand]: readonly [string, string],
  { rounds, people }: BoardSize,
): Promise<Figure[]> {
  const size = { drives: rounds + 1, people };
  const buses = [await openBus('bus', ours, size), await openBus('bus-by-hand', hand, size)] as const;
  const turns = buses.map((bus) => ({ bus, left: [...bus.drives] }));
  const next = (which: number) => async (): Promise<Rush> => {
    const { bus, left } = turns[which] as { bus: Bus; left: Bus['drives'][number][] };
    const [drive] = left.splice(0, 1);
    if (!drive) throw new Error('More rounds than drives');
    return rush(bus, drive);
  };
  try {
    const both = { ours: next(0), baseline: next(1) };
    await interleave(1, both);
    return describe(on, await interleave(rounds, both));
  } finally {
    for (const bus of buses) await bus.close();
  }
}

function describe(on: string, { ours, baseline }: Record<'ours' | 'baseline', Rush[]>): Figure[] {
  const figure = (what: string, of: (rush: Rush) => number, atMost?: number, unit = 'ms'): Figure => ({
    what: `${what}, ${on}`,
    unit,
    ours: median(ours.map(of)),
    baseline: median(baseline.map(of)),
    against: 'grammY + runner, statements by hand',
    ...(atMost !== undefined && { bound: { of: 'ours', atMost } }),
  });
  const p99 = (values: readonly number[]) => quantile(values, 0.99);
  return [
    figure('99 of 100 check-ins answered within', ({ entries }) => p99(entries), 50),
    figure('half of them', ({ entries }) => median(entries)),
    figure('99 of 100 boards shown within', ({ boards }) => p99(boards), 50),
    figure('99 of 100 on a colleague’s board within', ({ follows }) => p99(follows), 2500),
    figure('changes that reach it together', ({ together }) => together, undefined, ''),
    figure('loop blocked at most', ({ blocked }) => blocked),
  ];
}

/** What the bot weighs in the middle of a day and at its end, beside after the first tenth. */
export async function memory(databaseUrl: string, presses: number, people: number): Promise<Figure[]> {
  const bus = await openBus('bus', databaseUrl, { drives: 1, people });
  try {
    const weights = await longDay(bus, presses);
    const against = 'the same process after a tenth of the day';
    const figure = (
      what: string,
      of: keyof (typeof weights)[number],
      when: number,
      atMost: number,
    ): Figure => ({
      what,
      unit: 'MB',
      ours: (weights.at(when)?.[of] ?? Number.NaN) / 1e6,
      baseline: (weights.at(0)?.[of] ?? Number.NaN) / 1e6,
      against,
      bound: { of: 'ratio', atMost },
    });
    return [
      figure('heap at noon, garbage gone', 'heap', (weights.length >> 1) - 1, 1.05),
      figure(`heap after a day of ${presses.toLocaleString('en')} presses`, 'heap', -1, 1.05),
      figure('resident memory after it', 'resident', -1, 1.1),
    ];
  } finally {
    await bus.close();
  }
}

async function pictures(rounds: number): Promise<Figure[]> {
  const { ticket, nothing } = await readPictures(rounds);
  const figure = (what: string, { ours, baseline }: typeof ticket): Figure => ({
    what: `loop blocked while ${what} is read`,
    unit: 'ms',
    ours: median(ours.map(({ blocked }) => blocked)),
    baseline: median(baseline.map(({ blocked }) => blocked)),
    against: 'reading it on the loop',
    bound: { of: 'ours', atMost: 20 },
  });
  return [figure('the picture of a ticket', ticket), figure('a photo without any code', nothing)];
}
