import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, today, wallClock } from '../../src/calendar/index.ts';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { startSimulator } from '../../test/simulator/index.ts';
import { type SeededRandom, seededRandom } from '../lib/seeded-random.ts';
import { judgeMonth } from './month/judge.ts';
import { openLedger } from './month/ledger.ts';
import { act, actWhileReminded, type LifeParts, shiftNext } from './month/life.ts';
import { openPost, type Post } from './month/post.ts';
import { type Downtime, makeWorld, type Size, type World } from './month/world.ts';
import type { Finding, Proof } from './proof.ts';

const QUIET = { from: 22 * 60, to: 8 * 60 };
const STEP_MS = 30_000;
const HOUR_MS = 3_600_000;
/** Acts an hour, by day, for a thousand people. */
const BUSY = 30;
/** About once a day and a half it stops or is killed, for up to two hours. */
const STOPS_EVERY_MS = 36 * HOUR_MS;
/** A send takes about as long. */
const ON_THE_WAY_MS = 6;
const LONGEST_STOP_MS = 2 * HOUR_MS;

/** A month of two thousand people, with restarts and kills: who is reminded of what, and when. */
export const month: Proof = {
  name: 'month',
  title: 'a month of 2,000 people, with restarts',
  run: () => live({ people: 2000, days: 30, seed: 1405 }),
};

/** Lets such a month pass, and counts. The same seed makes the same people do the same things. */
export async function live(size: Size & { readonly seed: number }): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-month-'));
  const database = await openDatabase(`file:${join(folder, 'nazr.db')}`);
  const clock = { at: 0 };
  const sim = await startSimulator({ flavour: 'telegram', now: () => clock.at });
  try {
    const world = await makeWorld(database, size);
    for (const { personId } of world.members) sim.person({ id: personId, firstName: 'علی', started: true });
    const parts = { database, sim, ledger: openLedger(), now: () => clock.at, terms };
    const downtimes = await pass(database, world, clock, parts, size.seed);
    return await judgeMonth(database, parts.ledger, { until: world.until, downtimes });
  } finally {
    await sim.close();
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

const terms = {
  quiet: QUIET,
  standing: async () => ({ kind: 'clear', seePhysician: false }) as const,
};

type PostOptions = Parameters<typeof openPost>[0];

async function pass(
  database: Database,
  world: World,
  clock: { at: number },
  parts: PostOptions,
  seed: number,
): Promise<Downtime[]> {
  const chance = seededRandom(seed);
  const life: LifeParts = {
    ...{ database, world, chance, ledger: parts.ledger },
    terms: () => ({ ...terms, now: clock.at }),
  };
  const downtimes: Downtime[] = [];
  let post: Post | undefined = openPost(parts);
  let stopAt = nextStop(world.from, chance);
  let back = 0;
  for (clock.at = world.from; clock.at < world.until; clock.at += STEP_MS) {
    if (!post && clock.at >= back) post = openPost(parts);
    const isStopping = post !== undefined && clock.at >= stopAt;
    await step(life, post, isStopping && chance.next() < 0.5);
    if (!isStopping) continue;
    await post?.stop();
    post = undefined;
    back = clock.at + chance.next() * LONGEST_STOP_MS;
    downtimes.push({ from: clock.at, to: back });
    stopAt = nextStop(back, chance);
  }
  await post?.stop();
  return downtimes;
}

/** Any time within three days; every other one falls into the half hour in which reminders go out. */
function nextStop(from: number, chance: SeededRandom): number {
  const at = from + chance.next() * 2 * STOPS_EVERY_MS;
  const evening = instant(today(at), 18 * 60) + chance.next() * (HOUR_MS / 2);
  return chance.next() < 0.5 ? at : Math.max(from, evening);
}

/** Half a minute: people act while messages go out; sometimes the bot is killed over it. */
async function step(life: LifeParts, post: Post | undefined, isKilled: boolean): Promise<void> {
  const { chance, terms: read, world } = life;
  const { now } = read();
  const { minutes } = wallClock(now);
  const acts: Promise<void>[] = [];
  const share = ((BUSY * world.members.length) / 1000) * (STEP_MS / HOUR_MS);
  if (minutes > 8 * 60 && minutes < 23 * 60 && chance.next() < share) acts.push(act(life));
  if (chance.next() < 0.3 && minutes >= 18 * 60 && minutes < 18 * 60 + 35) acts.push(actWhileReminded(life));
  if (chance.next() < STEP_MS / (7 * 24 * HOUR_MS)) acts.push(shiftNext(life));
  const delivered = post?.deliver();
  if (isKilled) setTimeout(() => post?.kill(), chance.next() * ON_THE_WAY_MS);
  await Promise.all([...acts, delivered]);
}
