import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { claimDue } from '../../src/delivery/claims.ts';
import { MOST_AT_ONCE } from '../../src/delivery/worker.ts';
import { type Benchmark, interleave, median } from './measure.ts';
import { type Cost, watched } from './watched.ts';

const BOOKINGS = 100_000;
const PIECE = 1000;
/** The evening on which everybody's reminder of the day before is due; their other two lie further off. */
const EVENING = 1_000_000;
const LATER = 1e9;

/** Everything that is due among the reminders of 100,000 bookings is found and claimed, in the worker's pieces. */
export const sweep: Benchmark = {
  name: 'sweep',
  title: '(i) reminders of 100,000 bookings, all due in one evening, found and claimed (SQLite)',
  async run({ rounds }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const path = join(folder, 'nazr.db');
    const database = await openDatabase(`file:${path}`);
    const bare = new Sqlite(path);
    try {
      await fill(database);
      const { ours, baseline } = await interleave(rounds, {
        ours: () => anew(bare, () => sweptByUs(database)),
        baseline: () => anew(bare, () => sweptByHand(bare)),
      });
      return figures(ours, baseline);
    } finally {
      bare.close();
      await database.close();
      rmSync(folder, { recursive: true });
    }
  },
};

function figures(ours: readonly Cost[], baseline: readonly Cost[]) {
  const against = 'one statement a piece, written by hand';
  const figure = (what: string, of: keyof Cost, atMost: number) => ({
    what,
    unit: 'ms',
    ours: median(ours.map((cost) => cost[of])),
    baseline: median(baseline.map((cost) => cost[of])),
    against,
    bound: { of: 'ours', atMost } as const,
  });
  return [figure('processor time of the sweep', 'cpu', 1000), figure('loop blocked at most', 'blocked', 20)];
}

async function fill(database: Database): Promise<void> {
  for (let from = 1; from <= BOOKINGS; from += PIECE) {
    await database.write(async (tx) => {
      const ids = Array.from({ length: PIECE }, (_, i) => from + i);
      for (const stage of [3, 1, 0])
        await tx.insert(tx.tables.outbox).values(ids.map((id) => reminder(id, stage)));
    });
  }
}

function reminder(id: number, stage: number) {
  const dueAt = stage === 1 ? EVENING + (id % 1800) : LATER + id;
  const what = { kind: 'booking.reminder', ids: { bookingId: id, stage, late: 0 } };
  return {
    key: `booking:${id}:reminder:${stage}`,
    ...what,
    personId: id,
    lane: 1,
    plannedAt: dueAt,
    dueAt,
    uselessAt: 2 * LATER,
  };
}

async function anew(bare: Sqlite.Database, run: () => Promise<Cost>): Promise<Cost> {
  bare.exec('update outbox set leased_until = 0, due_at = planned_at where leased_until > 0');
  return run();
}

const sweptByUs = (database: Database): Promise<Cost> =>
  watched(async () => {
    const room = { all: MOST_AT_ONCE, many: MOST_AT_ONCE };
    let claimed = 0;
    for (let n = -1; n !== 0; claimed += n) n = (await claimDue(database, EVENING * 2, room)).length;
    if (claimed !== BOOKINGS) throw new Error(`${claimed} of ${BOOKINGS} reminders were claimed`);
  });

function sweptByHand(bare: Sqlite.Database): Promise<Cost> {
  const claim = bare.prepare(
    `update outbox set leased_until = @until, due_at = @until where id in (
       select id from outbox where state = 'waiting' and lane = 1 and due_at <= @now order by due_at limit ${MOST_AT_ONCE}
     ) returning *`,
  );
  return watched(async () => {
    const times = { now: EVENING * 2, until: EVENING * 3 };
    while (claim.all(times).length > 0) await new Promise(setImmediate);
  });
}
