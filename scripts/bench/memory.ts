import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../src/database/index.ts';
import { startNode } from '../lib/child.ts';
import { Failure } from '../lib/command.ts';
import { broadcastTo, makeAdmin } from '../proof/broadcast/admin.ts';
import { closeLines, type Lines, openLines } from '../proof/broadcast/lines.ts';
import { type Benchmark, type Figure, interleave, median } from './measure.ts';
import type { Held, Order } from './memory-sender.ts';

const MANY = 1_000_000;
const FEW = 1000;
/** Messages a second; fewer go out than the fewest recipients. */
const RATE = 150;
const SECONDS = 6;
const MORE_AT_MOST_MB = 30;
const MB = 2 ** 20;
const MORNING = Date.parse('2026-11-23T09:00:00+03:30');
const SPAN = 2 ** 32;

/** What a worker holds while it sends a broadcast of many recipients, or of few. */
export const memory: Benchmark = {
  name: 'memory',
  title:
    '(l) memory of a worker that sends a broadcast of 1,000,000 frozen recipients, beside 1,000 (SQLite)',
  async run({ rounds, rows }) {
    const measured = await interleave(Math.min(rounds, 3), {
      ours: () => heldWith(Math.min(MANY, rows)),
      baseline: () => heldWith(FEW),
    });
    return figures(measured);
  },
};

function figures({ ours, baseline }: Record<'ours' | 'baseline', Held[]>): Figure[] {
  const mb = (all: readonly Held[], of: keyof Held) => median(all.map((each) => each[of])) / MB;
  const each = (what: string, of: keyof Held): Figure[] => {
    const [many, few] = [mb(ours, of), mb(baseline, of)];
    const more = { what: `${what}, the difference`, ours: many - few, baseline: 0, against: '' };
    return [
      { what, unit: 'MB', ours: many, baseline: few, against: `the same with ${FEW} recipients` },
      { ...more, unit: 'MB', bound: { of: 'ours', atMost: MORE_AT_MOST_MB } },
    ];
  };
  return [...each('resident memory', 'resident'), ...each('heap after a collection', 'heap')];
}

/** What it holds at most in some seconds of sending to the first of so many recipients. */
async function heldWith(recipients: number): Promise<Held> {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
  const path = join(folder, 'nazr.db');
  const lines = await openLines();
  try {
    await freeze(path, lines, recipients);
    const { token, apiRoot } = lines.bale;
    const platform = { name: 'bale', token, apiRoot, proxies: [], rate: RATE } as const;
    const order: Order = { url: `file:${path}`, platform, startsAt: MORNING, seconds: SECONDS };
    const held = await run(order);
    const sent = lines.bale.calls().filter(({ status }) => status === 200).length;
    if (sent < FEW / 4) throw new Failure(`Only ${sent} messages went out`);
    return held;
  } finally {
    await closeLines(lines);
    rmSync(folder, { recursive: true });
  }
}

async function run(order: Order): Promise<Held> {
  const script = ['--import', 'tsx', 'scripts/bench/memory-sender.ts', JSON.stringify(order)];
  const printed = await startNode(['--expose-gc', ...script]).ended;
  if (printed === '') throw new Failure('The sender ended without a result');
  return JSON.parse(printed) as Held;
}

/** Members on Bale with an account each, all of them recipients of a broadcast that begins to run. */
async function freeze(path: string, lines: Lines, recipients: number): Promise<void> {
  const database = await openDatabase(`file:${path}`);
  const admin = await makeAdmin(database, lines, MORNING);
  const broadcastId = await broadcastTo(database, admin, 'سلام');
  await database.close();
  const first = admin.account.id + 1;
  for (let id = first; id < first + FEW; id++) lines.bale.person({ id, firstName: 'علی', started: true });
  const file = new Sqlite(path);
  const numbers = `with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${first + recipients - 1})`;
  file.exec(`begin;
    insert into accounts (id, platform, user_id, chat_id, created_at) ${numbers} select i, 'bale', i, i, 0 from n;
    insert into persons (id, first_name, created_at) ${numbers} select i, 'علی', 0 from n;
    insert into holders (account_id, person_id, relation) ${numbers} select i, i, 'self' from n;
    insert into recipients (id, broadcast_id, account_id, person_id)
      ${numbers} select ${broadcastId * SPAN} + i, ${broadcastId}, i, i from n;
    update broadcasts set state = 'running', total = ${recipients}, fed_to = ${broadcastId * SPAN};
    commit`);
  file.close();
}
