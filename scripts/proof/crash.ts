import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { type Simulator, startSimulator } from '../../test/simulator/index.ts';
import { type Child, startScript } from '../lib/child.ts';
import { countPlaces, type Evening, makeEvening } from '../lib/crowd.ts';
import { beginDay, type Guest } from './busy-day.ts';
import type { Finding, Proof } from './proof.ts';

const PEOPLE = 60;
/** Fewer places than people, so that they fight. */
const CAPACITIES = Array.from({ length: 12 }, () => 4);
/** Within this time after a start the bot is killed: while it opens, catches up, or works. */
const LIVES_AT_MOST_MS = 4000;
const SETTLES_WITHIN_MS = 60_000;

/** A busy booking day during which the bot is killed again and again. */
export const crash: Proof = {
  name: 'crash',
  title: 'kill -9 at random moments of a busy booking day',
  async run({ kills }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-proof-'));
    const url = `file:${join(folder, 'nazr.db')}`;
    const database = await openDatabase(url);
    const sim = await startSimulator({ flavour: 'telegram' });
    try {
      const evening = await makeEvening(database, CAPACITIES, PEOPLE);
      const guests = await live(sim, url, evening, kills);
      return [{ what: 'kills', found: kills, asked: kills }, ...(await judge(database, evening, guests))];
    } finally {
      await sim.close();
      await database.close();
      rmSync(folder, { recursive: true });
    }
  },
};

async function live(sim: Simulator, url: string, evening: Evening, kills: number): Promise<Guest[]> {
  const day = beginDay(sim, evening);
  for (let i = 0; i < kills; i++) {
    const bot = startBot(sim, url);
    await pause(Math.random() * LIVES_AT_MOST_MS);
    await bot.end('SIGKILL');
  }
  const last = startBot(sim, url);
  await pause(LIVES_AT_MOST_MS);
  day.end();
  for (const since = Date.now(); turning(day.guests) > 0 && Date.now() - since < SETTLES_WITHIN_MS; )
    await pause(50);
  await last.end();
  return day.guests;
}

function startBot(sim: Simulator, url: string): Child {
  return startScript('src/main.ts', [], {
    TELEGRAM_BOT_TOKEN: sim.token,
    TELEGRAM_API_ROOT: sim.apiRoot,
    BALE_BOT_TOKEN: '',
    DATABASE_URL: url,
    SECRET_KEY: '0'.repeat(64),
    LOG_LEVEL: 'fatal',
  });
}

async function judge(
  { read, ...rest }: Database,
  evening: Evening,
  guests: readonly Guest[],
): Promise<Finding[]> {
  const rows = await read.select().from(read.tables.bookings);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isLost = (guest: Guest) => (id: number) => {
    const row = byId.get(id);
    return row?.personId !== guest.personId || (row.state !== 'active' && !guest.givenBack.has(id));
  };
  const booked = (guest: Guest) => rows.filter(({ personId }) => personId === guest.personId).length;
  const { active, taken, miscounted, over, doubled } = await countPlaces({ read, ...rest }, evening.driveId);
  const seen = guests.flatMap((guest) => guest.tickets());
  return [
    { what: 'presses', found: sum(guests, (guest) => guest.confirmations + guest.givenBack.size) },
    { what: 'bookings made', found: rows.length },
    { what: 'bookings active, and places counted as taken', found: taken, asked: active },
    { what: 'bookings whose ticket was seen', found: seen.length },
    {
      what: 'of these lost',
      found: sum(guests, (guest) => guest.tickets().filter(isLost(guest)).length),
      asked: 0,
    },
    { what: 'slots over their capacity', found: over, asked: 0 },
    { what: 'slots that count wrongly', found: miscounted, asked: 0 },
    { what: 'persons with two active bookings', found: doubled, asked: 0 },
    {
      what: 'more bookings than presses asked for',
      found: sum(guests, (g) => Math.max(0, booked(g) - g.confirmations)),
      asked: 0,
    },
    { what: 'presses left spinning', found: turning(guests), asked: 0 },
  ];
}

const turning = (guests: readonly Guest[]): number => sum(guests, (guest) => guest.spinning());

function sum(guests: readonly Guest[], value: (guest: Guest) => number): number {
  return guests.reduce((all, guest) => all + value(guest), 0);
}
