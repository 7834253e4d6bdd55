import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { required } from '../../src/lib/assert.ts';
import { seededRandom } from '../lib/seeded-random.ts';
import type { Bus } from './day/at-the-bus.ts';
import { drawStrangers } from './day/characters.ts';
import { afternoon, afterwards, eveningBefore, morning } from './day/hours.ts';
import { judgeDay, type Team } from './day/judge.ts';
import { type Guest, openLedger } from './day/ledger.ts';
import { BOOKING_DAY, ENDS_AT, STARTS_AT } from './day/plan.ts';
import { Staff } from './day/staff.ts';
import { openStage, type Stage } from './day/stage.ts';
import { watchReminders } from './day/watch.ts';
import { appoint, makeGuests } from './day/world.ts';
import type { Finding, Proof } from './proof.ts';

const SEEDS = [1, 2, 3, 4];

/** Drive days of sixty people, as they go when everything goes wrong. */
export const day: Proof = {
  name: 'day',
  title: 'a drive day of 60 people on a bad line: late, broken off, with a kill in the middle',
  async run({ postgres }) {
    const all: Finding[] = [];
    for (const seed of SEEDS) all.push(...(await onSqlite(seed)).map(titled(`SQLite, seed ${seed}`)));
    const url = await postgres('day');
    all.push(...(await live(url, SEEDS.length + 1)).map(titled('PostgreSQL')));
    return all;
  },
};

const titled =
  (title: string) =>
  ({ what, ...rest }: Finding): Finding => ({ what: `${title}: ${what}`, ...rest });

/** Lets such a day pass on a database of its own. */
export async function onSqlite(seed: number): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-day-'));
  try {
    return await live(`file:${join(folder, 'nazr.db')}`, seed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lets such a day pass on an empty database, and judges it. The same seed makes people do the same things. */
export async function live(url: string, seed: number): Promise<Finding[]> {
  const chance = seededRandom(seed);
  const people: { guests: readonly Guest[]; team: Team } = { guests: [], team: { crew: [], admins: [] } };
  const stage = await openStage(url, BOOKING_DAY, async (empty) => {
    people.guests = await makeGuests(empty, chance);
    people.team = await makeTeam(empty);
  });
  try {
    const { guests, team } = people;
    const ledger = openLedger(guests, STARTS_AT, ENDS_AT);
    watchReminders(stage, ledger);
    // Apart from what people do: how often staff press again is a matter of races.
    const line = { answered: stage.answered, chance: seededRandom(seed + 1000), seen: ledger.seen };
    const crew = team.crew.map((sim, i) => new Staff({ ...line, sim, line: stage.sims[LINES[i] ?? 'bale'] }));
    const going = { inside: new Map(), onPaper: new Map(), forgotten: new Set<Guest>() };
    const strangersAt = drawStrangers(chance);
    const bus: Bus = { stage, crew, ledger, chance, strangersAt, ...going };
    const admin = required(team.admins[0], 'an admin');
    await eveningBefore(bus);
    await morning(bus, admin);
    await afternoon(bus, admin);
    await afterwards(bus);
    return await judgeDay(stage, ledger, team);
  } finally {
    await stage.close();
  }
}

/** On which messenger each of the staff is. */
const LINES = ['telegram', 'bale', 'bale'] as const;

async function makeTeam(stage: Stage): Promise<Team> {
  const names = ['مینا', 'امید', 'سارا'];
  const crew = [];
  for (const [i, on] of LINES.entries())
    crew.push(await appoint(stage, on, names[i] ?? '', 7001 + i, 'staff'));
  const admins = [
    await appoint(stage, 'telegram', 'حسن', 7101, 'admin'),
    await appoint(stage, 'bale', 'مجید', 7102, 'admin'),
  ];
  return { crew, admins };
}
