import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { openDatabase } from '../../src/database/index.ts';
import { freeze as freezeAll } from '../../src/features/broadcasts/freezing/freeze.ts';
import { startPostgres } from '../lib/postgres.ts';
import { type Benchmark, type Figure, interleave, median } from './measure.ts';
import { type Cost, watched } from './watched.ts';

const MEMBERS = 1_000_000;
/** So many persons are looked at by one statement written by hand. */
const PIECE = 5000;
/** A ninth of the members do not want to be taught, and are left out. */
const REACHED = (members: number) => members - Math.floor(members / 9);
const NOW = Date.parse('2026-11-23T12:00:00+03:30');
const SPAN = 2 ** 32;

/** The recipients of a broadcast to a million members are written down. */
export const freeze: Benchmark = {
  name: 'freeze',
  title: '(k) freezing a broadcast to 1,000,000 members, in pieces',
  async run({ rounds, rows }) {
    const members = Math.min(MEMBERS, rows);
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const postgres = await startPostgres();
    try {
      const places = [
        { name: 'SQLite', url: `file:${join(folder, 'nazr.db')}`, atMost: 2000 },
        { name: 'PostgreSQL', url: await postgres.database('members'), atMost: 10_000 },
      ];
      const figures: Figure[] = [];
      for (const place of places) figures.push(...(await measure(place, members, Math.min(rounds, 3))));
      return figures;
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true });
    }
  },
};

interface Place {
  readonly name: string;
  readonly url: string;
  /** What is asked (ms). */
  readonly atMost: number;
}

/** Runs statements of PostgreSQL's kind, or SQLite's. */
interface Bare {
  run(statement: string): Promise<void>;
  count(table: string): Promise<number>;
  close(): Promise<void>;
}

interface Run extends Cost {
  readonly time: number;
}

async function measure({ name, url, atMost }: Place, members: number, rounds: number): Promise<Figure[]> {
  const database = await openDatabase(url);
  const bare = await openBare(url);
  const anew = (work: () => Promise<unknown>) => async (): Promise<Run> => {
    await bare.run('delete from recipients');
    await bare.run(`update broadcasts set state = 'freezing', total = 0, fed_to = ${SPAN}`);
    const since = performance.now();
    const cost = await watched(work);
    const time = performance.now() - since;
    const frozen = await bare.count('recipients');
    if (frozen !== REACHED(members)) throw new Error(`${frozen} recipients of ${members} members`);
    return { ...cost, time };
  };
  try {
    await fill(bare, members);
    const giving = { minimumAge: 18, intervalDays: () => 56 };
    const { ours, baseline } = await interleave(rounds, {
      ours: anew(() => freezeAll(database, 1, { giving, now: NOW })),
      baseline: anew(() => byHand(bare, members)),
    });
    return describe(name, { ours, baseline }, atMost);
  } finally {
    await bare.close();
    await database.close();
  }
}

function describe(on: string, { ours, baseline }: Record<'ours' | 'baseline', Run[]>, atMost: number) {
  const figure = (what: string, of: keyof Run, most: number): Figure => ({
    what: `${what}, ${on}`,
    unit: 'ms',
    ours: median(ours.map((run) => run[of])),
    baseline: median(baseline.map((run) => run[of])),
    against: `one statement for ${PIECE} persons, written by hand`,
    bound: { of: 'ours', atMost: most },
  });
  return [
    figure('everybody is written down in', 'time', atMost),
    figure('loop blocked at most', 'blocked', 20),
  ];
}

async function byHand(bare: Bare, members: number): Promise<void> {
  for (let from = 0; from < members; from += PIECE) {
    await bare.run(`insert into recipients (id, broadcast_id, account_id, person_id)
      select ${SPAN} + p.id, 1, min(a.id), p.id
      from persons p
      join holders h on h.person_id = p.id and h.relation = 'self'
      join accounts a on a.id = h.account_id
      where p.id > ${from} and p.id <= ${from + PIECE}
        and a.state = 'active' and not a.stopped and (a.away_until is null or a.away_until <= 20780)
        and ',' || a.muted || ',' not like '%,education,%'
        and (select count(*) from outbox o where o.person_id = p.id and o.state in ('sent', 'uncertain')
          and o.topic is not null and o.sent_at > ${NOW - 604_800_000}) < a.weekly_limit
      group by p.id`);
    await new Promise(setImmediate);
  }
}

/** Members with an account each, of whom some do not want what is sent. */
async function fill(bare: Bare, members: number): Promise<void> {
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${members})`;
  await bare.run(`insert into accounts (id, platform, user_id, chat_id, muted, created_at)
    ${numbers} select i, 'bale', i, i, case when i % 9 = 0 then 'vow,education' else '' end, 0 from n`);
  await bare.run(`insert into persons (id, first_name, created_at) ${numbers} select i, 'علی', 0 from n`);
  await bare.run(
    `insert into holders (account_id, person_id, relation) ${numbers} select i, i, 'self' from n`,
  );
  await bare.run(`insert into broadcasts (id, version_id, kind, audience, created_by, created_at, started_at)
    values (1, 1, 'education', '{}', 1, 0, ${NOW})`);
  await bare.run('analyze');
}

function openBare(url: string): Promise<Bare> {
  return url.startsWith('file:') ? openFile(url.slice('file:'.length)) : openServer(url);
}

async function openFile(path: string): Promise<Bare> {
  const file = new Sqlite(path);
  file.pragma('synchronous = FULL');
  return {
    run: async (statement) => void file.exec(statement),
    count: async (table) => file.prepare(`select count(*) from ${table}`).pluck().get() as number,
    close: async () => void file.close(),
  };
}

async function openServer(url: string): Promise<Bare> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    run: async (statement) => void (await client.query(statement)),
    count: async (table) => Number((await client.query(`select count(*) from ${table}`)).rows[0].count),
    close: () => client.end(),
  };
}
