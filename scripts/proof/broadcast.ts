import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { broadcastById } from '../../src/features/broadcasts/queries.ts';
import { resume } from '../../src/features/broadcasts/steering/steering.ts';
import { required } from '../../src/lib/assert.ts';
import { type SeededRandom, seededRandom } from '../lib/seeded-random.ts';
import { broadcastTo, isPublished, makeAdmin, publishEverywhere } from './broadcast/admin.ts';
import { makeChats } from './broadcast/chats.ts';
import { type Death, dieOnce, startSender } from './broadcast/dying.ts';
import { asGroup, type Group, judgeGroups, upgrade } from './broadcast/groups.ts';
import { judgeBroadcast } from './broadcast/judge.ts';
import { closeLines, type Lines, openLines, settingsOf } from './broadcast/lines.ts';
import { makeMembers } from './broadcast/members.ts';
import type { Order } from './broadcast/sender.ts';
import type { Finding, Proof } from './proof.ts';

export interface Size {
  readonly people: number;
  readonly kills: number;
  readonly seed: number;
  /** Two: one of them is killed again and again, the other lives on. */
  readonly processes: 1 | 2;
}

/** دوشنبه ۲ آذر ۱۴۰۵، ساعت ۹: quiet hours are far. */
const MORNING = Date.parse('2026-11-23T09:00:00+03:30');
/** A lease is over after eighteen seconds, and no call takes as long as the clock gives it. */
const SPEED = 10;
const RATES = { telegram: 15, bale: 15 };
const GROUPS = 20;
const ITEMS = ['متن نخست', 'متن دوم'];
const BAD = { tooMany: 0.003, tooManyWithoutTime: 0.003, failed: 0.015, cutBefore: 0.01, cutAfter: 0.01 };
const ENDS_WITHIN_MS = 240_000;

/** A broadcast to many chats, by senders that are killed at any moment. */
export const broadcast: Proof = {
  name: 'broadcast',
  title: 'a broadcast to 2,000 chats on a bad line, with kill -9 at random moments',
  async run({ postgres, kills }) {
    const size = { people: 2000, kills };
    const url = await postgres(`broadcast_${process.pid}`);
    return [
      ...(await onSqlite({ ...size, seed: 1 })).map(titled('SQLite, one process')),
      ...(await sendThrough(url, { ...size, seed: 2, processes: 2 })).map(
        titled('PostgreSQL, two processes'),
      ),
    ];
  },
};

const titled =
  (title: string) =>
  ({ what, ...rest }: Finding): Finding => ({ what: `${title}: ${what}`, ...rest });

/** Sends such a broadcast on a database of its own, by one process. */
export async function onSqlite(size: Omit<Size, 'processes'>): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-proof-'));
  try {
    return await sendThrough(`file:${join(folder, 'nazr.db')}`, { ...size, processes: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sends such a broadcast on an empty database, and judges what became of it. */
export async function sendThrough(url: string, size: Size): Promise<Finding[]> {
  const database = await openDatabase(url);
  const lines = await openLines();
  try {
    const stage = await setUp(database, lines, size);
    const clock = { startsAt: MORNING, since: Date.now(), speed: SPEED };
    const order: Order = { url, platforms: settingsOf(lines, RATES), clock };
    const deaths = await killAgainAndAgain(order, stage, size);
    const parts = { ...stage, deaths: deaths.all };
    return [
      { what: 'kills', found: deaths.all.length, asked: size.kills },
      { what: 'times it paused by itself, and was resumed', found: deaths.pauses },
      ...(await judgeBroadcast(parts)),
      { what: 'groups, most of which become supergroups', found: stage.groups.length },
      ...(await judgeGroups(database, lines, stage.groups, ITEMS)),
    ];
  } finally {
    await closeLines(lines);
    await database.close();
  }
}

interface Stage {
  readonly database: Database;
  readonly lines: Lines;
  readonly broadcastId: number;
  readonly groups: readonly Group[];
  readonly unpause: () => Promise<boolean>;
}

async function setUp(database: Database, lines: Lines, { people, seed }: Size) {
  const admin = await makeAdmin(database, lines, MORNING);
  const members = await makeMembers(database, lines, people, seededRandom(seed));
  const telegram = Array.from({ length: GROUPS }, () => 'telegram' as const);
  const groups = (await makeChats(database, lines, 'group', telegram)).map(asGroup);
  for (const group of groups.slice(0, GROUPS / 2)) upgrade(group, lines);
  await publishEverywhere(database, admin, ITEMS);
  const broadcastId = await broadcastTo(database, admin, 'سلام');
  for (const [i, sim] of [lines.telegram, lines.bale].entries()) {
    sim.distance(20, 80);
    sim.chances({ seed: seed + i, ...BAD });
  }
  // Kills in a row look like troubles in a row: it pauses, as it should, and its maker lets it go on.
  const unpause = async () =>
    (await database.write((tx) => resume(tx, { ...admin, now: MORNING }, broadcastId))) === 'done';
  return { database, lines, members, groups, broadcastId, unpause };
}

interface Deaths {
  readonly all: readonly Death[];
  readonly pauses: number;
}

/** Lets senders work and die until their number is up, and the last one finish. */
async function killAgainAndAgain(order: Order, stage: Stage, size: Size): Promise<Deaths> {
  const { database, lines, groups } = stage;
  const { kills, people, seed, processes } = size;
  const chance: SeededRandom = seededRandom(seed + 1000);
  const survivor = processes === 2 ? startSender(order) : undefined;
  const all: Death[] = [];
  let pauses = 0;
  const mostCalls = Math.max(2, Math.floor(people / kills / (processes / 2 + 0.5)));
  while (all.length < kills) {
    // Half of the groups grow while something is on its way to them.
    const growing = groups[all.length + GROUPS / 2];
    if (growing) upgrade(growing, lines);
    if (await stage.unpause()) pauses++;
    all.push(await dieOnce(order, lines, database, mostCalls, chance));
  }
  for (const sim of [lines.telegram, lines.bale]) sim.chances(undefined);
  await survivor?.end();
  const last = startSender(order);
  pauses += await finished(stage);
  await last.end();
  return { all, pauses };
}

/** Waits until the broadcast is over, and what is published; answers how often it had to be resumed. */
async function finished({ database, broadcastId, unpause }: Stage): Promise<number> {
  let pauses = 0;
  for (const since = Date.now(); Date.now() - since < ENDS_WITHIN_MS; await pause(100)) {
    const { state } = required(await broadcastById(database.read, broadcastId), 'the broadcast');
    if (state === 'done' && (await isPublished(database))) return pauses;
    if (state === 'paused' && (await unpause())) pauses++;
  }
  return pauses;
}
