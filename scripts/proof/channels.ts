import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/database/index.ts';
import type { LimitRule } from '../../test/simulator/index.ts';
import { isPublished, makeAdmin, publishEverywhere } from './broadcast/admin.ts';
import { makeChats } from './broadcast/chats.ts';
import { type FastClock, readClock } from './broadcast/clock.ts';
import { startSender } from './broadcast/dying.ts';
import { asGroup, type Group, judgeGroups } from './broadcast/groups.ts';
import { callsByChat, closeLines, type Lines, openLines, settingsOf } from './broadcast/lines.ts';
import type { Finding, Proof } from './proof.ts';

/** How many chats get how many items, and how fast the clock goes meanwhile. */
export interface Publishing {
  readonly kind: 'channel' | 'group';
  readonly chats: number;
  readonly items: number;
  readonly speed: number;
}

/** دوشنبه ۲ آذر ۱۴۰۵، ساعت ۹: quiet hours are far. */
const MORNING = Date.parse('2026-11-23T09:00:00+03:30');
const RATES = { telegram: 30, bale: 15 };
/** In any minute, in one chat. */
const MOST_A_MINUTE = 20;
const MINUTE_MS = 60_000;
const ENDS_WITHIN_MS = 300_000;

/** A pack that is published in the channels of all centers at once, and one that is long. */
export const channels: Proof = {
  name: 'channels',
  title: "a pack in 307 centers' channels at once, and 25 items in a group",
  async run() {
    return [
      ...(await publishAt({ kind: 'channel', chats: 307, items: 5, speed: 1 })),
      ...(await publishAt({ kind: 'group', chats: 10, items: 25, speed: 5 })),
    ];
  },
};

/** Publishes a pack on a database of its own, every other chat on Bale, and judges how it arrived. */
export async function publishAt(order: Publishing): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-proof-'));
  const url = `file:${join(folder, 'nazr.db')}`;
  const clock = { startsAt: MORNING, since: Date.now(), speed: order.speed };
  const database = await openDatabase(url);
  const lines = await openLines(readClock(clock));
  try {
    const titled = titledBy(order);
    return (await publish({ url, clock, database, lines }, order)).map(titled);
  } finally {
    await closeLines(lines);
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

const titledBy =
  ({ kind, chats, items }: Publishing) =>
  ({ what, ...rest }: Finding): Finding => ({
    what: `${items} items in ${chats} ${kind}s: ${what}`,
    ...rest,
  });

interface Stage {
  readonly url: string;
  readonly clock: FastClock;
  readonly database: Database;
  readonly lines: Lines;
}

async function publish({ url, clock, database, lines }: Stage, order: Publishing): Promise<Finding[]> {
  const platforms = Array.from({ length: order.chats }, (_, i) => (i % 2 ? 'bale' : 'telegram'));
  const chats = (await makeChats(database, lines, order.kind, platforms)).map(asGroup);
  const items = Array.from({ length: order.items }, (_, i) => `متن ${i + 1}`);
  const admin = await makeAdmin(database, lines, MORNING);
  for (const sim of [lines.telegram, lines.bale]) {
    sim.distance(5, 30);
    sim.limit(limitOf(RATES[sim.flavour], order));
  }
  const sender = startSender({ url, platforms: settingsOf(lines, RATES), clock });
  await sender.firstLine;
  const askedAt = readClock(clock)();
  await publishEverywhere(database, { ...admin, now: askedAt }, items);
  await ended(database);
  await sender.end();
  return [
    ...judgeTimes(lines, chats, askedAt),
    { what: 'answered 429', found: refused(lines), asked: 0 },
    ...(await judgeGroups(database, lines, chats, items)),
  ];
}

/** A server counts a minute by the real time: where the clock goes faster, its journal tells. */
const limitOf = (perSecond: number, { speed }: Publishing): LimitRule => ({
  ...{ perSecond, reading: 'window' },
  ...(speed === 1 && { perGroupPerMinute: MOST_A_MINUTE }),
});

async function ended(database: Database): Promise<void> {
  const since = Date.now();
  while (!(await isPublished(database)) && Date.now() - since < ENDS_WITHIN_MS) await pause(100);
}

function judgeTimes(lines: Lines, chats: readonly Group[], askedAt: number): Finding[] {
  const calls = callsByChat(lines);
  const times = chats.map(({ keys: [key = ''] }) => (calls.get(key) ?? []).map(({ at }) => at));
  const seconds = (at: number): number => Math.round((at - askedAt) / 100) / 10;
  const firsts = times.map(([first]) => first ?? Number.POSITIVE_INFINITY);
  const late = firsts.filter((at) => at - askedAt > MINUTE_MS);
  return [
    { what: 'the first item was everywhere after (s)', found: seconds(Math.max(...firsts)) },
    { what: 'all of it was everywhere after (s)', found: seconds(Math.max(...times.flat())) },
    { what: 'chats whose first item took over a minute', found: late.length, asked: 0 },
    { what: 'most items in one chat in any minute', found: Math.max(...times.map(mostInAMinute)) },
    {
      what: `chats with over ${MOST_A_MINUTE} in any minute`,
      found: times.filter((all) => mostInAMinute(all) > MOST_A_MINUTE).length,
      asked: 0,
    },
  ];
}

const mostInAMinute = (times: readonly number[]): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE_MS).length));

const refused = ({ telegram, bale }: Lines): number =>
  [telegram, bale].flatMap((sim) => sim.calls()).filter(({ status }) => status === 429).length;
