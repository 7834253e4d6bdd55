import { fileURLToPath } from 'node:url';
import { openDatabase } from '../src/database/index.ts';
import { type Call, command, UsageError } from './lib/command.ts';
import { databaseUrl } from './lib/database-url.ts';
import { seedDemo } from './lib/seed.ts';

export { type Seeded, type Seeding, seedDemo } from './lib/seed.ts';

const usage = `
npm run seed:demo -- [--days 14] [--drives 20] [--seed 1] [--now ISO]

Fills the database of DATABASE_URL with Ilam's places and open drives. The same call again changes nothing.

  --days N     the drives lie on the next N days (default: 14)
  --drives N   how many drives (default: 20)
  --seed N     other drives, the same for the same number and day (default: 1)
  --now ISO    the instant from which the days count, with its zone: 2026-11-23T10:00:00+03:30 (default: now)
`;

const shape = {
  usage,
  options: {
    days: { type: 'string' },
    drives: { type: 'string' },
    seed: { type: 'string' },
    now: { type: 'string' },
  },
} as const;

// The demo and the benchmarks import this file for its function.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await command(shape, async ({ options }) => {
    const seeding = {
      days: wholeNumber(options, 'days', 14, 366),
      drives: wholeNumber(options, 'drives', 20, 10_000),
      seed: wholeNumber(options, 'seed', 1, 1_000_000),
      now: instantOf(options.now),
    };
    const database = await openDatabase(databaseUrl());
    const seeded = await seedDemo(database, seeding).finally(() => database.close());
    console.log(`drives: ${seeded.new} new, ${seeded.known} known already`);
  });
}

function wholeNumber(options: Call['options'], name: string, fallback: number, most: number): number {
  const text = options[name];
  if (text === undefined) return fallback;
  const n = /^\d+$/.test(String(text)) ? Number(text) : Number.NaN;
  if (n >= 1 && n <= most) return n;
  throw new UsageError(`--${name} takes a whole number from 1 to ${most}`);
}

function instantOf(text: string | boolean | undefined): number {
  if (text === undefined) return Date.now();
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.test(String(text));
  if (isInstant && !Number.isNaN(Date.parse(String(text)))) return Date.parse(String(text));
  throw new UsageError(`--now ${text} is no instant; write it like 2026-11-23T10:00:00+03:30`);
}
