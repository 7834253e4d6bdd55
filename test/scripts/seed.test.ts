import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedDemo } from '../../scripts/lib/seed.ts';
import { seededRandom } from '../../scripts/lib/seeded-random.ts';
import { addDays, today } from '../../src/calendar/index.ts';
import type { Database } from '../../src/database/index.ts';
import { upcomingDrives } from '../../src/features/drives/index.ts';
import { type Scratch, scratchSqlite } from '../databases.ts';

const NOW = Date.parse('2026-11-23T10:00:00+03:30');
const seeding = { days: 14, drives: 20, seed: 1, now: NOW };

describe('Demo data', () => {
  const scratches: Scratch[] = [];
  const fresh = async () => {
    const scratch = await scratchSqlite();
    scratches.push(scratch);
    return scratch.database;
  };
  let database: Database;
  beforeEach(async () => {
    database = await fresh();
  });
  afterEach(async () => {
    for (const scratch of scratches.splice(0)) await scratch.dispose();
  });

  const drivesIn = (each: Database) => upcomingDrives(each.read, NOW);

  it('has so many open drives over the next days', async () => {
    expect(await seedDemo(database, seeding)).toEqual({ new: 20, known: 0 });
    const drives = await drivesIn(database);
    expect(drives).toHaveLength(20);
    expect(drives.every(({ state, town }) => state === 'open' && town !== null)).toBe(true);
    expect(drives[0]?.day).toBe(addDays(today(NOW), 1));
    expect(drives.at(-1)?.day).toBeLessThanOrEqual(addDays(today(NOW), 14));
  });

  it('stays the same when it is seeded again', async () => {
    await seedDemo(database, seeding);
    const before = await drivesIn(database);
    expect(await seedDemo(database, seeding)).toEqual({ new: 0, known: 20 });
    expect(await drivesIn(database)).toEqual(before);
  });

  it('is equal for equal seeds, and another for another', async () => {
    const [twin, other] = [await fresh(), await fresh()];
    await seedDemo(database, seeding);
    await seedDemo(twin, seeding);
    await seedDemo(other, { ...seeding, seed: 2 });
    expect(await drivesIn(twin)).toEqual(await drivesIn(database));
    expect(await drivesIn(other)).not.toEqual(await drivesIn(database));
  });
});

describe('A seeded row of numbers', () => {
  it('repeats itself, spreads over the range and picks from a list', () => {
    const row = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 1000 }, random.next);
    };
    expect(row(7)).toEqual(row(7));
    expect(row(7)).not.toEqual(row(8));
    expect(row(7).every((n) => n >= 0 && n < 1)).toBe(true);
    expect(row(7).reduce((sum, n) => sum + n, 0) / 1000).toBeCloseTo(0.5, 1);
    expect(['a', 'b']).toContain(seededRandom(1).pick(['a', 'b']));
    expect(() => seededRandom(1).pick([])).toThrow(RangeError);
  });
});
